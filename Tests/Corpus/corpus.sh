#!/bin/sh
# Generates a client from each document of the corpus, type-checks it, and prints a row each and a total.
#
# usage: corpus.sh [<part of a document's name> ...]      (all documents where there are none)
#   LATHE    the tool                        CORPUS    the folder with the documents and MANIFEST.tsv
#   MODULES  the runtime's modules           TABLE     where the table is written, with tabs
#   CHECK    "no" leaves the compiler out    LIST      a file with the names of the documents to take
#   PAGE     the page that is written when all documents were taken and checked
#
# Fails when a document crashes the tool, when one is refused that is not listed in refused.tsv, when Swift does not type-check, or when that
# takes more than 4 GB.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
CORPUS=${CORPUS:-$here/../../../shared/corpus}
[ -f "$CORPUS/MANIFEST.tsv" ] || { echo "no corpus at $CORPUS: nothing to generate from"; exit 0; }
CORPUS=$(cd "$CORPUS" && pwd)
BASELINE=${BASELINE:-$CORPUS/../baseline.tsv}
WORK=${WORK:-$here/../../.build-corpus}
TABLE=${TABLE:-$WORK/corpus.tsv}
mkdir -p "$WORK" "$(dirname "$TABLE")"
[ -f "$BASELINE" ] || BASELINE=/dev/null
export CORPUS BASELINE WORK LATHE MODULES CHECK="${CHECK:-yes}"

documents() {
    awk -F '\t' -v list="${LIST:-}" -v parts="$*" '
        BEGIN { while (list != "" && (getline line < list) > 0) if (line !~ /^(#|$)/) listed[line] = 1; n = split(parts, part, " ") }
        NR == 1 { next }
        list != "" && !($1 in listed) { next }
        { take = n == 0; for (i = 1; i <= n; i++) if (index($1, part[i])) take = 1; if (take) print $1 "\t" $2 }
    ' "$CORPUS/MANIFEST.tsv"
}

awk 'BEGIN { OFS = "\t"; print "document", "version", "generated", "types", "operations", "seconds", "warnings", "type-checks",
    "checking seconds", "baseline", "reason", "checking MB" }' >"$TABLE.new"
# Two at a time: a large document takes gigabytes to type-check.
documents "$@" | tr '\t' '\n' | xargs -P 2 -n 2 sh "$here/row.sh" | tee -a "$TABLE.new" |
    awk -F '\t' '{
        printf "%-58s %-6s %-8s %5s types %4s operations %6ss  type-checks: %-3s %4ss %4s MB  baseline: %-9s  %s\n",
            $1, $2, $3, $4, $5, $6, $8, $9, $12, $10, $11 != "" ? $11 : "warnings " $7
        fflush()
    }'
{ head -1 "$TABLE.new"; sed 1d "$TABLE.new" | LC_ALL=C sort; } >"$TABLE"
rm "$TABLE.new"
if [ -n "${PAGE:-}" ] && [ $# = 0 ] && [ -z "${LIST:-}" ] && [ "$CHECK" = yes ]; then
    awk -f "$here/page.awk" "$TABLE" >"$PAGE.new"
    mv "$PAGE.new" "$PAGE"
fi

awk -F '\t' -v refusals="$here/refused.tsv" '
    BEGIN { while ((getline line < refusals) > 0) if (line !~ /^#/) { split(line, field, "\t"); known[field[1]] = 1 } }
    NR == 1 { next }
    $3 == "unread" { unread++; next }
    { all++; types += $4; operations += $5; seconds += $6; baseline += $10 == "generates" }
    $3 == "yes" { generated++ }
    $1 ~ /^multi\/unresolved\// && $3 == "yes" && $7 !~ /(unreadable|remote|dangling)-reference/ {
        wrong = wrong "\n  nothing is said of what is missing: " $1
    }
    $3 == "refused" { refused++; if (!($1 in known)) wrong = wrong "\n  refused: " $1 ": " $11 }
    $3 == "crashed" { wrong = wrong "\n  crashed: " $1 ": " $11 }
    $8 == "yes" { checks++ }
    $12 + 0 > peak { peak = $12 + 0; largest = $1 }
    $12 + 0 > 4000 { wrong = wrong "\n  takes " $12 " MB to type-check: " $1 }
    $8 == "no" { wrong = wrong "\n  does not type-check: " $1 ": " $11 }
    END {
        printf "\n%d documents: %d generated, %d refused as invalid; %d type-check; %d types, %d operations, %.1f s to generate\n",
            all, generated, refused, checks, types, operations, seconds
        if (peak) printf "the most memory of a compiler: %d MB, for %s\n", peak, largest
        printf "the baseline generator: %d of %d; versions not read yet: %d\n", baseline, all, unread
        if (wrong != "") { print "not as it should be:" wrong; exit 1 }
    }' "$TABLE"

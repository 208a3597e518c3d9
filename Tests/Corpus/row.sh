#!/bin/sh
# One row of the table that corpus.sh prints: generates a client from one document and type-checks it.
#
# usage: row.sh <document, from the corpus's folder> <version>
# The environment has CORPUS, LATHE, MODULES (where the runtime's modules are), WORK (a folder) and BASELINE, as corpus.sh sets them.
# A row is a line with tabs between its fields: document, version, generated, types, operations, seconds to generate, warnings,
# type-checks, seconds to type-check, what the baseline generator does, why something is not as it should be, and the memory of the
# largest compiler process in MB ("-" where there is no GNU time).
set -u
document=$1 version=$2
module=C_$(printf %s "$document" | tr -c 'A-Za-z0-9' _)
folder=$WORK/$module
rm -rf "$folder"
mkdir -p "$folder"

# References of a document in several files stay in the folder of its project.
case $document in
    multi/*) project=${document#multi/} && set -- --references-folder "$CORPUS/multi/${project%%/*}" ;;
    *) set -- ;;
esac

generated=- types=- operations=- seconds=- warnings=- checks=- checking=- reason= peak=-
measure=
if /usr/bin/time -f %M -o "$folder/peak" true 2>/dev/null; then measure="/usr/bin/time -f %M -o $folder/peak"; fi
"$LATHE" generate --verbose --document "$CORPUS/$document" --module "$module" --output "$folder/out" "$@" >"$folder/summary" 2>"$folder/messages"
status=$?

# "openapi.yaml:3:1: warning: message [identifier]"; what is indented is an excerpt.
warnings=$(sed -n 's/^[^ ].*: warning: .*\[\([a-z-]*\)\]$/\1/p' "$folder/messages" | LC_ALL=C sort | uniq -c | LC_ALL=C sort -k1,1nr -k2 |
    awk '{ all += $1; list = list (NR > 1 ? ", " : "") $1 " " $2 } END { print all + 0 (NR > 0 ? ": " list : "") }')
error=$(sed -n "s|^$CORPUS/||; s/^\([^ ].*\): error: \(.*\)/\1: \2/p" "$folder/messages" | head -1)

case $status in
    0)
        generated=yes
        types=$(sed -n 's/.*, \([0-9]*\) types\{0,1\};.*/\1/p' "$folder/summary")
        operations=$(sed -n 's/.*: \([0-9]*\) operations\{0,1\}[ ,].*/\1/p' "$folder/summary")
        seconds=$(sed -n 's/.*; \([0-9]*\) ms$/\1/p' "$folder/summary" | awk '{ printf "%.2f", $1 / 1000 }')
        # `make corpus CHECK=no` leaves the compiler out.
        if [ "${CHECK:-yes}" = yes ]; then
            ulimit -v 10000000 2>/dev/null
            start=$(date +%s)
            find "$folder/out" -name '*.swift' >"$folder/files"
            if $measure swiftc -typecheck -swift-version 6 -warnings-as-errors -module-name "$module" -package-name corpus \
                -I "$MODULES" "@$folder/files" >"$folder/compiler" 2>&1; then
                checks=yes
            else
                checks=no
                reason=$(grep -m 1 -E 'error:|rror' "$folder/compiler" | sed "s|^$folder/out/||")
            fi
            checking=$(($(date +%s) - start))
            # GNU time says first where a command failed.
            if [ -n "$measure" ]; then peak=$(awk 'END { printf "%.0f", $1 * 1024 / 1000000 }' "$folder/peak"); fi
        fi
        ;;
    1)
        generated=refused reason=$error
        case $error in *"[unsupported-version]"*) generated=unread reason="version not read yet" ;; esac
        ;;
    *)
        generated=crashed reason="exit code $status: $(tail -1 "$folder/messages")"
        ;;
esac
baseline=$(awk -F '\t' -v document="$document" '$1 == document { print $3 == 0 ? "generates" : "fails" }' "$BASELINE")

printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$document" "$version" "$generated" "$types" "$operations" "$seconds" \
    "$warnings" "$checks" "$checking" "${baseline:--}" "$(printf %s "$reason" | tr '\t' ' ' | cut -c 1-300)" "$peak"

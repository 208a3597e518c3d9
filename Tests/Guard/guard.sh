#!/bin/sh
# Holds what can be counted against what it was: sh guard.sh LATHE COUNTEDREADING FOLDER [record]
#
# Lines and bytes of generated Swift must be what they were: they change with the templates, and then a person says so. Allocations must not be
# more, and neither must instructions by more than three in a hundred. Valgrind counts these two; where there is none they are left out.
# With `record` what is counted now becomes what is expected.
set -eu
cd "$(dirname "$0")/../.."
lathe=$1 reading=$2 folder=$3 mode=${4:-check}
expected=Tests/Guard/expected.tsv
mkdir -p "$folder"
counted=$folder/counted.tsv
: > "$counted"
# Hashes differ from run to run otherwise, and with them the number of comparisons.
export SWIFT_DETERMINISTIC_HASHING=1

add() { printf '%s\t%s\t%s\n' "$1" "$2" "$3" >> "$counted"; } # unit, what, count

# `make check` sees to it that these are what the templates make of the documents now.
for client in Generated/*; do
    case $client in *Fake) continue ;; esac
    add lines "$(basename "$client")" "$(cat "$client"/*.swift | wc -l | tr -d ' ')"
    add bytes "$(basename "$client")" "$(cat "$client"/*.swift | wc -c | tr -d ' ')"
done

allocations() { # work, goes
    valgrind --tool=memcheck --undef-value-errors=no "$reading" "$1" "$2" 2>&1 |
        sed -n 's/.*total heap usage: \([0-9,]*\) allocs.*/\1/p' | tr -d ,
}
instructions() { # command
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 | sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}
valgrind=0
if command -v valgrind > /dev/null; then
    valgrind=1
    for work in objects nested strings arrays union written; do
        add allocations "$work, a hundred" "$((($(allocations $work 12) - $(allocations $work 2)) / 10))"
        add instructions "$work, a hundred" "$((($(instructions "$reading" $work 22) - $(instructions "$reading" $work 2)) / 20))"
    done
    rm -rf "$folder/client"
    # The tool as it was built for the tests: what counts is that it does not need more.
    add instructions "lathe, Gladia" "$(instructions "$lathe" generate --no-cache --document Specs/gladia/openapi.yaml --module Gladia --output "$folder/client")"
else
    echo "no valgrind here: allocations and instructions are not counted" >&2
fi

# A count that came to nothing would pass for a better one.
if grep -qv '	[1-9][0-9]*$' "$counted"; then
    echo "could not be counted:" >&2
    grep -v '	[1-9][0-9]*$' "$counted" >&2
    exit 1
fi
if [ "$mode" = record ]; then
    { echo "# What Tests/Guard/guard.sh counted last: make guard-record"; cat "$counted"; } > "$expected"
    echo "recorded in $expected"
    exit 0
fi
awk -F '\t' -v valgrind=$valgrind '
    /^#/ { next }
    FNR == NR { bound[$1 FS $2] = $3; next }
    !(($1 FS $2) in bound) { printf "%-13s %-24s %10d, which nobody expects: make guard-record\n", $1, $2, $3; failed = 1; next }
    {
        before = bound[$1 FS $2]
        exact = $1 == "lines" || $1 == "bytes"
        wrong = exact ? $3 != before : $1 == "instructions" ? $3 > before * 1.03 : $3 > before
        better = !exact && $3 < before * 0.97
        if (wrong || better) printf "%-13s %-24s %10d, was %d%s\n", $1, $2, $3, before, wrong ? "" : ": better, make guard-record"
        if (wrong) failed = 1
        seen[$1 FS $2] = 1
        count++
    }
    END {
        for (row in bound) {
            split(row, part, FS)
            isCounted = part[1] == "lines" || part[1] == "bytes" || valgrind
            if (isCounted && !(row in seen)) { printf "%-13s %-24s is expected and was not counted: make guard-record\n", part[1], part[2]; failed = 1 }
        }
        if (failed) print "If this is meant: make guard-record, and say why in the commit."
        else printf "guard: %d counts are what they were\n", count
        exit failed
    }' "$expected" "$counted"

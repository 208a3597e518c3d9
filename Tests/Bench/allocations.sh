#!/bin/sh
# How many allocations a piece of work takes: sh allocations.sh RUNBENCH COUNTER
# What a few goes take is subtracted from what more take. Valgrind counts; it fails on the threads of asynchronous work, for which a library
# that is loaded first does (CountAllocations.c).
set -eu
program=$1 counter=$2
count() { # work, goes
    case $1 in
    *Call* | call*) LD_PRELOAD=$counter "$program" allocations "$1" "$2" 2>&1 | sed -n 's/^allocations: //p' ;;
    *) valgrind --tool=memcheck --undef-value-errors=no "$program" allocations "$1" "$2" 2>&1 |
        sed -n 's/.*total heap usage: \([0-9,]*\) allocs.*/\1/p' | tr -d , ;;
    esac
}
row() { # name, work, strings and arrays that come of a go (0: for the record)
    few=$(count "$2" 10) many=$(count "$2" 30)
    [ -n "$few" ] && [ -n "$many" ] || { echo "the allocations of $1 could not be counted" >&2; return 1; }
    printf '%s\t%s\t%s\t%s\n' "$1" "$few" "$many" "$3" | awk -F '\t' '{
        each = ($3 - $2) / 20
        if ($4 > 0) printf "Run\tallocations of reading %s\t%.0f\t%d strings and arrays\t%.3f\tat most 1\t%s\n", $1, each, $4, each / $4, each / $4 <= 1.0025 ? "yes" : "no"
        else printf "Call\tallocations of %s\t%.1f\t\t%.1f\t\t\n", $1, each, each
    }'
}
if command -v valgrind > /dev/null; then
    row "1,000 objects with a string" objects 1001
    row "1,000 strings with escapes" escaped 1001
    row "1,000 arrays of integers" arrays 1001
else
    echo "no valgrind here: the allocations of reading are not counted" >&2
fi
row "a generated call over a transport in memory" generatedCall 0
row "the same call by hand" callByHand 0

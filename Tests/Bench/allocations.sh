#!/bin/sh
# Allocations of a piece of work, counted by valgrind: sh allocations.sh RUNBENCH
set -eu
program=$1
count() { # work, goes
    valgrind --tool=memcheck --undef-value-errors=no "$program" allocations "$1" "$2" 2>&1 | sed -n 's/.*total heap usage: \([0-9,]*\) allocs.*/\1/p' | tr -d ,
}
row() { # name, work, strings and arrays that come of a go (0: for the record)
    few=$(count "$2" 10) many=$(count "$2" 30)
    printf '%s\t%s\t%s\t%s\n' "$1" "$few" "$many" "$3" | awk -F '\t' '{
        each = ($3 - $2) / 20
        if ($4 > 0) printf "Run\tallocations of %s\t%.0f\t%d strings and arrays\t%.3f\tat most 1\t%s\n", $1, each, $4, each / $4, each / $4 <= 1.0005 ? "yes" : "no"
        else printf "Call\tallocations of %s\t%.1f\t\t%.1f\t\t\n", $1, each, each
    }'
}
command -v valgrind >/dev/null || { echo "no valgrind here: allocations are not counted" >&2; exit 0; }
row "1,000 objects with a string" objects 1001
row "1,000 strings with escapes" escaped 1001
row "1,000 arrays of integers" arrays 1001
row "a generated call over a transport in memory" generatedCall 0
row "the same call by hand" callByHand 0

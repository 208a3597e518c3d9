#!/bin/sh
# Runs the compiler, with a limit to its memory, and shows what it says if it fails.
#
# usage: compile.sh <what is made> <compiler> <argument> ...
made=$1
shift
ulimit -v 10000000 2>/dev/null
"$@" >"$made.log" 2>&1 || {
    grep -A 4 error: "$made.log" || cat "$made.log"
    exit 1
}

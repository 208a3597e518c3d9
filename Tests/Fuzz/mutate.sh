#!/bin/sh
# Has clients generated from mutated documents: sh mutate.sh SEED SECONDS FOLDER [LATHE]
#
# FOLDER is where the mutator is built. The documents are those of the fixtures, and those of ../shared/corpus that are small. With 0
# seconds only the seed is tried. A line about the run is added to FOLDER/record.tsv as fuzz.sh does. Fails on a finding.
set -eu
seed=$1 seconds=$2 folder=$3
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
lathe=${4:-$root/.build/debug/lathe}
modules=$root/.build/debug/Modules
[ -e "$modules/LatheURLSession.swiftmodule" ] && [ -e "$modules/LatheXML.swiftmodule" ] || modules=
mkdir -p "$folder/mutator"
{
    find "$root/Tests/Fixtures" -name 'openapi.*' -size -200k
    if [ -d "$root/../shared/corpus" ]; then
        find "$root/../shared/corpus" -path '*/multi/*' -prune -o \( -name '*.json' -o -name '*.y*ml' \) -size -120k -print
    fi
} | LC_ALL=C sort > "$folder/mutator/documents.txt"
result=0
"$folder/debug/DocumentMutator" "$lathe" "$folder/mutator" "$seed" "$seconds" $modules \
    < "$folder/mutator/documents.txt" > "$folder/mutator.log" 2>&1 || result=$?
times > "$folder/times"
cpu=$(sed -n 2p "$folder/times" | awk '{ split($1, u, /[ms]/); split($2, s, /[ms]/); print int(u[1] * 60 + u[2] + s[1] * 60 + s[2]) }')
commit=$(git -C "$here" describe --always --dirty 2>/dev/null || echo unknown)
count=$(sed -n 's/.*: \([0-9]*\) documents.*/\1/p' "$folder/mutator.log" | tail -1)
printf 'mutator\t%s\t%s\t%s\t-\t-\t%s\n' "$commit" "$cpu" "${count:-0}" "$([ $result = 0 ] && echo none || echo found)" >> "$folder/record.tsv"
tail -1 "$folder/mutator.log"
echo "mutator: $cpu s of CPU time"
if [ $result != 0 ]; then
    grep -A 1 '^seed [0-9]*:' "$folder/mutator.log" | head -40 >&2
    echo "mutator: make fuzz-one SEED=<seed> tries one again; once it is mended, keep the document in Tests/Crashes/pipeline" >&2
    exit 1
fi

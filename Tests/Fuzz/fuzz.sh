#!/bin/sh
# Runs a fuzzer for some time: sh fuzz.sh TARGET SECONDS FOLDER
#
# FOLDER is where the fuzzers are built; what is found of interest stays in FOLDER/corpus, findings in FOLDER/findings. A line about the
# run is added to FOLDER/record.tsv: target, commit, seconds of CPU time, executions, coverage, features, findings. Fails on a finding.
set -eu
target=$1 seconds=$2 folder=$3
here=$(cd "$(dirname "$0")" && pwd)
case $target in loader) name=LoaderFuzzer ;; json) name=JSONFuzzer ;; pipeline) name=PipelineFuzzer ;;
*) echo "no such target: $target (loader, json, pipeline)" >&2; exit 64 ;; esac
program=$folder/release/$name
corpus=$folder/corpus/$target findings=$folder/findings/$target log=$folder/$target.log
mkdir -p "$corpus" "$findings"
sh "$here/seeds.sh" "$target" "$folder/seeds/$target"
length=8192
[ "$target" = pipeline ] && length=24576
# Swift's own report of a crash would wait for a program that libFuzzer has under its hands.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16:${ASAN_OPTIONS:-}
result=0
"$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -malloc_limit_mb=1024 -max_len=$length \
    -dict="$here/words.dict" -artifact_prefix="$findings/" -print_final_stats=1 -reload=0 ${LATHE_FUZZ_OPTIONS:-} \
    "$corpus" "$folder/seeds/$target" > "$log" 2>&1 || result=$?
# The second line is about what was run, the fuzzer; in a pipe or substitution it would be about nothing.
times > "$folder/times"
cpu=$(sed -n 2p "$folder/times" | awk '{ split($1, u, /[ms]/); split($2, s, /[ms]/); print int(u[1] * 60 + u[2] + s[1] * 60 + s[2]) }')
executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -1)
coverage=$(grep -o 'cov: [0-9]*' "$log" | tail -1 | cut -d' ' -f2)
features=$(grep -o 'ft: [0-9]*' "$log" | tail -1 | cut -d' ' -f2)
commit=$(git -C "$here" describe --always --dirty 2>/dev/null || echo unknown)
printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$target" "$commit" "$cpu" "${executions:-0}" "${coverage:-0}" "${features:-0}" \
    "$([ $result = 0 ] && echo none || echo found)" >> "$folder/record.tsv"
echo "$target: $cpu s of CPU time, ${executions:-?} executions, ${coverage:-?} edges, ${features:-?} features"
if [ $result != 0 ]; then
    found=$(sed -n 's/.*Test unit written to //p' "$log" | tail -1)
    grep -E 'Fatal error|ERROR: |SUMMARY' "$log" | head -5 >&2
    echo "$target: a finding in $found; $program $found tries it again" >&2
    echo "once it is mended, keep it: cp $found Tests/Crashes/$target/<what-it-is>" >&2
    exit 1
fi

#!/bin/sh
# Inputs that a fuzzer begins with: sh seeds.sh TARGET FOLDER
#
# From the documents of the fixtures and the kept crashes, and from ../shared where that is there. A document gets a byte in front that
# selects the file's name (see LoadingCheck): 0 for YAML, 1 for JSON.
set -eu
target=$1 folder=$2
tests=$(cd "$(dirname "$0")/.." && pwd)
shared=$tests/../../shared
mkdir -p "$folder"

documents() {
    for file in "$tests"/Fixtures/*/openapi.* "$tests"/Fixtures/*/overlay*.yaml; do
        [ -f "$file" ] && [ "$(wc -c < "$file")" -lt "$1" ] || continue
        name=$(basename "$(dirname "$file")")-$(basename "$file")
        case $file in *.json) printf 1 ;; *) printf 0 ;; esac > "$folder/$name"
        cat "$file" >> "$folder/$name"
    done
}

case $target in
loader) documents 6000 ;;
pipeline) documents 20000 ;;
esac
case $target in
loader | json)
    for file in "$shared"/conformance/json/test_parsing/*.json; do
        [ -f "$file" ] && [ "$(wc -c < "$file")" -lt 4000 ] || continue
        if [ "$target" = loader ]; then { printf 1; cat "$file"; } > "$folder/$(basename "$file")"
        else cp "$file" "$folder/"; fi
    done
    printf '{"a":[1,-0.0,1e3,"\\u00e9\\ud83d\\ude00"],"b":null,"c":{"d":true}}' > "$folder/small.json" ;;
esac
for file in "$tests"/Crashes/"$target"/*; do
    if [ -f "$file" ]; then cp "$file" "$folder/"; fi
done

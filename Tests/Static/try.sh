#!/bin/sh
# usage: try.sh BINARY
# Generates a client where there is nothing but the binary, a document and the C library: what it needs besides is found out here.
set -eu
binary=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

libraries=$(ldd "$binary" | grep -o '/[^ ]*')
for library in $libraries; do
    case $(basename "$library") in
        libc.so.* | libm.so.* | ld-linux* | ld-musl*) ;;
        *) echo "$binary needs $library" >&2; exit 1 ;;
    esac
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
done
cp "$binary" "$root/lathe"
cat > "$root/openapi.yaml" <<'END'
openapi: 3.1.0
info: {title: Notes, version: 1.0.0}
servers: [{url: https://notes.example}]
paths:
  /note: {get: {operationId: getNote, responses: {'200': {description: A note., content: {text/plain: {schema: {type: string}}}}}}}
END
# In a namespace of its own the folder is all there is, but for /proc: Swift finds the arguments there. Not every container allows that.
if ! unshare -rm true 2>/dev/null; then
    echo "$(wc -c < "$binary") bytes, needs $(echo $libraries); not run: namespaces are not allowed here" && exit 0
fi
mkdir "$root/proc"
unshare -rm sh -c 'mount --rbind /proc "$1/proc" && exec "$(PATH=$PATH:/usr/sbin:/sbin command -v chroot)" "$@"' sh "$root" \
    /lathe generate --document openapi.yaml --module Notes --output Notes
grep -q 'func getNote(' "$root"/Notes/*.swift
echo "$(wc -c < "$binary") bytes, needs $(echo $libraries)"

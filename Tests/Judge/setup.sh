#!/bin/sh
# Installs the judge's libraries from PyPI into a folder of their own: setup.sh FOLDER. What is there already is kept. Where there is no
# Python or PyPI, the judge is left out, except in CI.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1

without() {
    echo "$1: requests are not judged" >&2
    if [ "${CI:-}" = true ]; then exit 1; fi
    exit 0
}

if cmp -s "$here/requirements.txt" "$folder/requirements.txt" && "$folder/bin/python" -c '' 2>/dev/null; then exit 0; fi
python=${PYTHON:-python3}
command -v "$python" >/dev/null || without "there is no $python"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' || without "$python is older than 3.10"
echo "installing the judge"
rm -rf "$folder"
# Some systems have venv without pip in it; any other pip can install into it, too.
if ! "$python" -m venv "$folder" >/dev/null 2>&1; then
    rm -rf "$folder"
    "$python" -m venv --without-pip "$folder" || without "$python has no venv"
fi
if "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    set -- "$folder/bin/python" -m pip
else
    set -- "$python" -m pip --python "$folder/bin/python"
fi
"$@" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt" || without "PyPI cannot be reached"
cp "$here/requirements.txt" "$folder/requirements.txt"

#!/bin/sh
# Generates each construct with each access level, and the code that uses it.
#
# usage: generate.sh <access level> ...      LATHE is the tool
# Writes .build/<access>/<module>/, .build/<access>/<module>.use.swift, .build/faked/<access>/{client,fake}/ and .build/main.swift.
set -eu
cd "$(dirname "$0")"
here=$(pwd)

configurations=
for fixture in ../Fixtures/*/; do
    module=$(sed -n 's/^module: \(.*Construct\)$/\1/p' "$fixture/lathe.yaml")
    [ -n "$module" ] || continue
    for access in "$@"; do
        # Where the user is another module, the name of this one says which it is.
        case $access in public) name=$module ;; package) name=${module}Package ;; *) name=${module}InternalUse ;; esac
        configuration=$fixture.matrix-$access.yaml
        trap 'rm -f "$here"/../Fixtures/*/.matrix-*.yaml' EXIT
        {
            sed -e '/^module:/d' -e '/^output:/d' -e '/^fake:/d' -e '/^access:/d' -e '/^transport:/d' "$fixture/lathe.yaml"
            printf 'module: %s\noutput: %s\naccess: %s\ntransport: none\n' "$name" "$here/.build/$access/$module" "$access"
        } >"$configuration"
        configurations="$configurations $configuration"
    done
done
# The fake of a client is another module, which has to reach what the client does not make public.
for access in package internal; do
    case $access in package) name=FakedPackage ;; *) name=FakedInternal ;; esac
    configuration=../Fixtures/fakes/.matrix-faked-$access.yaml
    {
        sed -e '/^module:/d' -e '/^output:/d' -e '/^fake:/d' -e '/^access:/d' -e '/^transport:/d' ../Fixtures/fakes/lathe.yaml
        printf 'module: %s\noutput: %s/client\nfake: %s/fake\naccess: %s\ntransport: none\n' \
            "$name" "$here/.build/faked/$access" "$here/.build/faked/$access" "$access"
    } >"$configuration"
    configurations="$configurations $configuration"
done
"$LATHE" generate --quiet $configurations 2>.build/messages || { cat .build/messages >&2; exit 1; }

{
    echo "// Uses every construct, whatever its access level."
    for fixture in .build/public/*/; do
        module=$(basename "$fixture")
        for use in PublicUse PackageUse InternalUse; do echo "import $module$use"; done
    done
    for fixture in .build/public/*/; do
        module=$(basename "$fixture")
        for use in PublicUse PackageUse InternalUse; do echo "await use$module$use()"; done
    done
    echo "print(\"every construct was used with every access level\")"
} >.build/main.swift

for access in "$@"; do
    for fixture in .build/"$access"/*/; do
        module=$(basename "$fixture")
        case $access in
            public) import=$module use=${module}PublicUse ;;
            package) import=${module}Package use=${module}PackageUse ;;
            *) import= use=${module}InternalUse ;;
        esac
        awk -v import="$import" -v use="$use" -f use.awk "$fixture"*.swift >".build/$access/$module.use.swift"
    done
done

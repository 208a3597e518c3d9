#!/bin/sh
# Writes Sources/SwiftEmitter/EmbeddedTemplates.swift to standard output: every template of this folder as a string literal.
# Needs nothing but a POSIX shell and awk. The output depends on nothing but the templates.
set -eu
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")"

echo '// Written by Templates/embed.sh from Templates/*.mustache. Do not edit.'
echo
echo '/// The templates that come with Lathe, by name.'
echo 'enum EmbeddedTemplates {'
echo '    static let all: [String: String] = ['
for file in *.mustache; do
    # The delimiter has one # more than the longest row of them in the template.
    awk -v name="${file%.mustache}" '
        {
            lines[NR] = $0
            rest = $0
            while (match(rest, /#+/)) {
                if (RLENGTH > longest) longest = RLENGTH
                rest = substr(rest, RSTART + RLENGTH)
            }
        }
        END {
            hashes = "#"
            for (i = 0; i < longest; i++) hashes = hashes "#"
            printf "        \"%s\": %s\"\"\"\n", name, hashes
            for (i = 1; i <= NR; i++) print (lines[i] == "" ? "" : "            " lines[i])
            # The line break before the closing delimiter is not part of a literal: the empty line keeps that of the last line.
            print ""
            printf "            \"\"\"%s,\n", hashes
        }
    ' "$file"
done
echo '    ]'
echo '}'

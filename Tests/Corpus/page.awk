# Writes the page Documentation/corpus.md from the table that corpus.sh makes. Nothing in it depends on the machine or the time: it
# changes when the results do.
BEGIN {
    FS = "\t"
    OFS = ""
}
NR == 1 || $3 == "unread" { unread += NR > 1; next }
{
    all++
    types += $4
    operations += $5
    generated += $3 == "yes"
    checked += $8 == "yes"
    baseline += $10 == "generates"
    warned += $7 ~ /:/
    split($7, parts, ": ")
    warnings += parts[1]
    count = split(parts[2], list, ", ")
    for (i = 1; i <= count; i++) {
        split(list[i], entry, " ")
        ids[entry[2]] += entry[1]
        documents[entry[2]]++
    }
    rows[all] = "| " $1 " | " $2 " | " $5 " | " $4 " | " (parts[2] == "" ? "" : parts[2]) " | " \
        ($3 == "yes" ? $8 == "yes" ? "yes" : $8 : $3) " | " ($10 == "-" ? "" : $10) " |"
}
END {
    print "# Real documents\n"
    print "What Lathe makes of each document of the corpus (`../shared/corpus`): `make corpus` generates a client from every one, type-checks"
    print "the Swift with warnings as errors, and writes this page. The last column is what the most used Swift generator does with the same"
    print "document.\n"
    print "| | |"
    print "|---|---|"
    print "| documents | ", all, " |"
    print "| generated | ", generated, " |"
    print "| type-check | ", checked, " |"
    print "| the other generator: generated | ", baseline, " |"
    print "| types | ", types, " |"
    print "| operations | ", operations, " |"
    print "| documents with warnings | ", warned, " |"
    print "| warnings | ", warnings, " |"
    if (unread) print "| versions not read yet | ", unread, " |"
    print "\n## Warnings\n"
    print "| warning | times | documents |"
    print "|---|---|---|"
    fflush()
    sort = "LC_ALL=C sort"
    for (id in ids) print "| ", id, " | ", ids[id], " | ", documents[id], " |" | sort
    close(sort)
    print "\n## Documents\n"
    print "| document | OpenAPI | operations | types | warnings | type-checks | the other generator |"
    print "|---|---|---|---|---|---|---|"
    for (i = 1; i <= all; i++) print rows[i]
}

# Reads generated Swift and writes Swift that uses all of it: every type is decoded, compared, hashed and encoded, every property is
# read and every operation is named, in a nonisolated function, in an actor and on the main actor.
#
# -v import=<the module, empty for code inside it> -v use=<what the function is called after>

function indentation(line) { match(line, /^ */); return RLENGTH }

# The name before what begins with one of `ends`.
function name_before(text, ends) { sub("[" ends "].*", "", text); sub(/ +$/, "", text); return text }

/^ *(@|\/\/)/ { next }

{
    text = $0
    depth = indentation(text) / 4
    sub(/^ +/, "", text)
    sub(/^(public |package |internal )/, "", text)
    if (text ~ /^}/) is_json[depth] = 0
    if (text ~ /^nonisolated (indirect )?(struct|enum|extension) /) {
        is_extension = text ~ /^nonisolated extension /
        sub(/^nonisolated (indirect )?(struct|enum|extension) /, "", text)
        name = name_before(text, ":{<")
        path[depth] = is_extension || depth == 0 ? name : path[depth - 1] "." name
        # Types that are no JSON: results with a case per status, clients and what belongs to them.
        is_json[depth] = !is_extension && text ~ /:/ && text !~ /: ((String, CaseIterable, )?(Hashable, )?Sendable|APIClient|ClientServer|ClientCredentials|APIOperation)/
        if (is_json[depth] && !(path[depth] in seen)) { seen[path[depth]] = 1; types[++count] = path[depth] }
        next
    }
    if (depth > 0 && is_json[depth - 1] && text ~ /^(let|var) /) {
        sub(/^(let|var) /, "", text)
        owner = path[depth - 1]
        members[owner] = members[owner] "    _ = value." name_before(text, ":") "\n"
    }
    if (depth == 1 && !is_json[0] && text ~ /^func /) {
        sub(/^func /, "", text)
        owner = path[0]
        if (!(owner in names)) owners[++clients] = owner
        name = name_before(text, "(<")
        # A method of a link may be called like another one, and the name alone does not say which is meant.
        if (!overloads[owner, name]++) names[owner] = names[owner] " " name
    }
}

function operations(owner,    list, place, text, length_) {
    length_ = split(names[owner], list, " ")
    for (place = 1; place <= length_; place++) {
        if (overloads[owner, list[place]] == 1) text = text "    _ = client." list[place] "\n"
    }
    return text
}

END {
    print "import LatheRuntime"
    print "import MatrixProbe"
    if (import != "") print "import " import
    for (i = 1; i <= count; i++) {
        print "\nnonisolated func read" i "(_ value: " types[i] ") {\n" (members[types[i]] == "" ? "    _ = value\n" : members[types[i]]) "}"
        print "\nactor Keeper" i " {\n    private var kept: Set<" types[i] "> = []"
        print "    func keep(_ value: " types[i] ") throws -> [UInt8] {\n        kept.insert(value)"
        print "        read" i "(value)\n        return try value.json()\n    }\n}"
        print "\n@MainActor func show" i "(_ value: " types[i] ", as json: [UInt8]) throws -> Bool {"
        print "    try " types[i] "(json: json) == value\n}"
        print "\nnonisolated func use" i "() async {\n    for value in samples(of: " types[i] ".self) {\n        let keeper = Keeper" i "()"
        print "        guard let json = try? await keeper.keep(value), (try? await show" i "(value, as: json)) == true else {"
        print "            fatalError(\"" types[i] " does not survive: \\(value)\")\n        }\n    }\n}"
    }
    for (i = 1; i <= clients; i++) {
        print "\nnonisolated func call" i "(_ client: " owners[i] ") {\n" operations(owners[i]) "}"
        print "\n@MainActor func callHere" i "(_ client: " owners[i] ") {\n" operations(owners[i]) "    call" i "(client)\n}"
    }
    print "\n@concurrent public nonisolated func use" use "() async {"
    for (i = 1; i <= count; i++) print "    await use" i "()"
    print "}"
}

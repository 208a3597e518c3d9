import OpenAPIDocument
import SourceText
import SpecLoader

/// Finds what a configuration names, and collects what is to be written there.
struct NameSearch {
    let root: Node
    private(set) var edits = ExtensionEdits()
    private let sites: [OperationSite]
    private let members: SchemaMembers
    /// The operations that have names.
    private var named: Set<[String]> = []

    init(root: Node) {
        self.root = root
        sites = OperationSite.all(in: root)
        members = SchemaMembers(root: root)
    }

    mutating func nameOperation(_ entry: GivenNames.Entry, diagnostics: inout Diagnostics) {
        for site in operations(entry.key, at: entry.keyRange, diagnostics: &diagnostics) {
            named.insert(site.place)
            add(entry, as: "x-lathe-name", at: site.place)
        }
    }

    /// Names all operations whose ids fit a pattern, but not those that have names already.
    mutating func nameOperations(_ entry: GivenNames.Entry, _ pattern: NamePattern, diagnostics: inout Diagnostics) {
        if sites.contains(where: { $0.id == entry.key }) { return nameOperation(entry, diagnostics: &diagnostics) }
        var hasFound = false
        for site in sites {
            guard let id = site.id, let text = entry.value.string, let name = pattern.name(of: id, as: text) else { continue }
            hasFound = true
            guard named.insert(site.place).inserted else { continue }
            var entry = entry
            entry.value.content = .string(name)
            add(entry, as: "x-lathe-name", at: site.place)
        }
        guard !hasFound else { return }
        report("no operation has an id like \"\(entry.key)\"", entry, among: [], diagnostics: &diagnostics)
    }

    mutating func nameSchema(_ entry: GivenNames.Entry, as key: String, diagnostics: inout Diagnostics) {
        guard let place = schema(entry.key, at: entry.keyRange, diagnostics: &diagnostics) else { return }
        add(entry, as: key, at: place)
    }

    /// Anything by JSON pointer, under the extension that names it.
    mutating func namePlace(_ entry: GivenNames.Entry, diagnostics: inout Diagnostics) {
        guard let pointer = LocalReference.pointer(entry.key), let place = JSONPointer(pointer)?.place(in: root)?.tokens,
            let last = place.last
        else { return report("nothing is at \"\(entry.key)\"", entry, among: [], diagnostics: &diagnostics) }
        let parent = place.dropLast().last ?? ""
        if parent == "enum", let value = members.node(at: place).flatMap(EnumNames.text) {
            return addValues([(value, entry)], at: Array(place.dropLast(2)))
        }
        guard NamedPlaces.have(place, in: root) else {
            diagnostics.warning(
                "unknown-name",
                "what is at \"\(entry.key)\" has no name in Swift",
                at: entry.keyRange,
                fix:
                    "point to an operation, a parameter, a schema, a value of an enum, a variant, a link, a tag, a server or a security scheme"
            )
            return
        }
        let isVariant = (parent == "oneOf" || parent == "anyOf") && Int(last) != nil
        let key = parent == "properties" ? "x-lathe-property-name" : isVariant ? "x-lathe-variant" : "x-lathe-name"
        add(entry, as: key, at: place)
    }

    mutating func nameProperties(_ group: GivenNames.Group, diagnostics: inout Diagnostics) {
        guard let place = schema(group.owner, at: group.ownerRange, diagnostics: &diagnostics) else { return }
        nameProperties(group, of: [members.resolved(place)], diagnostics: &diagnostics)
    }

    /// The properties of several schemas, each of which need not have all.
    private mutating func nameProperties(_ group: GivenNames.Group, of places: [[String]], diagnostics: inout Diagnostics) {
        for entry in group.entries {
            let found = places.compactMap { members.property(entry.key, of: $0) }
            for place in found { add(entry, as: "x-lathe-property-name", at: place) }
            guard found.isEmpty else { continue }
            let known = places.flatMap(members.propertyNames)
            report("\(group.owner) has no property \"\(entry.key)\"", entry, among: known, diagnostics: &diagnostics)
        }
    }

    mutating func nameValues(_ group: GivenNames.Group, diagnostics: inout Diagnostics) {
        guard let place = schema(group.owner, at: group.ownerRange, diagnostics: &diagnostics) else { return }
        guard let place = members.enumeration(at: place), let schema = members.node(at: place) else {
            diagnostics.warning("unknown-name", "\(group.owner) is no enum", at: group.ownerRange)
            return
        }
        let values = (schema["enum"]?.sequence ?? []).compactMap(EnumNames.text)
        var known: [(String, GivenNames.Entry)] = []
        for entry in group.entries {
            if values.contains(entry.key) {
                known.append((entry.key, entry))
            } else {
                report("\(group.owner) has no value \"\(entry.key)\"", entry, among: values, diagnostics: &diagnostics)
            }
        }
        if !known.isEmpty { addValues(known, at: place) }
    }

    /// A parameter that several operations share is renamed in all of them.
    mutating func nameParameters(_ group: GivenNames.Group, diagnostics: inout Diagnostics) {
        let isAll = group.owner == "*"
        let owners = isAll ? sites : operations(group.owner, at: group.ownerRange, diagnostics: &diagnostics)
        guard !owners.isEmpty else { return }
        var places = owners.flatMap { [$0.place, $0.itemPlace] }.flatMap { owner in
            (members.node(at: owner)?["parameters"]?.sequence ?? []).indices.map { owner + ["parameters", String($0)] }
        }
        places = Array(Set(places.map(members.resolved)))
        func name(_ place: [String]) -> String? { members.node(at: place)?["name"]?.string }
        for entry in group.entries {
            let found = places.filter { name($0) == entry.key }
            for place in found { add(entry, as: "x-lathe-name", at: place) }
            let whose = isAll ? "no operation has a" : "\(group.owner) has no"
            if found.isEmpty {
                report("\(whose) parameter \"\(entry.key)\"", entry, among: places.compactMap(name), diagnostics: &diagnostics)
            }
        }
    }

    mutating func nameParts(_ group: GivenNames.Group, diagnostics: inout Diagnostics) {
        let owners = operations(group.owner, at: group.ownerRange, diagnostics: &diagnostics)
        guard !owners.isEmpty else { return }
        let bodies = owners.map { members.resolved($0.place + ["requestBody"]) }
        let schemas = bodies.flatMap { body in
            (members.node(at: body)?["content"]?.mapping?.entries ?? []).filter { Self.hasParts($0.key) }.map {
                members.resolved(body + ["content", $0.key, "schema"])
            }
        }
        guard !schemas.isEmpty else {
            diagnostics.warning("unknown-name", "the body of \(group.owner) is no form", at: group.ownerRange)
            return
        }
        nameProperties(group, of: schemas, diagnostics: &diagnostics)
    }

    private static func hasParts(_ mediaType: String) -> Bool {
        let name = mediaType.lowercased()
        return name.hasPrefix("multipart/") || name.hasPrefix("application/x-www-form-urlencoded")
    }
}

// MARK: Looking

extension NameSearch {
    private func operations(_ text: String, at range: SourceRange, diagnostics: inout Diagnostics) -> [OperationSite] {
        let found = sites.filter { $0.isCalled(text) }
        if found.isEmpty {
            let known = sites.compactMap(\.id) + sites.filter { !$0.isWebhook }.map { "\($0.method) \($0.path)" }
            report("there is no operation \"\(text)\"", at: range, word: text, among: known, diagnostics: &diagnostics)
        }
        return found
    }

    private func schema(_ text: String, at range: SourceRange, diagnostics: inout Diagnostics) -> [String]? {
        if let place = SchemaName(text: text).place(in: root) { return place }
        let known = SchemaName.candidates(in: root)
        report("there is no schema \"\(text)\"", at: range, word: text, among: known, diagnostics: &diagnostics)
        return nil
    }

    private func report(_ message: String, _ entry: GivenNames.Entry, among known: [String], diagnostics: inout Diagnostics) {
        report(message, at: entry.keyRange, word: entry.key, among: known, diagnostics: &diagnostics)
    }

    private func report(
        _ message: String,
        at range: SourceRange,
        word: String,
        among known: [String],
        diagnostics: inout Diagnostics
    ) {
        diagnostics.warning(
            "unknown-name",
            message,
            at: range,
            fix: Spelling.nearest(to: word, among: known).map { "did you mean \"\($0)\"?" }
                ?? "compare it with the document, or take it away"
        )
    }

    private mutating func add(_ entry: GivenNames.Entry, as key: String, at place: [String]) {
        edits.add(Mapping.Entry(key: key, keyRange: entry.keyRange, value: entry.value), at: place)
    }

    private mutating func addValues(_ values: [(value: String, entry: GivenNames.Entry)], at place: [String]) {
        let written = members.node(at: place).map(EnumNames.written) ?? []
        let added = values.map { Mapping.Entry(key: $0.value, keyRange: $0.entry.keyRange, value: $0.entry.value) }
        let kept = written.filter { entry in !added.contains { $0.key == entry.key } }
        let node = Node(.mapping(Mapping(kept + added)), range: added[0].keyRange)
        edits.add(Mapping.Entry(key: EnumNames.key, keyRange: added[0].keyRange, value: node), at: place)
    }
}

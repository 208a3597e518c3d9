package import SourceText

/// Finds out which schema a reference names.
package struct ReferenceNames {
    /// A schema that is a resource of its own.
    package struct Resource {
        /// The whole of it: each `$id` is resolved against the one around it.
        package var identifier: String
        package var tokens: [String]
        package var range: SourceRange
    }

    private let scan: ReferenceScan
    /// What the document calls itself: `$self`; empty where it does not.
    private let base: String
    /// The schemas with an `$id`.
    package private(set) var resources: [Resource] = []

    package init(_ scan: ReferenceScan, base: String = "") {
        self.scan = scan
        self.base = Self.withoutFragment(base)
        // Outer ones come first: the walk meets them first.
        for resource in scan.resources {
            let base = identifier(of: resource.tokens)
            let whole = Self.resolve(Self.withoutFragment(resource.name), against: base)
            resources.append(Resource(identifier: whole, tokens: resource.tokens, range: resource.range))
        }
    }

    /// Where a reference leads.
    package func target(of use: ReferenceScan.Use) -> ReferenceIndex.Target {
        let (address, fragment) = Self.split(use.text)
        var resource = self.resource(around: use.tokens)?.tokens ?? []
        if !address.isEmpty {
            let identifier = Self.resolve(address, against: identifier(of: use.tokens))
            let named = resources.first { $0.identifier == identifier }?.tokens ?? (identifier == base ? [] : nil)
            guard let named else { return .outside }
            resource = named
        } else if use.word == .recursiveReference {
            let anchors = scan.recursiveAnchors.filter { use.tokens.starts(with: $0) }
            return .pointer(JSONPointer.text(anchors.max { $0.count < $1.count } ?? component(around: use.tokens)))
        }
        if fragment.isEmpty { return .pointer(JSONPointer.text(resource)) }
        if fragment.hasPrefix("/") {
            // Within a resource of its own a pointer begins there; most who write an `$id` still mean the document.
            let tokens = JSONPointer(fragment)?.tokens ?? []
            let isOfDocument = ["components", "paths", "webhooks"].contains(tokens.first ?? "")
            return .pointer(JSONPointer.text((isOfDocument && address.isEmpty ? [] : resource) + tokens))
        }
        let names = names(fragment, in: resource)
        guard let first = names.first else { return .unknownName(fragment) }
        // The message speaks of the one next to it.
        let name = use.word == .dynamicReference ? names.reduce(first) { nearer($0, $1, to: use.tokens) } : first
        return .pointer(JSONPointer.text(name.tokens))
    }

    /// The schemas of that name in a resource; where there is none, those in others.
    private func names(_ name: String, in resource: [String]) -> [ReferenceScan.Name] {
        let all = (scan.anchors + scan.dynamicAnchors).filter { $0.name == name }
        let own = all.filter { self.resource(around: $0.tokens)?.tokens ?? [] == resource }
        return own.isEmpty ? all : own
    }

    private func nearer(_ a: ReferenceScan.Name, _ b: ReferenceScan.Name, to tokens: [String]) -> ReferenceScan.Name {
        func shared(_ name: ReferenceScan.Name) -> Int { zip(name.tokens, tokens).prefix { $0 == $1 }.count }
        return shared(b) > shared(a) ? b : a
    }

    /// Whether a name is one of a schema.
    package func hasName(_ name: String) -> Bool { (scan.anchors + scan.dynamicAnchors).contains { $0.name == name } }

    /// The places of the schemas with a `$dynamicAnchor`.
    package func dynamicAnchors(_ name: String) -> [SourceRange] { scan.dynamicAnchors.filter { $0.name == name }.map(\.range) }

    /// The place of another schema with the `$anchor` that a reference names.
    package func twin(of use: ReferenceScan.Use) -> (first: SourceRange, other: SourceRange)? {
        let (address, fragment) = Self.split(use.text)
        guard use.word == .reference, address.isEmpty, !fragment.isEmpty, !fragment.hasPrefix("/") else { return nil }
        let names = names(fragment, in: resource(around: use.tokens)?.tokens ?? [])
        return names.count > 1 ? (names[0].range, names[1].range) : nil
    }

    /// The place of another `$dynamicAnchor` of the same name: an outer schema that has one could mean another schema
    /// (JSON Schema 2020-12, core §8.2.3.2).
    package func alternative(to use: ReferenceScan.Use) -> SourceRange? {
        let fragment = Self.split(use.text).fragment
        let names = scan.dynamicAnchors.filter { $0.name == fragment }
        guard names.count > 1, case .pointer(let pointer) = target(of: use) else { return nil }
        return names.first { JSONPointer.text($0.tokens) != pointer }?.range
    }

    // MARK: Resources

    /// The innermost schema with an `$id` around a place.
    private func resource(around tokens: [String]) -> Resource? {
        resources.filter { tokens.starts(with: $0.tokens) }.max { $0.tokens.count < $1.tokens.count }
    }

    /// What references at a place are relative to.
    package func identifier(of tokens: [String]) -> String { resource(around: tokens)?.identifier ?? base }

    /// The component a place is in, else the document.
    private func component(around tokens: [String]) -> [String] {
        tokens.count >= 3 && tokens[0] == "components" ? Array(tokens.prefix(3)) : []
    }

    // MARK: Texts

    private static func split(_ reference: String) -> (address: String, fragment: String) {
        guard let hash = reference.firstIndex(of: "#") else { return (reference, "") }
        let fragment = JSONPointer.percentDecode(String(reference[reference.index(after: hash)...]))
        return (String(reference[..<hash]), fragment)
    }

    private static func withoutFragment(_ reference: String) -> String { split(reference).address }

    /// A reference against the identifier of what it stands in (RFC 3986 §5.2, without query).
    package static func resolve(_ reference: String, against base: String) -> String {
        if reference.isEmpty { return base }
        if ReferenceText.hasScheme(reference) || base.isEmpty { return reference }
        let host = base.firstRange(of: "://")
        if host == nil, ReferenceText.hasScheme(base) { return reference }
        if reference.hasPrefix("//"), let host { return base[..<host.lowerBound] + ":" + reference }
        let pathStart = host.map { base[$0.upperBound...].firstIndex(of: "/") ?? base.endIndex } ?? base.startIndex
        if reference.hasPrefix("/") { return base[..<pathStart] + reference }
        let isAbsolute = host != nil || base.hasPrefix("/")
        var parts = base[pathStart...].split(separator: "/").map(String.init)
        if !base.hasSuffix("/") { _ = parts.popLast() }
        for part in reference.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return base[..<pathStart] + (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }
}

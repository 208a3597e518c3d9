import SourceText

/// Finds out which schema a reference names.
struct ReferenceNames {
    private let scan: ReferenceScan
    /// The resources by their whole identifiers, in which each `$id` is resolved against the one around it.
    private var resources: [(identifier: String, tokens: [String])] = []

    /// The schemas with an `$id`, by the whole of it.
    var identified: [(identifier: String, tokens: [String])] { resources }

    init(_ scan: ReferenceScan) {
        self.scan = scan
        // Outer ones come first: the walk meets them first.
        for resource in scan.resources {
            let base = identifier(of: resource.tokens)
            resources.append((Self.resolve(Self.withoutFragment(resource.name), against: base), resource.tokens))
        }
    }

    /// Where a reference leads.
    func target(of use: ReferenceScan.Use) -> ReferenceIndex.Target {
        let (address, fragment) = Self.split(use.text)
        var resource = self.resource(around: use.tokens)?.tokens ?? []
        if !address.isEmpty {
            let identifier = Self.resolve(address, against: identifier(of: use.tokens))
            guard let named = resources.first(where: { $0.identifier == identifier }) else { return .outside }
            resource = named.tokens
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
        let names = (scan.anchors + scan.dynamicAnchors).filter { $0.name == fragment }
        guard let name = names.first(where: { self.resource(around: $0.tokens)?.tokens ?? [] == resource }) ?? names.first else {
            return .unknownName(fragment)
        }
        return .pointer(JSONPointer.text(name.tokens))
    }

    /// The place of another `$dynamicAnchor` of the same name: an outer schema that has one could mean another schema
    /// (JSON Schema 2020-12, core §8.2.3.2).
    func alternative(to use: ReferenceScan.Use) -> SourceRange? {
        let fragment = Self.split(use.text).fragment
        let names = scan.dynamicAnchors.filter { $0.name == fragment }
        guard names.count > 1, case .pointer(let pointer) = target(of: use) else { return nil }
        return names.first { JSONPointer.text($0.tokens) != pointer }?.range
    }

    // MARK: Resources

    /// The innermost schema with an `$id` around a place.
    private func resource(around tokens: [String]) -> (identifier: String, tokens: [String])? {
        resources.filter { tokens.starts(with: $0.tokens) }.max { $0.tokens.count < $1.tokens.count }
    }

    private func identifier(of tokens: [String]) -> String { resource(around: tokens)?.identifier ?? "" }

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
    private static func resolve(_ reference: String, against base: String) -> String {
        if reference.contains("://") || reference.hasPrefix("urn:") || base.isEmpty { return reference }
        let host = base.firstRange(of: "://")
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

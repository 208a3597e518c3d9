import SourceText
import SpecLoader

/// Takes the fields of one object of the document, one by one, and reports what is left over.
///
/// A field of the wrong type is reported and read as absent: most documents have such a slip somewhere that does not matter.
struct ObjectReader {
    /// The object's name in the specification ("operation", "schema"), for messages.
    let kind: String
    let mapping: Mapping
    let range: SourceRange

    /// Reports a value that is no mapping.
    init?(_ node: Node, kind: String, diagnostics: inout Diagnostics) {
        guard let mapping = node.mapping else {
            diagnostics.warning(
                "wrong-type",
                "expected \(Self.article(kind)) \(kind) object, found \(node.kindName)",
                at: node.range
            )
            return nil
        }
        self.kind = kind
        self.mapping = mapping
        self.range = node.range
    }

    /// The object's name with its article: `an operation`.
    var indefinite: String { "\(Self.article(kind)) \(kind)" }

    func node(_ key: String) -> Node? { mapping[key] }

    func string(_ key: String, diagnostics: inout Diagnostics) -> String? {
        guard let node = mapping[key] else { return nil }
        switch node.content {
        case .string(let value): return value
        // `version: 1.0` and `description: 12` are slips that nobody means otherwise.
        case .number(let text): return text
        case .null: return nil
        default:
            report(key, node, expected: "a string", diagnostics: &diagnostics)
            return nil
        }
    }

    func bool(_ key: String, diagnostics: inout Diagnostics) -> Bool? {
        guard let node = mapping[key] else { return nil }
        if node.isNull { return nil }
        guard let truth = Truth(node) else {
            report(key, node, expected: "true or false", diagnostics: &diagnostics)
            return nil
        }
        if !truth.isUsual {
            report(key, node, expected: "true or false", readAs: String(truth.value), diagnostics: &diagnostics)
        }
        return truth.value
    }

    func sequence(_ key: String, diagnostics: inout Diagnostics) -> [Node] {
        guard let node = mapping[key], !node.isNull else { return [] }
        if let elements = node.sequence { return elements }
        // A list of one is often written without its brackets.
        let isElement = node.string != nil || node.mapping != nil
        report(key, node, expected: "a list", readAs: isElement ? "a list of one" : nil, diagnostics: &diagnostics)
        return isElement ? [node] : []
    }

    func strings(_ key: String, diagnostics: inout Diagnostics) -> [String] {
        sequence(key, diagnostics: &diagnostics).compactMap { element in
            if let text = element.string { return text }
            report(key, element, expected: "strings", diagnostics: &diagnostics)
            return nil
        }
    }

    func entries(_ key: String, diagnostics: inout Diagnostics) -> [Mapping.Entry] {
        guard let node = mapping[key], !node.isNull else { return [] }
        guard let mapping = node.mapping else {
            report(key, node, expected: "a mapping", diagnostics: &diagnostics)
            return []
        }
        return mapping.entries
    }

    var extensions: Extensions {
        var result: Extensions = [:]
        // By their places: most entries are none, and one has much to copy.
        for place in mapping.entries.indices where mapping.entries[place].key.hasPrefix("x-") {
            result[mapping.entries[place].key] = mapping.entries[place].value
        }
        return result
    }

    /// Reports fields that are neither known nor extensions.
    ///
    /// - Parameter onlySlips: report a field only where it looks like a misspelled known one; for schemas, where unknown keywords are
    ///   allowed as annotations (JSON Schema 2020-12 §6.5).
    func reportUnknown(known: Set<String>, onlySlips: Bool = false, diagnostics: inout Diagnostics) {
        for place in mapping.entries.indices where !known.contains(mapping.entries[place].key) {
            let entry = mapping.entries[place]
            if entry.key.hasPrefix("x-") { continue }
            let nearest = Spelling.nearest(to: entry.key, among: known)
            if nearest == nil && onlySlips { continue }
            diagnostics.warning(
                "unknown-field",
                "\(Self.article(kind)) \(kind) object has no field '\(entry.key)'",
                at: entry.keyRange,
                fix: nearest.map { "did you mean '\($0)'?" } ?? "remove it, or let its name begin with 'x-'"
            )
        }
    }

    private func report(
        _ key: String,
        _ node: Node,
        expected: String,
        readAs meaning: String? = nil,
        diagnostics: inout Diagnostics
    ) {
        WrongType.report(
            Mapping.Entry(key: key, keyRange: node.range, value: node),
            expected: expected,
            readAs: meaning,
            diagnostics: &diagnostics
        )
    }

    private static func article(_ noun: String) -> String {
        // The letter X is spoken with a vowel.
        noun == "xml" || noun.first.map { "aeiouO".contains($0) } == true ? "an" : "a"
    }
}

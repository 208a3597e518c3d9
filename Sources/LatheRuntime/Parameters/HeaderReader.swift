/// Reads the value of a header field, which style `simple` wrote ("Header Object" in the OpenAPI Specification).
///
/// The text does not say whether `12` is a number or a string. The type to read does: everything is offered to it as strings first, and
/// where it refuses one that is a number or a boolean, as that.
struct HeaderReader {
    let text: String
    let shape: HeaderShape

    func value<Value: JSONRepresentable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        if shape == .json { return try Value(json: text.utf8) }
        let entries = entries
        var literals: Set<Int> = []
        // Every round turns a string into what it looks like, so there are no more rounds than entries.
        while true {
            do {
                return try Value(json: try json(of: entries, literals: literals))
            } catch {
                let refused = entries.indices.first { !literals.contains($0) && entries[$0].path == error.path }
                guard let refused else { throw error }
                // The elements of an array are of one kind.
                if shape == .array { literals.formUnion(entries.indices) } else { literals.insert(refused) }
            }
        }
    }

    /// A value in the text, with its place in the JSON that is made of it.
    private struct Entry {
        var name = ""
        let text: String
        let path: String
    }

    private var entries: [Entry] {
        switch shape {
        case .scalar, .json: return [Entry(text: text[...].trimmingSpaces, path: "$")]
        case .array: return items.enumerated().map { Entry(text: $1, path: "$\(JSONPathComponent.element($0))") }
        case .object:
            let items = items
            return stride(from: 0, to: items.count - 1, by: 2).map { member(items[$0], items[$0 + 1]) }
        case .explodedObject:
            return items.compactMap { item in
                let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return parts.count == 2 ? member(String(parts[0]), String(parts[1])) : nil
            }
        }
    }

    private var items: [String] {
        text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpaces)
    }

    private func member(_ name: String, _ text: String) -> Entry {
        Entry(name: name, text: text, path: "$\(JSONPathComponent.member(name))")
    }

    private func json(of entries: [Entry], literals: Set<Int>) throws(JSONError) -> [UInt8] {
        let values = entries.enumerated().map { literals.contains($0) ? literal($1.text) : .string($1.text) }
        switch shape {
        case .scalar, .json: return try values[0].json()
        case .array: return try JSONValue.array(values).json()
        case .object, .explodedObject:
            return try Dictionary(zip(entries.map(\.name), values)) { _, last in last }.json()
        }
    }

    /// The number, boolean or `null` that the text is; the text where it is none of them.
    private func literal(_ text: String) -> JSONValue {
        switch try? JSONValue(json: text.utf8) {
        case .number(let number): .number(number)
        case .bool(let flag): .bool(flag)
        case .null: .null
        default: .string(text)
        }
    }
}

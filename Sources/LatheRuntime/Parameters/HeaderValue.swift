/// The value of a header field on its way to JSON.
///
/// The text does not say whether `12` is a number or a string. The type to read does: everything is offered to it as strings first, and
/// where it refuses one, that is reconsidered: it may be a number, a boolean, `null`, or a date of HTTP.
struct HeaderValue {
    /// A value in the text, with its place in the JSON that is made of it.
    private struct Entry {
        var name = ""
        let text: String
        let path: String
        var isLiteral = false
    }

    /// How many members of an object are taken for something else than strings before all are.
    private static let oneByOneLimit = 32

    private let shape: HeaderShape
    private var entries: [Entry] = []

    init(_ text: String, shape: HeaderShape) { self.init([text], shape: shape) }

    /// - Parameter lines: The values of all fields of one name.
    init(_ lines: [String], shape: HeaderShape) {
        self.shape = shape
        // Several fields of one name are one list (RFC 9110 §5.3).
        let text = lines.joined(separator: ", ")
        switch shape {
        case .scalar, .json: entries = [Entry(text: text[...].trimmingSpaces, path: "$")]
        case .lines: entries = Self.elements(lines.map { $0[...].trimmingSpaces })
        case .array: entries = Self.elements(Self.items(of: text))
        case .object:
            let items = Self.items(of: text)
            entries = stride(from: 0, to: items.count - 1, by: 2).map { Self.member(items[$0], items[$0 + 1]) }
        case .explodedObject:
            entries = Self.items(of: text).compactMap { item in
                let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return parts.count == 2 ? Self.member(String(parts[0]), String(parts[1])) : nil
            }
        }
    }

    private static func items(of text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpaces)
    }

    private static func elements(_ texts: [String]) -> [Entry] {
        texts.enumerated().map { Entry(text: $1, path: "$\(JSONPathComponent.element($0))") }
    }

    private static func member(_ name: String, _ text: String) -> Entry {
        Entry(name: name, text: text, path: "$\(JSONPathComponent.member(name))")
    }

    /// Takes what is at `path` for something else than a string.
    ///
    /// - Returns: Whether there is anything at `path` that was taken for a string. Without it, nothing was changed, so that whoever asks
    ///   again and again comes to an end.
    mutating func reconsider(_ path: String) -> Bool {
        guard let refused = entries.firstIndex(where: { !$0.isLiteral && $0.path == path }) else { return false }
        // The elements of an array are of one kind, and so are those of an object with that many. Going on one by one would let a server
        // with a long field keep the client busy for minutes.
        if shape == .array || shape == .lines || entries.count(where: \.isLiteral) >= Self.oneByOneLimit {
            for index in entries.indices { entries[index].isLiteral = true }
        } else {
            entries[refused].isLiteral = true
        }
        return true
    }

    /// - Throws: `JSONError` where it is to be JSON and is none.
    func json() throws(JSONError) -> JSONValue {
        let values = entries.map { $0.isLiteral ? Self.literal($0.text) : .string($0.text) }
        switch shape {
        case .scalar: return values[0]
        case .json: return try JSONValue(json: entries[0].text.utf8)
        case .array, .lines: return .array(values)
        case .object, .explodedObject: return .object(Dictionary(zip(entries.map(\.name), values)) { _, last in last })
        }
    }

    /// The number, boolean, `null` or date that the text is; the text where it is none of them.
    private static func literal(_ text: String) -> JSONValue {
        switch try? JSONValue(json: text.utf8) {
        case .number(let number): .number(number)
        case .bool(let flag): .bool(flag)
        case .null: .null
        default: .string(HTTPDate(text[...])?.rfc3339 ?? text)
        }
    }
}

/// Reads the value of a header field token by token (RFC 9110 §5.6). It never fails: what it cannot read, it does not give.
struct FieldValueScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether nothing follows but parameters.
    var isAtEndOfItem: Bool {
        let rest = bytes[position...].drop { Self.isSpace($0) }
        return rest.isEmpty || rest.first == UInt8(ascii: ";")
    }

    /// The next token (RFC 9110 §5.6.2); `nil` where none is next.
    mutating func token() -> String? {
        skipSpace()
        let token = bytes[position...].prefix { Self.tokenBytes.contains($0) }
        guard !token.isEmpty else { return nil }
        position = token.endIndex
        return String(decoding: token, as: UTF8.self)
    }

    /// The next quoted string (RFC 9110 §5.6.4), without its quotes; `nil` where none is next.
    mutating func string() -> String? {
        skipSpace()
        return quoted()
    }

    /// Passes over `character`, if it is next.
    mutating func skip(_ character: Character) -> Bool {
        guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
        position += 1
        return true
    }

    /// What follows as `; name=value`, with names in lower case. The first of two with one name counts.
    mutating func parameters() -> [String: String] {
        var parameters: [String: String] = [:]
        while position < bytes.count {
            skipSpace()
            guard skip(";") else {
                position += 1
                continue
            }
            guard let name = token()?.lowercased() else { continue }
            skipSpace()
            guard skip("=") else { continue }
            skipSpace()
            let value = quoted() ?? unquoted()
            if parameters[name] == nil { parameters[name] = value }
        }
        return parameters
    }

    /// A quoted string without its quotes and backslashes.
    private mutating func quoted() -> String? {
        guard skip("\"") else { return nil }
        var value: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            // A backslash before anything else is one: browsers do not escape those of file names.
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count, Self.escapable.contains(bytes[position + 1]) {
                position += 1
            }
            value.append(bytes[position])
            position += 1
        }
        position = min(position + 1, bytes.count)
        return String(decoding: value, as: UTF8.self)
    }

    /// Everything up to the next semicolon. More than a token is taken: `name=a b` and names in UTF-8 are sent.
    private mutating func unquoted() -> String {
        var value = bytes[position...].prefix { $0 != UInt8(ascii: ";") }
        position = value.endIndex
        while let last = value.last, Self.isSpace(last) { value.removeLast() }
        return String(decoding: value, as: UTF8.self)
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static let escapable = ByteSet("\"\\")
    static let tokenBytes = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~")

    /// `text` as a token or as a quoted string.
    static func quotedIfNeeded(_ text: String) -> String {
        if !text.isEmpty, text.utf8.allSatisfy(tokenBytes.contains) { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

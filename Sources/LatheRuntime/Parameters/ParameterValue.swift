import JSONSyntax

/// A parameter's value, as it is seen after it was written to JSON: all that styles can tell apart.
enum ParameterValue: Hashable, Sendable {
    case null
    /// The text of a string, number or boolean.
    case scalar(String)
    case array([ParameterValue])
    /// Members in the order they were written.
    case object([Member])

    struct Member: Hashable, Sendable {
        var name: String
        var value: ParameterValue
    }

    /// - Parameter json: One JSON text in UTF-8.
    init(json: [UInt8]) throws {
        self = try json.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes)
            return try ParameterValue(from: &scanner)
        }
    }

    // The scanner's depth limit bounds the recursion.
    private init(from scanner: inout JSONScanner) throws {
        switch try scanner.peek() {
        case .null:
            try scanner.null()
            self = .null
        case .boolean:
            self = .scalar(try scanner.boolean() ? "true" : "false")
        case .number:
            let token = try scanner.number()
            self = .scalar(String(decoding: scanner.bytes[token.range], as: UTF8.self))
        case .string:
            self = .scalar(scanner.text(of: try scanner.string()))
        case .array:
            var elements: [ParameterValue] = []
            var more = try scanner.beginArray()
            while more {
                elements.append(try ParameterValue(from: &scanner))
                more = try scanner.nextElement()
            }
            self = .array(elements)
        case .object:
            var members: [Member] = []
            var more = try scanner.beginObject()
            while more {
                let name = scanner.text(of: try scanner.memberName())
                members.append(Member(name: name, value: try ParameterValue(from: &scanner)))
                more = try scanner.nextMember()
            }
            self = .object(members)
        }
    }
}

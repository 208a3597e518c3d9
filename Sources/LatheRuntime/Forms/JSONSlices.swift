import JSONSyntax

/// The parts of a JSON text that was written by `JSONWriter`, each still as its text.
enum JSONSlices {
    /// The members of an object; `nil` for other values.
    static func members(of json: [UInt8]) -> [(name: String, value: ArraySlice<UInt8>)]? {
        try? scan(json[...]) { scanner in
            guard try scanner.peek() == .object else { return nil }
            var members: [(name: String, value: ArraySlice<UInt8>)] = []
            var more = try scanner.beginObject()
            while more {
                let name = scanner.text(of: try scanner.memberName())
                let start = scanner.offset
                try scanner.skipValue()
                members.append((name, json[start..<scanner.offset]))
                more = try scanner.nextMember()
            }
            return members
        }
    }

    /// The elements of an array; none for other values.
    static func elements(of json: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let elements: [ArraySlice<UInt8>]? = try? scan(json) { scanner in
            guard try scanner.peek() == .array else { return [] }
            var elements: [ArraySlice<UInt8>] = []
            var more = try scanner.beginArray()
            while more {
                let start = scanner.offset
                try scanner.skipValue()
                elements.append(json[(json.startIndex + start)..<(json.startIndex + scanner.offset)])
                more = try scanner.nextElement()
            }
            return elements
        }
        return elements ?? []
    }

    /// What the text is; `nil` where it is no JSON.
    static func kind(of json: ArraySlice<UInt8>) -> JSONKind? {
        try? scan(json) { try $0.peek() }
    }

    /// Whether the text is an array.
    static func isArray(_ json: ArraySlice<UInt8>) -> Bool { kind(of: json) == .array }

    private static func scan<Result>(
        _ json: ArraySlice<UInt8>,
        _ work: (inout JSONScanner) throws -> Result
    ) throws -> Result {
        try json.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes)
            return try work(&scanner)
        }
    }
}

import LatheRuntime

/// What is done a hundred times a go.
enum Work: String, CaseIterable {
    case objects, nested, strings, arrays, union, written

    func run(_ goes: Int) throws {
        let json = text
        switch self {
        case .objects: for _ in 0..<goes { keep(try [Ticket](json: json)) }
        case .nested: for _ in 0..<goes { keep(try [Folder](json: json)) }
        case .strings: for _ in 0..<goes { keep(try [String](json: json)) }
        case .arrays: for _ in 0..<goes { keep(try [[Int]](json: json)) }
        case .union: for _ in 0..<goes { keep(try [Change](json: json)) }
        case .written:
            let tickets = try [Ticket](json: json)
            for _ in 0..<goes { keep(try tickets.json()) }
        }
    }

    private var text: [UInt8] {
        let elements = (0..<100).map { index in
            switch self {
            case .objects, .written:
                #"{"id":\#(index),"title":"a title of more than fifteen bytes","open":true,"score":\#(index).25,"closed_at":"2026-01-31T12:00:00Z"}"#
            case .nested: (0..<10).reduce(#"{"name":"leaf"}"#) { inner, level in #"{"name":"n\#(level)","child":\#(inner)}"# }
            case .strings: #""line \#(index)\nand another, with \"quotes\" and \u00e9""#
            case .arrays: "[\(index),2,3]"
            case .union: #"{"\#(["opened", "closed", "moved"][index % 3])":\#(index)}"#
            }
        }
        return Array("[\(elements.joined(separator: ","))]".utf8)
    }

    /// Keeps the optimiser from leaving out what is counted.
    @inline(never)
    private func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }
}

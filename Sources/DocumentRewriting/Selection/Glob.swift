/// A pattern for names and paths: `*` stands for any characters, in a path for any but `/`; `**` for any in a path, too, and `/**` at
/// the end also for nothing. Everything else stands for itself, braces among it.
struct Glob: Sendable {
    private enum Part: Equatable {
        case byte(UInt8)
        /// Any number of any bytes; in a path none of them `/`.
        case some
        case all
    }

    private let parts: [Part]
    /// Another way to read it: without `/**` at the end.
    private let short: [Part]?

    init(_ text: String, isPath: Bool) {
        var parts: [Part] = []
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            guard byte == UInt8(ascii: "*") else {
                parts.append(.byte(byte))
                continue
            }
            var isLong = false
            while bytes.first == UInt8(ascii: "*") {
                bytes.removeFirst()
                isLong = true
            }
            parts.append(isPath && !isLong ? .some : .all)
        }
        self.parts = parts
        let isBelow = isPath && parts.count > 2 && parts.suffix(2) == [.byte(UInt8(ascii: "/")), .all]
        short = isBelow ? parts.dropLast(2) : nil
    }

    func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Self.matches(parts, bytes) || short.map { Self.matches($0, bytes) } == true
    }

    /// Costs the product of the lengths at most.
    private static func matches(_ parts: [Part], _ bytes: [UInt8]) -> Bool {
        // Whether the parts so far fit the first n bytes.
        var fits = [Bool](repeating: false, count: bytes.count + 1)
        fits[0] = true
        for part in parts {
            var next = [Bool](repeating: false, count: bytes.count + 1)
            switch part {
            case .byte(let byte):
                for index in bytes.indices where fits[index] && bytes[index] == byte { next[index + 1] = true }
            case .some, .all:
                next[0] = fits[0]
                for index in bytes.indices {
                    next[index + 1] = fits[index + 1] || (next[index] && (part == .all || bytes[index] != UInt8(ascii: "/")))
                }
            }
            fits = next
        }
        return fits[bytes.count]
    }
}

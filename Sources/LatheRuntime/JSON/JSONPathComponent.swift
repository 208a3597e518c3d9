/// One step from a JSON value to a value inside it.
enum JSONPathComponent: Hashable, Sendable {
    case member(String)
    case element(Int)
}

extension JSONPathComponent: CustomStringConvertible {
    /// The step as RFC 9535 writes it: `.name`, `['odd name']`, `[0]`.
    var description: String {
        switch self {
        case .element(let index): "[\(index)]"
        case .member(let name) where JSONPathComponent.isPlain(name): ".\(name)"
        case .member(let name): "['\(JSONPathComponent.escaped(name))']"
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "\u{80}"...: true
            default: false
            }
        }
    }

    private static func escaped(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "'", "\\": text += "\\\(scalar)"
            case "\u{0}"..<" ": text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

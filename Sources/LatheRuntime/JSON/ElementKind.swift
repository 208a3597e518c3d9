/// The types that most arrays are of. Arrays of these are read and written by code that is compiled for them.
enum ElementKind: Sendable {
    case string, integer, integer32, integer64, double
    /// All others.
    case other

    init(_ type: any JSONRepresentable.Type) {
        switch ObjectIdentifier(type) {
        case ObjectIdentifier(String.self): self = .string
        case ObjectIdentifier(Int.self): self = .integer
        case ObjectIdentifier(Int32.self): self = .integer32
        case ObjectIdentifier(Int64.self): self = .integer64
        case ObjectIdentifier(Double.self): self = .double
        default: self = .other
        }
    }
}

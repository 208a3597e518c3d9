/// The types that most properties have. Values of these are read and written without asking the type, which spares a call through its
/// tables a value.
enum ValueKind: UInt8, Sendable {
    case string, integer, double, boolean
    case optionalString, optionalInteger, optionalDouble, optionalBoolean
    /// All others.
    case other

    init(_ type: any JSONRepresentable.Type) {
        switch ObjectIdentifier(type) {
        case ObjectIdentifier(String.self): self = .string
        case ObjectIdentifier(Int.self): self = .integer
        case ObjectIdentifier(Double.self): self = .double
        case ObjectIdentifier(Bool.self): self = .boolean
        case ObjectIdentifier(String?.self): self = .optionalString
        case ObjectIdentifier(Int?.self): self = .optionalInteger
        case ObjectIdentifier(Double?.self): self = .optionalDouble
        case ObjectIdentifier(Bool?.self): self = .optionalBoolean
        default: self = .other
        }
    }
}

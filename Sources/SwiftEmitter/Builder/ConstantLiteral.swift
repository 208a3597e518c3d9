import ClientModel

/// A fixed value of a member, of one of the types that the runtime's field tables have constants of.
struct ConstantLiteral {
    let typeAndValue: (type: String, value: String)

    init?(_ value: LiteralModel) {
        switch value {
        case .string(let string): typeAndValue = ("String", StringLiteral(string).text)
        case .integer(let integer): typeAndValue = ("Int", "\(integer)")
        case .bool(let bool): typeAndValue = ("Bool", "\(bool)")
        case .null, .double, .enumCase, .variant, .array, .dictionary: return nil
        }
    }
}

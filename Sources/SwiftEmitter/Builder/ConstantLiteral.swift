import ClientModel

/// A fixed value of a member.
struct ConstantLiteral {
    /// The type of the property that shows it.
    let type: String
    let value: Code
    /// Whether the field table takes it under a label: strings and numbers could be any JSON, too.
    let isJSON: Bool

    /// `nil` for what is no value of JSON.
    init?(_ value: LiteralModel, _ literals: SwiftLiteral) {
        let type: (name: String, model: SwiftType)
        switch value {
        case .string: type = ("String", .string)
        case .integer: type = ("Int", .int)
        case .bool: type = ("Bool", .bool)
        case .double: type = ("Double", .double)
        case .null, .array, .dictionary: type = ("JSONValue", .json)
        case .enumCase, .variant: return nil
        }
        guard let code = literals.code(value, as: type.model) else { return nil }
        self.type = type.name
        self.value = code
        self.isJSON = type.model == .json
    }

    /// A string, integer or boolean as it is written anywhere; `nil` for other values.
    static func scalar(_ value: LiteralModel) -> String? {
        switch value {
        case .string(let string): StringLiteral(string).text
        case .integer(let integer): "\(integer)"
        case .bool(let bool): "\(bool)"
        case .null, .double, .enumCase, .variant, .array, .dictionary: nil
        }
    }
}

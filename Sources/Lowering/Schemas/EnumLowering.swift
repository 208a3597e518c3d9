import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns the values of an enum schema into the cases of a Swift enum.
struct EnumLowering {
    let values: [Node]
    let rawType: EnumModel.RawType
    /// Whether a value that is not listed is kept, where the schema does not say (`x-lathe-enum`).
    let isOpen: Bool

    /// `string` or `integer` where all values are of that type; `nil` where no enum can be made of them.
    static func rawType(of values: [Node]) -> EnumModel.RawType? {
        if values.allSatisfy({ $0.string != nil }) { return .string }
        if values.allSatisfy({ LiteralLowering.integer($0) != nil }) { return .integer }
        return nil
    }

    /// The type of values that make no enum: booleans, doubles, a mixture.
    static func commonType(of values: [Node]) -> SwiftType {
        if values.allSatisfy({ $0.bool != nil }) { return .bool }
        if values.allSatisfy({ if case .number = $0.content { true } else { false } }) { return .double }
        return .json
    }

    func lower(_ schema: Schema, diagnostics: inout Diagnostics) -> EnumModel {
        let extensions = EnumExtensions(schema)
        var scope = NameScope(reserved: ReservedNames.enumCases)
        var seen: Set<LiteralModel> = []
        var cases: [EnumModel.Case] = []
        for (number, node) in values.enumerated() {
            guard let value = literal(node) else { continue }
            guard seen.insert(value).inserted else {
                diagnostics.warning("duplicate-enum-value", "this enum value is there twice", at: node.range)
                continue
            }
            let words = extensions.name(at: number) ?? words(of: value)
            let name = scope.allocate(SwiftName.lowerCamel(words), suffix: "Value")
            let text = extensions.description(at: number, value: text(of: value))
            cases.append(EnumModel.Case(name: name, value: value, documentation: text))
        }
        return EnumModel(cases: cases, rawType: rawType, isOpen: isOpen(schema, diagnostics: &diagnostics))
    }

    /// `x-lathe-enum: open` or `closed`.
    private func isOpen(_ schema: Schema, diagnostics: inout Diagnostics) -> Bool {
        guard let node = schema.keywords.extensions["x-lathe-enum"] else { return isOpen }
        switch node.string {
        case "open": return true
        case "closed": return false
        default:
            diagnostics.warning(
                "invalid-value",
                "'x-lathe-enum' should be 'open' or 'closed', found \(node.string.map { "'\($0)'" } ?? node.kindName)",
                at: node.range
            )
            return isOpen
        }
    }

    private func literal(_ node: Node) -> LiteralModel? {
        switch rawType {
        case .string: node.string.map(LiteralModel.string)
        case .integer: LiteralLowering.integer(node).map(LiteralModel.integer)
        }
    }

    private func words(of value: LiteralModel) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): number < 0 ? "minus\(number.magnitude)" : "value\(number)"
        default: ""
        }
    }

    /// The value as a key of a mapping.
    private func text(of value: LiteralModel) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): "\(number)"
        default: ""
        }
    }
}

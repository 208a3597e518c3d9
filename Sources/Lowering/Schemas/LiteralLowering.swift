import ClientModel
import SpecLoader

/// Values of the document as Swift literals of a given type.
struct LiteralLowering {
    /// The enums a literal may be a case of.
    let declarations: [DraftDeclaration]

    /// - Returns: `nil` where the value is none of the type.
    func lower(_ node: Node, as type: SwiftType) -> LiteralModel? {
        switch type {
        case .string: return node.string.map(LiteralModel.string)
        case .bool: return node.bool.map(LiteralModel.bool)
        case .int, .int64: return Self.integer(node).map(LiteralModel.integer)
        case .int32: return Self.integer(node).flatMap { Int32(exactly: $0) == nil ? nil : .integer($0) }
        case .double, .float: return Self.double(node).map(LiteralModel.double)
        case .optional(let wrapped), .nullable(let wrapped): return node.isNull ? .null : lower(node, as: wrapped)
        case .array, .set: return node.sequence?.isEmpty == true ? .array([]) : nil
        case .dictionary: return node.mapping?.entries.isEmpty == true ? .dictionary([]) : nil
        case .declared(let id): return enumCase(node, of: id)
        case .date, .calendarDate, .uuid, .data, .json: return nil
        }
    }

    private func enumCase(_ node: Node, of id: TypeID) -> LiteralModel? {
        guard case .openEnum(let model) = declarations[id.index].shape else { return nil }
        let value: LiteralModel? =
            switch model.rawType {
            case .string: node.string.map(LiteralModel.string)
            case .integer: Self.integer(node).map(LiteralModel.integer)
            }
        return model.cases.first { $0.value == value }.map { .enumCase(id, $0.name) }
    }

    /// A value without a type to go by: strings, booleans and numbers.
    static func scalar(_ node: Node) -> LiteralModel? {
        switch node.content {
        case .string(let text): .string(text)
        case .bool(let value): .bool(value)
        case .number: integer(node).map(LiteralModel.integer) ?? double(node).map(LiteralModel.double)
        default: nil
        }
    }

    /// Any value; `nil` for numbers that neither an integer of 64 bits nor a double is exactly.
    static func value(_ node: Node) -> LiteralModel? {
        switch node.content {
        case .null: return .null
        case .string, .bool, .number: return scalar(node)
        case .sequence(let elements):
            let values = elements.compactMap(value)
            return values.count == elements.count ? .array(values) : nil
        case .mapping(let mapping):
            let members = mapping.entries.compactMap { entry in
                value(entry.value).map { LiteralModel.Member(key: entry.key, value: $0) }
            }
            return members.count == mapping.entries.count ? .dictionary(members) : nil
        }
    }

    /// An integer, also where it is written with a fraction of zero (`1.0`) or an exponent.
    static func integer(_ node: Node) -> Int64? {
        guard case .number(let text) = node.content else { return nil }
        if let value = Int64(text) { return value }
        if text.hasPrefix("0x") { return Int64(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return Int64(text.dropFirst(2), radix: 8) }
        return Double(text).flatMap { Int64(exactly: $0) }
    }

    static func double(_ node: Node) -> Double? {
        guard case .number(let text) = node.content, let value = Double(text), value.isFinite else { return nil }
        return value
    }
}

import ClientModel
import SpecLoader

/// Values of the document as Swift literals of a given type.
struct LiteralLowering {
    /// The enums and unions a literal may be a case of.
    let declarations: [DraftDeclaration]

    /// What becomes of a value.
    enum Outcome: Hashable {
        case literal(LiteralModel)
        /// It may be a value of the type, but Swift has no literal for it.
        case inexpressible
        /// It is no value of the type, which is this: "an integer".
        case invalid(expected: String)

        /// The outcome of something around the value.
        func map(_ transform: (LiteralModel) -> LiteralModel) -> Outcome {
            if case .literal(let value) = self { .literal(transform(value)) } else { self }
        }
    }

    /// - Returns: `nil` where the value is none of the type, or has no literal.
    func lower(_ node: Node, as type: SwiftType) -> LiteralModel? {
        if case .literal(let value) = outcome(of: node, as: type) { value } else { nil }
    }

    func outcome(of node: Node, as type: SwiftType) -> Outcome {
        switch type {
        case .string: text(node, "a string") { _ in true }
        case .date: text(node, "a date and time", FormatText.isDateTime)
        case .calendarDate: text(node, "a date", FormatText.isDate)
        case .uuid: text(node, "a UUID", FormatText.isUUID)
        case .data: text(node, "bytes in base64", FormatText.isBase64)
        case .bool: node.bool.map { .literal(.bool($0)) } ?? .invalid(expected: "a boolean")
        case .int, .int64: integer(node) { _ in true }
        case .int32: integer(node) { Int32(exactly: $0) != nil }
        case .sized(let type): integer(node) { type.contains($0) }
        case .double, .float: Self.double(node).map { .literal(.double($0)) } ?? .invalid(expected: "a number")
        case .decimal: decimal(node)
        case .json: Self.json(node).map { .literal($0) } ?? .inexpressible
        case .optional(let wrapped), .nullable(let wrapped): node.isNull ? .literal(.null) : outcome(of: node, as: wrapped)
        case .array(let element): array(node, of: element)
        // A set literal that repeats an element stops the program.
        case .set: node.sequence?.isEmpty == true ? .literal(.array([])) : .inexpressible
        case .dictionary(let value): dictionary(node, of: value)
        case .declared(let id): declared(node, id)
        case .external: .inexpressible
        }
    }

    private func text(_ node: Node, _ expected: String, _ isValid: (String) -> Bool) -> Outcome {
        guard let text = node.string, isValid(text) else { return .invalid(expected: expected) }
        return .literal(.string(text))
    }

    private func integer(_ node: Node, _ isValid: (Int64) -> Bool) -> Outcome {
        guard let value = Self.integer(node) else {
            // Beyond 64 bits there is no literal, whatever the type.
            let isLarge = Self.double(node).map { $0.rounded() == $0 && $0.magnitude >= 0x1p63 } ?? false
            return isLarge ? .inexpressible : .invalid(expected: "an integer")
        }
        return isValid(value) ? .literal(.integer(value)) : .invalid(expected: "an integer that fits")
    }

    private func decimal(_ node: Node) -> Outcome {
        guard case .number(let text) = node.content, Self.double(node) != nil else { return .invalid(expected: "a number") }
        let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "-.".utf8.contains($0) }
        return isPlain && digits <= 38 ? .literal(.string(text)) : .inexpressible
    }

    private func array(_ node: Node, of element: SwiftType) -> Outcome {
        guard let items = node.sequence else { return .invalid(expected: "a list") }
        var values: [LiteralModel] = []
        for item in items {
            let outcome = outcome(of: item, as: element)
            guard case .literal(let value) = outcome else { return outcome }
            values.append(value)
        }
        return .literal(.array(values))
    }

    private func dictionary(_ node: Node, of type: SwiftType) -> Outcome {
        guard let entries = node.mapping?.entries else { return .invalid(expected: "a mapping") }
        var members: [LiteralModel.Member] = []
        for entry in entries {
            let outcome = outcome(of: entry.value, as: type)
            guard case .literal(let value) = outcome else { return outcome }
            members.append(.init(key: entry.key, value: value))
        }
        return .literal(.dictionary(members))
    }

    // MARK: Declared types

    private func declared(_ node: Node, _ id: TypeID) -> Outcome {
        switch declarations[id.index].shape {
        case .openEnum(let model): enumCase(node, of: id, model)
        case .union(let union): variant(node, of: id, union)
        case .alias(let type): outcome(of: node, as: type)
        case .structure: node.mapping == nil ? .invalid(expected: "a mapping") : .inexpressible
        case .tuple: node.sequence == nil ? .invalid(expected: "a list") : .inexpressible
        case .choices, .responses, .bodies: .inexpressible
        }
    }

    private func enumCase(_ node: Node, of id: TypeID, _ model: EnumModel) -> Outcome {
        let value: LiteralModel? =
            switch model.rawType {
            case .string: node.string.map(LiteralModel.string)
            case .integer: Self.integer(node).map(LiteralModel.integer)
            }
        guard let found = model.cases.first(where: { $0.value == value }) else {
            return .invalid(expected: "one of the values that are listed")
        }
        return .literal(.enumCase(id, found.name))
    }

    /// A scalar that is a variant of a union by its JSON type. What objects and lists are is decided when they are read.
    private func variant(_ node: Node, of id: TypeID, _ union: UnionModel) -> Outcome {
        guard let type = Self.scalarType(of: node) else { return .inexpressible }
        switch decide(union.decision, for: node, type) {
        case .variant(let number):
            let variant = union.variants[number]
            return outcome(of: node, as: variant.type).map { .variant(id, variant.name, $0) }
        case .unknown: return .invalid(expected: "a value of one of the variants")
        default: return .inexpressible
        }
    }

    /// What a decision comes to for a scalar, as far as scalars are decided on.
    private func decide(_ decision: DecisionModel, for node: Node, _ type: JSONTypeModel) -> DecisionModel {
        switch decision {
        case .type(let branches):
            let branch = branches.first { $0.types.contains(type) }
            return branch.map { decide($0.decision, for: node, type) } ?? .unknown
        case .value(let branches, let otherwise):
            let value = Self.scalar(node)
            return decide(branches.first { $0.value == value }?.decision ?? otherwise, for: node, type)
        case .format(let branches, let otherwise):
            let branch = branches.first { FormatText.has(node.string ?? "", $0.format) }
            return decide(branch?.decision ?? otherwise, for: node, type)
        default: return decision
        }
    }

    private static func scalarType(of node: Node) -> JSONTypeModel? {
        switch node.content {
        case .string: .string
        case .bool: .boolean
        case .number: integer(node) == nil ? .number : .integer
        case .null, .sequence, .mapping: nil
        }
    }
}

import ClientModel

/// Writes values of a document as Swift expressions.
struct SwiftLiteral {
    let names: TypeNames
    let scope: TypeNames.Scope

    /// An expression of a type; `nil` where the value is none of the type's, or the type has no literal.
    func code(_ value: LiteralModel, as type: SwiftType) -> Code? {
        switch (type, value) {
        case (.optional, .null): .text("nil")
        case (.optional(let wrapped), _): code(value, as: wrapped)
        case (.nullable, .null): .text(".null")
        case (.nullable(let wrapped), _): code(value, as: wrapped).map { .call(".value", [$0]) }
        case (.json, _): json(value)
        case (.string, .string(let string)): .text(StringLiteral(string).text)
        case (.date, .string(let string)): checked("Date", string)
        case (.calendarDate, .string(let string)): checked("CalendarDate", string)
        case (.uuid, .string(let string)): checked("UUID", string)
        case (.data, .string(let string)): checked("Data", string)
        case (.decimal, .string(let string)): checked("Decimal", string)
        case (.bool, .bool(let bool)): .text("\(bool)")
        case (.int, _), (.int64, _): Self.integer(value).map { .text("\($0)") }
        case (.int32, _): Self.integer(value).flatMap { Int32(exactly: $0) }.map { .text("\($0)") }
        case (.sized(let type), _): Self.integer(value).flatMap { type.contains($0) ? .text("\($0)") : nil }
        case (.float, _), (.double, _): Self.number(value).map { .text($0) }
        case (.declared(let id), .enumCase(let owner, let name)) where id == owner: enumCase(id, name)
        case (.array(let element), .array(let items)), (.set(let element), .array(let items)): array(items, of: element)
        case (.declared(let id), .variant(let owner, let name, let value)) where id == owner: variant(id, name, value)
        case (.dictionary(let element), .dictionary(let members)): dictionary(members, of: element)
        default: nil
        }
    }

    /// An expression without a type around it: the fixed value of a parameter.
    func code(_ value: LiteralModel) -> Code? {
        switch value {
        case .null: nil
        case .bool: code(value, as: .bool)
        case .integer: code(value, as: .int64)
        case .double: code(value, as: .double)
        case .string: code(value, as: .string)
        case .enumCase(let id, let name): enumCase(id, name)
        case .variant(let id, let name, let value): variant(id, name, value)
        case .array, .dictionary: json(value).map { .sequence([$0, .text(" as JSONValue")]) }
        }
    }

    private func enumCase(_ id: TypeID, _ name: String) -> Code {
        .text("\(names.text(id, in: scope)).\(SwiftIdentifier(name).member)")
    }

    private func variant(_ id: TypeID, _ name: String, _ value: LiteralModel) -> Code? {
        guard let type = names.type(ofVariant: name, in: id), let value = code(value, as: type) else { return nil }
        return .call("\(names.text(id, in: scope)).\(SwiftIdentifier(name).member)", [value])
    }

    /// A value that the runtime makes of a text; that the text is one was checked when it was lowered.
    private func checked(_ type: String, _ text: String) -> Code {
        .call(type, [.labelled("literal", .text(StringLiteral(text).text))])
    }

    private func array(_ items: [LiteralModel], of element: SwiftType) -> Code? {
        let codes = items.compactMap { code($0, as: element) }
        return codes.count == items.count ? .array(codes) : nil
    }

    private func dictionary(_ members: [LiteralModel.Member], of element: SwiftType) -> Code? {
        let codes = members.compactMap { member in
            code(member.value, as: element).map { Code.labelled(StringLiteral(member.key).text, $0) }
        }
        // A dictionary literal that repeats a key stops the program.
        let isUnique = Set(members.map(\.key)).count == members.count
        return codes.count == members.count && isUnique ? .dictionary(codes) : nil
    }

    private func json(_ value: LiteralModel) -> Code? {
        switch value {
        case .null: .text(".null")
        case .array(let items): array(items, of: .json)
        case .dictionary(let members): dictionary(members, of: .json)
        case .enumCase, .variant: nil
        case .bool, .integer, .double, .string: code(value)
        }
    }

    private static func integer(_ value: LiteralModel) -> Int64? {
        switch value {
        case .integer(let integer): integer
        // `Int64(exactly:)` would need the C library's mathematics, which nothing else here links.
        case .double(let double): double.magnitude < 0x1p63 && Double(Int64(double)) == double ? Int64(double) : nil
        default: nil
        }
    }

    private static func number(_ value: LiteralModel) -> String? {
        switch value {
        case .integer(let integer): "\(integer)"
        case .double(let double): double.isFinite ? "\(double)" : nil
        default: nil
        }
    }
}

import ClientModel

/// Writes the entries of a struct's field table.
struct FieldTableBuilder {
    private let scope: DeclarationScope
    private let structure: StructureModel
    private let storage: [StoredProperty]

    init(_ scope: DeclarationScope, _ structure: StructureModel, _ storage: [StoredProperty]) {
        self.scope = scope
        self.structure = structure
        self.storage = storage
    }

    /// The statements of the table's closure; a long one has several lines.
    var entries: [String] {
        var entries = storage.map(entry)
        entries += structure.constants.compactMap { constant in
            ConstantLiteral(constant.value, scope.literal).map { literal in
                let value = literal.isJSON ? Code.labelled("json", literal.value) : literal.value
                return .call("field.constant", [key(constant.key), value])
            }
        }
        entries += structure.skippedKeys.map { .call("field.skipped", [key($0)]) }
        if let rest = structure.rest {
            let checks = [ConstraintCode.argument(rest.constraints)].compactMap { $0 }
            entries.append(.call("field.rest", [keyPath(SwiftIdentifier(rest.name).member)] + checks))
        }
        let indentation = scope.memberIndentation + 4
        return entries.map { $0.layout(indentation: indentation, column: indentation) }
    }

    private func entry(_ stored: StoredProperty) -> Code {
        let property = stored.property
        var arguments = [key(property.key), keyPath(stored.member)]
        let checks = [ConstraintCode.argument(property.constraints)].compactMap { $0 }
        if property.presence == .requiredNullable, property.type.isOptional { return .call("field.nullable", arguments + checks) }
        if let value = defaultValue(of: property) {
            arguments.append(.labelled("default", property.isBoxed ? .call("Boxed", [value]) : value))
        }
        return .call("field", arguments + checks)
    }

    /// A default of `nil` says nothing new: it is what an optional member has anyway.
    private func defaultValue(of property: PropertyModel) -> Code? {
        guard let value = property.defaultValue, value != .null else { return nil }
        return scope.literal.code(value, as: property.type)
    }

    private func key(_ key: String) -> Code { .text(StringLiteral(key).text) }

    private func keyPath(_ member: String) -> Code { .text("\\.\(member)") }
}

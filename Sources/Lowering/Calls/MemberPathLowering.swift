import ClientModel
import SourceText
import SpecLoader

/// Follows an expression through the types of a response.
struct MemberPathLowering {
    let draft: Draft

    /// - Parameters:
    ///   - node: The expression, as the document has it.
    ///   - type: What it is said of.
    /// - Returns: `nil` where it leads nowhere; the reason is in `diagnostics`.
    func lower(_ node: Node, in type: SwiftType, diagnostics: inout Diagnostics) -> MemberPathModel? {
        guard let text = node.string, case .responseBody(let keys)? = RuntimeExpression(text) else {
            diagnostics.error(
                "invalid-expression",
                "this is no place in the body of a response",
                at: node.range,
                fix: "write it like $response.body#/status"
            )
            return nil
        }
        do {
            return try follow(keys, in: type)
        } catch {
            diagnostics.error("unknown-member", "the response has no member '\(error.key)' here", at: node.range)
            return nil
        }
    }

    /// A key that leads nowhere.
    struct MissingMember: Error {
        var key: String
    }

    /// Follows keys, the outermost first.
    func follow(_ keys: [String], in type: SwiftType) throws(MissingMember) -> MemberPathModel {
        var steps: [MemberPathModel.Step] = []
        var current = type.unwrapped
        for key in keys {
            guard let property = property(key, of: current) else { throw MissingMember(key: key) }
            steps.append(MemberPathModel.Step(name: property.name, isOptional: property.isOptional))
            current = property.type
        }
        return MemberPathModel(steps: steps, type: current)
    }

    /// A type with another name looked through.
    func resolved(_ type: SwiftType) -> SwiftType {
        guard case .declared(let id) = type else { return type }
        let target = draft.declaration(behind: id)
        if case .alias(let aliased) = draft.declarations[target.index].shape { return resolved(aliased) }
        return .declared(target)
    }

    private func property(_ key: String, of type: SwiftType) -> (name: String, type: SwiftType, isOptional: Bool)? {
        guard case .declared(let id) = resolved(type), case .structure(let structure) = draft.declarations[id.index].shape,
            let property = structure.properties.first(where: { $0.key == key })
        else { return nil }
        // Only what is sent has three states.
        if case .nullable = property.type { return nil }
        return (property.name, property.type.unwrapped, property.type.isOptional || isOptional(property))
    }

    private func isOptional(_ property: PropertyModel) -> Bool {
        switch property.presence {
        case .required: false
        case .requiredNullable: true
        case .optional: property.defaultValue == nil
        }
    }
}

import OpenAPIDocument
import SourceText

/// Brings everything that an object schema says about its members together, once all parts of an allOf are known.
struct ObjectCompletion {
    let document: OpenAPIDocument
    let constraints: Schema.Constraints
    let range: SourceRange

    func complete(_ content: ObjectContent, diagnostics: inout Diagnostics) -> ObjectContent {
        var result = content
        addConditionalMembers(to: &result)
        result.additional = additional(of: content)
        removeForbidden(from: &result, diagnostics: &diagnostics)
        addRequired(to: &result, diagnostics: &diagnostics)
        return result
    }

    private func addConditionalMembers(to content: inout ObjectContent) {
        for member in ConditionalMembers(document: document, constraints: constraints).members
        where content.property(member.name) == nil {
            let schema = Self.anyOf(member.schemas) ?? Schema(Schema.Keywords(), boolean: true, range: member.range)
            content.properties.append(Schema.Property(name: member.name, nameRange: member.range, schema: schema))
        }
    }

    /// What members without a name are: what a pattern says about them, or what holds for all others.
    private func additional(of content: ObjectContent) -> ObjectContent.Additional {
        var additional = content.additional
        if case .unspecified = additional, let schema = content.unevaluated { additional = .of(schema, in: document) }
        let patterns = content.patterns.map(\.schema).filter { document.target(of: $0).boolean != false }
        if patterns.isEmpty { return additional }
        switch additional {
        case .anything: return .anything
        case .unspecified, .forbidden: return Self.anyOf(patterns).map { .of($0, in: document) } ?? additional
        case .schema(let schema): return Self.anyOf(patterns + [schema]).map { .of($0, in: document) } ?? additional
        }
    }

    /// Takes out members whose schema allows no value.
    private func removeForbidden(from content: inout ObjectContent, diagnostics: inout Diagnostics) {
        for property in content.properties where document.target(of: property.schema).boolean == false {
            content.properties.removeAll { $0.name == property.name }
            guard content.required.remove(property.name) != nil else { continue }
            diagnostics.warning(
                "impossible-member",
                "'\(property.name)' is required, and its schema allows no value; it is left out",
                at: property.nameRange,
                notes: [Diagnostic.Note("it is required here", at: range)]
            )
        }
    }

    /// Members that are required and have no schema of their own are like those without a name.
    private func addRequired(to content: inout ObjectContent, diagnostics: inout Diagnostics) {
        for name in content.required.sorted() where content.property(name) == nil {
            var schema = Schema(Schema.Keywords(), boolean: true, range: range)
            switch content.additional {
            case .schema(let values): schema = values
            case .unspecified, .anything: break
            case .forbidden:
                diagnostics.warning(
                    "impossible-member",
                    "'\(name)' is required, but no property has the name and no others are allowed; it is read as any JSON",
                    at: range,
                    fix: "add '\(name)' to the properties or take it out of 'required'"
                )
            }
            content.properties.append(Schema.Property(name: name, nameRange: range, schema: schema))
        }
    }

    /// One schema for what may be either.
    private static func anyOf(_ schemas: [Schema]) -> Schema? {
        guard let first = schemas.first else { return nil }
        if schemas.allSatisfy({ $0 === first }) { return first }
        if let anything = schemas.first(where: { $0.boolean == true }) { return anything }
        var keywords = Schema.Keywords()
        keywords.anyOf = schemas
        return Schema(keywords, range: first.range)
    }
}

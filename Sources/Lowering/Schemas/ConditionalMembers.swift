import OpenAPIDocument
import SourceText

/// Members that an object has only under conditions (`if`, `dependentSchemas`): they may be there, so they are members, too.
struct ConditionalMembers {
    let document: OpenAPIDocument
    /// In the order in which they are met, each with what the branches say about it.
    private(set) var members: [(name: String, range: SourceRange, schemas: [Schema])] = []
    private var visited: Set<ObjectIdentifier> = []

    init(document: OpenAPIDocument, constraints: Schema.Constraints) {
        self.document = document
        add(constraints)
    }

    private mutating func add(_ constraints: Schema.Constraints) {
        for condition in constraints.conditions {
            if let schema = condition.consequence { add(schema) }
            if let schema = condition.alternative { add(schema) }
            // What a condition asks for is no statement about the member, but the member exists.
            for property in condition.condition.keywords.properties { add(property, schema: nil) }
        }
        for dependent in constraints.dependentSchemas { add(dependent.schema) }
    }

    private mutating func add(_ schema: Schema) {
        guard visited.insert(ObjectIdentifier(schema)).inserted else { return }
        let keywords = schema.keywords
        for property in keywords.properties { add(property, schema: property.schema) }
        if let reference = keywords.reference, let target = document.schema(at: reference.pointer) { add(target) }
        for part in keywords.allOf + keywords.oneOf + keywords.anyOf { add(part) }
        add(keywords.constraints)
    }

    private mutating func add(_ property: Schema.Property, schema: Schema?) {
        // A branch that forbids a member says nothing about what it is in another.
        let schemas = [schema].compactMap { $0 }.filter { $0.boolean != false }
        if let index = members.firstIndex(where: { $0.name == property.name }) {
            members[index].schemas += schemas.filter { schema in !members[index].schemas.contains { $0 === schema } }
        } else {
            members.append((property.name, property.nameRange, schemas))
        }
    }
}

import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes one enum of requests that a service sends.
struct EventLowering {
    /// A request that the service sends.
    struct Event {
        var name: String
        /// What messages call it.
        var label: String
        var operation: Operation
        /// A member of the body that has the event's name.
        var tag: (key: String, value: String)?
        var documentation: String?
    }

    /// The name of the enum.
    let name: String
    let documentation: String
    let events: [Event]

    /// - Returns: `nil` where no event has a body that is read; what is left out is in `diagnostics`.
    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> SwiftType? {
        let variants = events.compactMap { variant($0, types: &types, diagnostics: &diagnostics) }
        guard let first = variants.first else { return nil }
        var keywords = Schema.Keywords()
        keywords.oneOf = variants.map(\.schema)
        keywords.description = documentation
        let schema = types.keep(Schema(keywords, range: first.schema.range))
        let content = UnionContent(
            variants: variants,
            discriminator: variants.count == 1 ? tag(of: first.schema, types: &types, diagnostics: &diagnostics) : nil,
            word: .oneOf
        )
        let union = NormalizedSchema(identity: schema, isNullable: false, kind: .union(content))
        let place = TypePlace(parent: nil, words: name)
        return types.declare(union, place: place, diagnostics: &diagnostics) { id, types, diagnostics in
            UnionLowering(id: id, schema: union, content: content).lower(types: &types, diagnostics: &diagnostics)
        }
    }

    /// What tells a single event from those that will be documented later: a member with one value.
    private func tag(
        of schema: Schema,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> Schema.Discriminator? {
        guard case .object(let object) = types.normalizer.normalize(schema, diagnostics: &diagnostics).kind else { return nil }
        for member in object.properties where object.required.contains(member.name) {
            let keywords = types.normalizer.normalize(member.schema, diagnostics: &diagnostics)
            guard case .enumeration(let values) = keywords.kind, values.count == 1 else { continue }
            return Schema.Discriminator(
                propertyName: member.name,
                mapping: [(value: String, target: String)](),
                range: schema.range
            )
        }
        return nil
    }

    /// The body of an event, which has the event's name.
    private func variant(_ event: Event, types: inout TypeLowering, diagnostics: inout Diagnostics) -> UnionContent.Variant? {
        let operation = event.operation
        guard let media = operation.requestBody?.content.first(where: \.isJSON), let body = media.schema else {
            diagnostics.warning(
                "unsupported-webhook",
                "\(event.label) has no body of JSON with a schema; it is left out",
                at: operation.range,
                kind: .unsupported
            )
            return nil
        }
        var keywords = Schema.Keywords()
        keywords.allOf = [body]
        keywords.title = nil
        let given = operation.extensions["x-lathe-name"]?.string ?? event.name
        keywords.extensions["x-lathe-variant"] = Node(.string(given), range: operation.range)
        keywords.description = event.documentation
        if let (key, value) = event.tag {
            // The name of the event is what the member says.
            var tag = Schema.Keywords()
            tag.const = Node(.string(value), range: operation.range)
            var part = Schema.Keywords()
            part.properties = [
                Schema.Property(name: key, nameRange: operation.range, schema: types.keep(Schema(tag, range: operation.range)))
            ]
            part.required = [key]
            keywords.allOf.append(types.keep(Schema(part, range: operation.range)))
        }
        return UnionContent.Variant(
            schema: types.keep(Schema(keywords, range: body.range)),
            label: event.label,
            component: body.keywords.reference.flatMap { JSONPointer($0.pointer)?.tokens.last }
        )
    }
}

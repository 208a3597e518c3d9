import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes one enum of all events that a service sends.
struct WebhookLowering {
    let document: OpenAPIDocument
    let module: String

    /// - Returns: `nil` where there are none.
    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> SwiftType? {
        let variants = document.webhooks.flatMap { item in
            item.operations.compactMap { variant(item.path, $0, types: &types, diagnostics: &diagnostics) }
        }
        guard let first = variants.first else {
            for key in ["x-lathe-webhook-event", WebhookSignatureLowering.key] {
                guard let node = document.extensions[key] else { continue }
                diagnostics.warning("unused-extension", "'\(key)' means nothing without webhooks", at: node.range)
            }
            return nil
        }
        if let node = document.extensions["x-lathe-webhook-event"], node.string == nil {
            diagnostics.error(
                "wrong-type",
                "'x-lathe-webhook-event' should be the name of a member, found \(node.kindName)",
                at: node.range
            )
        }
        var keywords = Schema.Keywords()
        keywords.oneOf = variants.map(\.schema)
        keywords.description = "An event that the service sends. One that is not documented is `unknown`."
        let schema = types.keep(Schema(keywords, range: first.schema.range))
        let content = UnionContent(
            variants: variants,
            discriminator: variants.count == 1 ? tag(of: first.schema, types: &types, diagnostics: &diagnostics) : nil,
            word: .oneOf
        )
        let union = NormalizedSchema(identity: schema, isNullable: false, kind: .union(content))
        let place = TypePlace(parent: nil, words: module + "Webhook")
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
    private func variant(_ name: String, _ operation: Operation, types: inout TypeLowering, diagnostics: inout Diagnostics)
        -> UnionContent.Variant?
    {
        guard let media = operation.requestBody?.content.first(where: \.isJSON), let body = media.schema else {
            diagnostics.warning(
                "unsupported-webhook",
                "the webhook '\(name)' has no body of JSON with a schema; it is left out",
                at: operation.range,
                kind: .unsupported
            )
            return nil
        }
        var keywords = Schema.Keywords()
        keywords.allOf = [body]
        keywords.title = nil
        let given = operation.extensions["x-lathe-name"]?.string ?? name
        keywords.extensions["x-lathe-variant"] = Node(.string(given), range: operation.range)
        if let key = document.extensions["x-lathe-webhook-event"]?.string {
            // The name of the webhook is what the member says.
            var tag = Schema.Keywords()
            tag.const = Node(.string(name), range: operation.range)
            var part = Schema.Keywords()
            part.properties = [
                Schema.Property(name: key, nameRange: operation.range, schema: types.keep(Schema(tag, range: operation.range)))
            ]
            part.required = [key]
            keywords.allOf.append(types.keep(Schema(part, range: operation.range)))
        }
        return UnionContent.Variant(
            schema: types.keep(Schema(keywords, range: body.range)),
            label: "the webhook '\(name)'",
            component: body.keywords.reference.flatMap { JSONPointer($0.pointer)?.tokens.last }
        )
    }
}

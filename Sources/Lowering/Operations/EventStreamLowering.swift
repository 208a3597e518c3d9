import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Finds out what the events of a `text/event-stream` say.
///
/// A schema describes either the event as a whole, as an object with `data` and perhaps `event`, `id` and `retry` ("Special
/// Considerations for Server-Sent Events" of OpenAPI 3.2), or, as most documents before 3.2 have it, the JSON that is the data. Where
/// it says of a whole event no more than what its data is, a caller gets the data.
struct EventStreamLowering {
    let media: MediaType
    /// What a type declared for the body is called.
    let words: String

    /// The data that ends a stream by convention. It is no JSON, so no event can mean it.
    private static let usualEnd = "[DONE]"

    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> EventStreamModel {
        var end: String?
        let content = content(end: &end, types: &types, diagnostics: &diagnostics)
        switch media.streamEnd {
        case .data(let data): end = data
        case MediaType.StreamEnd.none?: end = nil
        case nil:
            switch content {
            case .text, .item(_, dataIsJSON: false): break
            case .data, .item(_, dataIsJSON: true): end = end ?? Self.usualEnd
            }
        }
        return EventStreamModel(content: content, end: end)
    }

    private func content(
        end: inout String?,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> EventStreamModel.Content {
        guard let schema = media.itemSchema ?? media.schema else { return .text }
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        switch normalized.kind {
        case .scalar(.string, _): return .text
        case .object(let object):
            guard let data = Self.data(of: object) else { break }
            return self.data(data, types: &types, diagnostics: &diagnostics)
        case .union(let union):
            guard var events = wholeEvents(union, types: &types, diagnostics: &diagnostics) else { break }
            // A variant that is nothing but the last event is the end.
            if let last = events.firstIndex(where: { $0.end != nil }), events.count > 1 {
                end = events.remove(at: last).end
            }
            if events.count == 1, events.count < union.variants.count {
                return self.data(events[0].data, types: &types, diagnostics: &diagnostics)
            }
            let type = type(schema, types: &types, diagnostics: &diagnostics)
            return .item(type, dataIsJSON: events.contains { !$0.isText })
        default: break
        }
        return .data(type(schema, types: &types, diagnostics: &diagnostics))
    }

    private func type(_ schema: Schema, types: inout TypeLowering, diagnostics: inout Diagnostics) -> SwiftType {
        let place = TypePlace(parent: nil, words: words + "Event")
        return types.lower(schema, at: place, diagnostics: &diagnostics).nullableType
    }

    // MARK: Whole events

    private static let fields: Set<String> = ["data", "event", "id", "retry"]

    /// The schema of the data, where an object describes a whole event.
    private static func data(of object: ObjectContent) -> Schema? {
        guard object.properties.allSatisfy({ fields.contains($0.name) }) else { return nil }
        return object.property("data")?.schema
    }

    private struct WholeEvent {
        var data: Schema
        /// Whether its data is text.
        var isText: Bool
        /// Its data, where that is always the same text.
        var end: String?
    }

    /// The variants as whole events; `nil` where one is none.
    private func wholeEvents(
        _ union: UnionContent,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [WholeEvent]? {
        var result: [WholeEvent] = []
        for variant in union.variants {
            let normalized = types.normalizer.normalize(variant.schema, diagnostics: &diagnostics)
            if case .union(let inner) = normalized.kind {
                guard let events = wholeEvents(inner, types: &types, diagnostics: &diagnostics) else { return nil }
                result += events
                continue
            }
            guard case .object(let object) = normalized.kind, let data = Self.data(of: object) else { return nil }
            let content = types.normalizer.normalize(data, diagnostics: &diagnostics)
            var event = WholeEvent(data: data, isText: false)
            switch content.kind {
            case .scalar(.string, _): event.isText = true
            case .enumeration(let values):
                event.isText = values.allSatisfy { $0.string != nil }
                // An event with a name of its own is more than the end.
                if values.count == 1, object.property("event") == nil { event.end = values[0].string }
            default: break
            }
            result.append(event)
        }
        return result.isEmpty ? nil : result
    }

    /// What the data is: the value it is a text of, or the text.
    private func data(
        _ schema: Schema,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> EventStreamModel.Content {
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        let constraints = normalized.constraints
        if let content = constraints.contentSchema { return .data(type(content, types: &types, diagnostics: &diagnostics)) }
        if let name = constraints.contentMediaType, Self.isJSON(name.value) { return .data(.json) }
        switch normalized.kind {
        case .scalar(.string, _): return .text
        case .enumeration(let values) where values.allSatisfy({ $0.string != nil }): return .text
        default: return .data(type(schema, types: &types, diagnostics: &diagnostics))
        }
    }

    private static func isJSON(_ mediaType: String) -> Bool {
        let essence = mediaType.split(separator: ";").first.map { $0.lowercased() } ?? ""
        return essence.hasSuffix("/json") || essence.hasSuffix("+json")
    }
}

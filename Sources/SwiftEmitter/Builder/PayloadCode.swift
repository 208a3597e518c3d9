import ClientModel

/// Writes how a body becomes a value: through a method of the client's core, or from a reply.
struct PayloadCode {
    let names: TypeNames

    /// The method of the core that makes a call with one kind of body.
    func function(_ payload: PayloadModel) -> String {
        switch payload {
        case .json, .xml, .empty: "value"
        case .text: "text"
        case .string: "string"
        case .bytes: "bytes"
        case .stream: "stream"
        case .parts: "parts"
        case .events: "events"
        case .jsonStream(let stream): stream.framing == .lines ? "jsonLines" : "jsonSequence"
        }
    }

    /// The arguments behind those for the call and its statuses.
    func arguments(_ payload: PayloadModel) -> [Code] {
        switch payload {
        case .stream(let mediaTypes) where !mediaTypes.isEmpty:
            return [.text("as: " + mediaTypes.map { StringLiteral($0).text }.joined(separator: ", "))]
        case .xml(_, let document): return XMLCode(names.xmlShapes).arguments(document, label: "xml")
        case .events(let events): return arguments(events)
        case .jsonStream(let stream):
            let usual = stream.framing == .lines ? "application/jsonl" : "application/json-seq"
            return stream.mediaType == usual ? [] : [.text("contentType: \(StringLiteral(stream.mediaType).text)")]
        case .json, .text, .string, .bytes, .stream, .parts, .empty: return []
        }
    }

    private func arguments(_ events: EventStreamModel) -> [Code] {
        let end = events.end.map { [Code.text("end: \(StringLiteral($0).text)")] } ?? []
        switch events.content {
        case .text: return end
        case .data(let type): return [.text("data: \(names.text(type, in: .client)).self")] + end
        case .item(let type, let dataIsJSON):
            let flag = dataIsJSON ? [Code.text("dataIsJSON: true")] : []
            return [.text("item: \(names.text(type, in: .client)).self")] + flag + end
        }
    }

    /// The body as an expression over a reply; `nil` where there is no body.
    ///
    /// - Parameter isStreamed: Whether the body of the reply is still to come.
    func expression(_ payload: PayloadModel, over reply: String, isStreamed: Bool) -> String? {
        let wait = isStreamed ? "try await" : "try"
        switch payload {
        case .json: return "\(wait) \(reply).value()"
        case .xml: return "\(wait) \(reply).value(\(arguments(payload).map(\.oneLine).joined(separator: ", ")))"
        case .text: return "\(wait) \(reply).text()"
        case .string: return "\(wait) \(reply).string()"
        case .bytes: return isStreamed ? "try await \(reply).bytes()" : "\(reply).bytes()"
        case .stream: return "\(reply).body"
        case .parts: return "try \(reply).parts()"
        case .events(let events):
            return "try \(reply).events(\(arguments(events).map(\.oneLine).joined(separator: ", ")))"
        case .jsonStream(let stream): return "\(reply).\(stream.framing == .lines ? "jsonLines" : "jsonSequence")()"
        case .empty: return nil
        }
    }
}

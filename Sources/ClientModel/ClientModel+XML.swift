extension ClientModel {
    /// Whether a body is sent or received as XML, so that the client links LatheXML.
    package var usesXML: Bool { operations.contains { usesXML($0) } }

    /// Whether an operation sends or receives XML.
    package func usesXML(_ operation: OperationModel) -> Bool {
        var sent: [RequestPayloadModel] = []
        switch operation.body?.content {
        case .one(let content): sent = [content.payload]
        case .choice(let id): if case .bodies(let bodies) = self[id].shape { sent = bodies.cases.map(\.content.payload) }
        case nil: break
        }
        var received = operation.failures.map(\.payload)
        switch operation.success {
        case .nothing, .headers: break
        case .value(let payload, _), .optionalValue(let payload, _, _): received.append(payload)
        case .byStatus(let id):
            if case .responses(let responses) = self[id].shape { received += responses.cases.map(\.payload) }
        }
        return sent.contains { if case .xml = $0 { true } else { false } }
            || received.contains { if case .xml = $0 { true } else { false } }
    }
}

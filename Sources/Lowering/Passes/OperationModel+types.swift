import ClientModel

extension OperationModel {
    /// The types of its arguments, without the body.
    var argumentTypes: [SwiftType] {
        parameters.compactMap { parameter in
            if case .argument(_, let type) = parameter.value { type } else { nil }
        }
    }

    /// The types of its arguments and its body.
    var sentTypes: [SwiftType] {
        switch body?.content {
        case .one(let content): argumentTypes + content.payload.types
        case .choice(let id): argumentTypes + [.declared(id)]
        case nil: argumentTypes
        }
    }

    /// The types of what it returns and of its failures.
    var receivedTypes: [SwiftType] {
        var payloads = failures.map(\.payload)
        var result: [SwiftType] = []
        switch success {
        case .nothing: break
        case .headers(let type, _): result.append(type)
        case .value(let payload, _), .optionalValue(let payload, _, _): payloads.append(payload)
        case .byStatus(let id): result.append(.declared(id))
        }
        return result + payloads.flatMap(\.types) + headers.map(\.type)
    }

    /// The operation with every type replaced, but for those in fixed values and that of all its successes.
    ///
    /// - Parameter mapBody: For the types of a body that is written in one way, and for the enum of one that is written in several.
    func mapTypes(
        arguments: (SwiftType) -> SwiftType,
        body mapBody: (RequestContentModel?, SwiftType) -> SwiftType,
        received: (SwiftType) -> SwiftType
    ) -> OperationModel {
        var result = self
        for index in result.parameters.indices {
            guard case .argument(let name, let type) = result.parameters[index].value else { continue }
            result.parameters[index].value = .argument(name: name, type: arguments(type))
        }
        switch body?.content {
        case .one(var content):
            content.payload = content.payload.mapTypes { mapBody(content, $0) }
            result.body?.content = .one(content)
        case .choice(let id):
            if case .declared(let target) = mapBody(nil, .declared(id)) { result.body?.content = .choice(target) }
        case nil: break
        }
        for index in result.failures.indices {
            result.failures[index].payload = result.failures[index].payload.mapTypes(received)
        }
        for index in result.headers.indices { result.headers[index].type = received(result.headers[index].type) }
        switch success {
        case .nothing, .byStatus: break
        case .headers(let type, let statuses): result.success = .headers(received(type), statuses: statuses)
        case .value(let payload, let statuses): result.success = .value(payload.mapTypes(received), statuses: statuses)
        case .optionalValue(let payload, let statuses, let empty):
            result.success = .optionalValue(payload.mapTypes(received), statuses: statuses, empty: empty)
        }
        return result
    }
}

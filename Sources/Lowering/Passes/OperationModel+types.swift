import ClientModel

extension OperationModel {
    /// The types of its arguments and its body.
    var sentTypes: [SwiftType] {
        var result: [SwiftType] = parameters.compactMap { parameter in
            if case .argument(_, let type) = parameter.value { type } else { nil }
        }
        if case .json(let type)? = body?.payload { result.append(type) }
        return result
    }

    /// The types of what it returns and of its failures.
    var receivedTypes: [SwiftType] {
        var payloads = failures.map(\.payload)
        var result: [SwiftType] = []
        switch success {
        case .nothing: break
        case .value(let payload, _), .optionalValue(let payload, _, _): payloads.append(payload)
        case .byStatus(let id): result.append(.declared(id))
        }
        for case .json(let type) in payloads { result.append(type) }
        return result
    }
}

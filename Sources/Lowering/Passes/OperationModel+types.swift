import ClientModel

extension OperationModel {
    /// The types of its arguments, of what it returns and of its failures.
    var types: [SwiftType] {
        var result: [SwiftType] = parameters.compactMap { parameter in
            if case .argument(_, let type) = parameter.value { type } else { nil }
        }
        var payloads = failures.map(\.payload)
        if let body { payloads.append(body.payload) }
        switch success {
        case .nothing: break
        case .value(let payload, _), .optionalValue(let payload, _, _): payloads.append(payload)
        case .byStatus(let id): result.append(.declared(id))
        }
        for case .json(let type) in payloads { result.append(type) }
        return result
    }
}

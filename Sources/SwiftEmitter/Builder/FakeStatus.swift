import ClientModel

/// Finds a status that means one documented response and no other.
struct FakeStatus {
    private let described: [StatusModel]

    init(_ operation: OperationModel, _ model: ClientModel) {
        var described = operation.failures.map(\.status)
        switch operation.success {
        case .nothing(let statuses), .headers(_, let statuses), .value(_, let statuses): described += statuses
        case .optionalValue(_, let statuses, let empty): described += statuses + empty
        case .byStatus(let id):
            if case .responses(let responses) = model[id].shape { described += responses.cases.map(\.status) }
        }
        self.described = described
    }

    /// The status of an answer that is described by these: the first that is exact, or one that nothing else describes.
    func code(of statuses: [StatusModel]) -> Int {
        for status in statuses { if case .code(let code) = status { return code } }
        let codes = Set(described.compactMap { if case .code(let code) = $0 { code } else { nil } })
        for status in statuses {
            if case .range(let hundreds) = status {
                return (hundreds * 100..<hundreds * 100 + 100).first { !codes.contains($0) } ?? hundreds * 100
            }
        }
        let ranges = Set(described.compactMap { if case .range(let hundreds) = $0 { hundreds } else { nil } })
        return (200..<600).first { !codes.contains($0) && !ranges.contains($0 / 100) } ?? 200
    }
}

import ClientModel
import OpenAPIDocument

/// Finds operations of a draft.
struct OperationIndex {
    let operations: [OperationModel]

    /// The place of a documented operation: of the method with everything it may answer, or of one of its response modes.
    func place(of operation: Operation, mode: String?) -> Int? {
        let places = operations.indices.filter { index in
            operations[index].method == operation.method && operations[index].path == operation.path
        }
        guard let mode else { return places.last }
        return places.first { operations[$0].name == mode }
    }

    /// The place of an operation by its id or the name of its method.
    func place(named name: String) -> Int? {
        operations.lastIndex { $0.id == name } ?? operations.firstIndex { $0.name == name }
    }

    /// What an operation always returns, where that is JSON.
    func result(at place: Int) -> SwiftType? {
        if case .value(.json(let type), _) = operations[place].success, !type.isOptional { type } else { nil }
    }
}

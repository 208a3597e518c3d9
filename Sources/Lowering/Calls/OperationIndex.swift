import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

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

    /// The place of what an extension of an operation speaks of: the response mode that its key `of` names, or the method itself.
    ///
    /// - Returns: `nil` where there is no such mode, which is said.
    func place(of operation: Operation, for fields: ExtensionFields, diagnostics: inout Diagnostics) -> Int? {
        let place = place(of: operation, mode: fields.string("of", diagnostics: &diagnostics))
        if place == nil {
            let node = fields["of"] ?? fields.node
            diagnostics.error("unknown-mode", "the operation has no response mode of this name", at: node.range)
        }
        return place
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

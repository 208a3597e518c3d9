import ClientModel

/// A client while the passes work on it: types are known by identity, their names are wishes.
struct Draft {
    /// Indexed by `TypeID`.
    var declarations: [DraftDeclaration]
    var operations: [OperationModel]
    /// Types that are wanted without an operation that leads to them.
    var others: [SwiftType] = []
    /// Types that are received without an operation that leads to them: those of webhooks, where there are some, and of callbacks.
    var received: [SwiftType] = []

    /// The declaration that an identity stands for: the one itself, or what it is another name for.
    func declaration(behind id: TypeID) -> TypeID {
        var id = id
        while case .alias(.declared(let target)) = declarations[id.index].shape { id = target }
        return id
    }
}

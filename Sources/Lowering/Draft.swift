import ClientModel

/// A client while the passes work on it: types are known by identity, their names are wishes.
struct Draft {
    /// Indexed by `TypeID`.
    var declarations: [DraftDeclaration]
    var operations: [OperationModel]
}

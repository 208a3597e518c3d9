import ClientModel

/// A client while the passes work on it: types are known by identity, their names are wishes.
struct Draft {
    /// Indexed by `TypeID`.
    var declarations: [DraftDeclaration]
    var operations: [OperationModel]
}

/// A type before names are given out.
struct DraftDeclaration {
    var id: TypeID
    var wish: NameWish
    var parent: TypeID?
    var documentation: String?
    var deprecated: String?
    var shape: TypeDeclaration.Shape
    /// Another declaration stands for it: nothing refers to it any more.
    var isReplaced = false
}

/// The name a type would like to have.
struct NameWish: Hashable {
    /// Who chose it; a better reason is served first.
    enum Reason: Int, Comparable {
        /// `x-lathe-name`.
        case given
        /// A key of `components`.
        case component
        /// Made from a title, a property or an operation.
        case derived

        static func < (a: Reason, b: Reason) -> Bool { a.rawValue < b.rawValue }
    }

    /// A Swift name.
    var name: String
    var reason: Reason
    /// The words it was made from, which decide between two wishes for one name.
    var origin: String
}

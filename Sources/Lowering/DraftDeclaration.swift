import ClientModel

/// A type before names are given out.
struct DraftDeclaration {
    var id: TypeID
    var wish: NameWish
    var parent: TypeID?
    var documentation: String?
    var deprecated: String?
    /// What holds for its values, for documentation.
    var constraints: ConstraintsModel?
    var shape: TypeDeclaration.Shape
    /// Whether it is a key of `components`, in whatever form.
    var isComponent = false
    /// Another declaration stands for it: nothing refers to it any more.
    var isReplaced = false
}

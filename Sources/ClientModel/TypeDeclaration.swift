/// A type that the client declares.
package struct TypeDeclaration: Hashable, Sendable {
    package var id: TypeID
    /// The Swift name, unqualified and not yet escaped with backticks.
    package var name: String
    /// The type it is nested in; `nil` at the top level of the module.
    package var parent: TypeID?
    package var documentation: String?
    /// Why it should not be used any more, where the document says so. Empty: no reason given.
    package var deprecated: String?
    /// What holds for its values, for documentation.
    package var constraints: ConstraintsModel?
    package var shape: Shape

    /// What kind of type it is. Inline, it would be as large as its largest case, and copying it shows in the time of generating.
    package indirect enum Shape: Hashable, Sendable {
        case structure(StructureModel)
        case openEnum(EnumModel)
        case union(UnionModel)
        case responses(ResponsesModel)
        case bodies(BodiesModel)
        case tuple(TupleModel)
        case choices(ChoicesModel)
        /// Another name for a type: what is declared elsewhere and would be declared here the same way.
        case alias(SwiftType)
    }

    package init(
        id: TypeID,
        name: String,
        parent: TypeID?,
        documentation: String?,
        deprecated: String?,
        constraints: ConstraintsModel? = nil,
        shape: Shape
    ) {
        self.id = id
        self.name = name
        self.parent = parent
        self.documentation = documentation
        self.deprecated = deprecated
        self.constraints = constraints
        self.shape = shape
    }
}

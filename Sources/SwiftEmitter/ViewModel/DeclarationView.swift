/// A declared type: one of the constructs is there.
struct DeclarationView: ViewModel {
    var structure: StructureView?
    var openEnum: EnumView?
    var closedEnum: EnumView?
    var union: UnionView?
    var responses: ResponsesView?
    var tuple: TupleView?
    var alias: AliasView?

    static let fields: ViewFields<DeclarationView> = [
        .optional("structure", \.structure),
        .optional("openEnum", \.openEnum),
        .optional("closedEnum", \.closedEnum),
        .optional("union", \.union),
        .optional("responses", \.responses),
        .optional("tuple", \.tuple),
        .optional("alias", \.alias),
    ]
}

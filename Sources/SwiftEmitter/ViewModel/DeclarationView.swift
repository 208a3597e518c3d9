/// A declared type: one of the constructs is there.
struct DeclarationView: ViewModel {
    var structure: StructureView?
    var openEnum: EnumView?
    var closedEnum: EnumView?
    var union: UnionView?
    var responses: ResponsesView?
    var bodies: BodiesView?
    var choices: ChoicesView?
    var tuple: TupleView?
    var alias: AliasView?

    static let fields: ViewFields<DeclarationView> = [
        .optional("structure", \.structure),
        .optional("openEnum", \.openEnum),
        .optional("closedEnum", \.closedEnum),
        .optional("union", \.union),
        .optional("responses", \.responses),
        .optional("bodies", \.bodies),
        .optional("choices", \.choices),
        .optional("tuple", \.tuple),
        .optional("alias", \.alias),
    ]
}

/// A struct with a field table.
struct StructureView: ViewModel {
    var documentation: [String]
    var name: String
    /// `Model`, or `ResponseHeaders`.
    var conformance: String
    /// The names of header fields and their shapes, as a dictionary literal.
    var shapes: String?
    var properties: [PropertyView]
    var constants: [ConstantView]
    /// The entries of the field table.
    var table: [String]
    /// The parameters of the memberwise initialiser.
    var parameters: String
    /// The statements of the memberwise initialiser.
    var assignments: [String]
    var nested: [DeclarationView]

    static let fields: ViewFields<StructureView> = [
        .list("documentation", \.documentation),
        .text("name", \.name),
        .text("conformance", \.conformance),
        .optional("shapes", \.shapes),
        .list("properties", \.properties),
        .list("constants", \.constants),
        .flag("hasMembers") { !$0.properties.isEmpty || !$0.constants.isEmpty },
        .list("table", \.table),
        .flag("hasTable") { !$0.table.isEmpty },
        .text("parameters", \.parameters),
        .list("assignments", \.assignments),
        .flag("hasAssignments") { !$0.assignments.isEmpty },
        .list("nested", \.nested),
    ]
}

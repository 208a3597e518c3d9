/// The file that says how objects look as XML.
struct XMLShapesFileView: ViewModel {
    var header: String
    var shapes: [XMLShapeView]

    static let fields: ViewFields<XMLShapesFileView> = [
        .text("header", \.header),
        .list("shapes", \.shapes),
    ]
}

/// How the objects of one schema look as XML.
struct XMLShapeView: ViewModel {
    var shapeName: String
    /// What the closure calls the content; an underscore where it has no statements.
    var content: String
    /// The statements that describe its members; a long one has several lines.
    var entries: [String]

    static let fields: ViewFields<XMLShapeView> = [
        .text("shapeName", \.shapeName),
        .text("content", \.content),
        .list("entries", \.entries),
    ]
}

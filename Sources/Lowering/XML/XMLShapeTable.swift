import ClientModel
import OpenAPIDocument
import SourceText

/// The shapes of a client's XML: one a schema, made when it is met first.
struct XMLShapeTable {
    private(set) var shapes: [XMLShapeModel] = []
    private var places: [ObjectIdentifier: Int] = [:]
    /// What each shape would be called, and whether a component is called so.
    private var wishes: [(words: String, isComponent: Bool)] = []
    /// Content without a schema.
    var freeForm = WordCounter()
    /// Bodies that are given as text, by the schema that is to blame.
    private var texts: [Text] = []

    private struct Text {
        var problem: XMLUnsupported
        /// The first body.
        var body: SourceRange
        var count: Int
    }

    func place(of schema: Schema) -> Int? { places[ObjectIdentifier(schema)] }

    /// Keeps a place for the shape of a schema, which may contain itself.
    mutating func reserve(for schema: Schema, words: String) -> Int {
        let place = shapes.count
        places[ObjectIdentifier(schema)] = place
        shapes.append(XMLShapeModel(name: ""))
        wishes.append((schema.componentName ?? words, schema.componentName != nil))
        return place
    }

    mutating func set(_ place: Int, members: [XMLShapeModel.Member], rest: XMLShapeModel.Rest?) {
        shapes[place].members = members
        shapes[place].rest = rest
    }

    /// The words for the shape of something in this one.
    func words(of place: Int, and key: String) -> String { "\(wishes[place].words) \(key)" }

    /// The shapes with their names: first those of components, so that nothing that is derived takes a name away from them.
    func named() -> [XMLShapeModel] {
        var scope = NameScope(reserved: ["self", "init", "Type", "content"])
        var result = shapes
        let order = shapes.indices.sorted { first, second in
            if wishes[first].isComponent != wishes[second].isComponent { return wishes[first].isComponent }
            return (wishes[first].words, first) < (wishes[second].words, second)
        }
        for place in order {
            result[place].name = scope.allocate(SwiftName.lowerCamel(wishes[place].words), suffix: "Shape")
        }
        return result
    }

    /// Notes that a body is text, because values of its schema cannot be read and written as XML.
    mutating func noteText(_ media: MediaType, because problem: XMLUnsupported) {
        if let place = texts.firstIndex(where: { $0.problem.range == problem.range }) {
            texts[place].count += 1
        } else {
            texts.append(Text(problem: problem, body: media.range, count: 1))
        }
    }

    func report(_ diagnostics: inout Diagnostics) {
        for text in texts {
            diagnostics.warning(
                "unsupported-xml",
                "\(text.count == 1 ? "an XML body is" : "\(text.count) XML bodies are") text instead of a value: \(text.problem.reason)",
                at: text.problem.range,
                kind: .unsupported,
                notes: [Diagnostic.Note("the \(text.count == 1 ? "body" : "first of the bodies") is here", at: text.body)]
            )
        }
        freeForm.forEach { _, places, range in
            diagnostics.warning(
                "xml-free-form",
                "XML does not say what is a number or a list here: it is read as text, and as objects of text\(places)",
                at: range,
                kind: .unsupported,
                fix: "give it a schema"
            )
        }
    }
}

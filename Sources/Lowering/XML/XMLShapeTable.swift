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

    func report(_ diagnostics: inout Diagnostics) {
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

import ClientModel

/// Writes what the objects of XML bodies look like.
struct XMLShapesViewBuilder {
    private let shapes: [XMLShapeModel]
    private static let indentation = 8

    init(_ shapes: [XMLShapeModel]) { self.shapes = shapes }

    /// In the order of their names.
    var views: [XMLShapeView] {
        shapes.sorted { $0.name < $1.name }.map { shape in
            let entries = shape.members.map(entry) + [shape.rest.map(entry)].compactMap { $0 }
            return XMLShapeView(
                shapeName: SwiftIdentifier(shape.name).declaration,
                content: entries.isEmpty ? "_" : "content",
                entries: entries.map { $0.layout(indentation: Self.indentation, column: Self.indentation) }
            )
        }
    }

    private func entry(_ member: XMLShapeModel.Member) -> Code {
        let code = XMLCode(shapes)
        let key = Code.text(StringLiteral(member.key).text)
        let content = code.content(member.content, isInside: true)
        /// The name, where it is not that of the member.
        func name(_ name: XMLNameModel) -> [Code] {
            name == XMLNameModel(local: member.key) ? [] : [.labelled("as", code.name(name))]
        }
        let needed: (String) -> [Code] = { member.isNeeded ? [.labelled($0, .text("true"))] : [] }
        switch member.place {
        case .attribute(let attribute): return .call("content.attribute", [key] + name(attribute) + [content] + needed("orNull"))
        case .element(let element): return .call("content.element", [key] + name(element) + [content] + needed("orEmpty"))
        case .repeated(let element): return .call("content.repeated", [key] + name(element) + [content] + needed("orEmpty"))
        case .text: return .call("content.text", [key, content] + needed("orEmpty"))
        case .cdata: return .call("content.cdata", [key, content] + needed("orEmpty"))
        case .inline: return .call("content.inline", [key, content])
        }
    }

    private func entry(_ rest: XMLShapeModel.Rest) -> Code {
        let content = XMLCode(shapes).content(rest.content, isInside: true)
        return .call("content.rest", [content] + (rest.isRepeated ? [.labelled("repeated", .text("true"))] : []))
    }
}

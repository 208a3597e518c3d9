import ClientModel

/// Writes names and shapes of XML.
struct XMLCode {
    private let shapes: [XMLShapeModel]

    init(_ shapes: [XMLShapeModel]) { self.shapes = shapes }

    /// What `body(xml:)` and the like are told: the shape, and the root element where it is known.
    ///
    /// - Parameter label: The label of the shape.
    func arguments(_ document: XMLDocumentModel, label: String? = nil) -> [Code] {
        let shape = content(document.content)
        let name = document.root.map { Code.labelled("named", self.name($0)) }
        return [label.map { .labelled($0, shape) } ?? shape] + [name].compactMap { $0 }
    }

    /// A shape.
    ///
    /// - Parameter isInside: Whether it is written among the shapes, which need no prefix there.
    func content(_ content: XMLContentModel, isInside: Bool = false) -> Code {
        switch content {
        case .scalar(let scalar): .text(".\(scalar.rawValue)")
        case .anything: .text(".anything")
        case .object(let place):
            isInside
                ? .text(SwiftIdentifier(shapes[place].name).declaration)
                : .text("XMLShapes.\(SwiftIdentifier(shapes[place].name).member)")
        case .list(let item, let inner): .call(".list", [name(item), self.content(inner, isInside: isInside)])
        }
    }

    func name(_ name: XMLNameModel) -> Code {
        let local = Code.text(StringLiteral(name.local).text)
        if name.namespace == nil, name.prefix == nil { return local }
        let namespace = name.namespace.map { Code.labelled("namespace", .text(StringLiteral($0).text)) }
        let prefix = name.prefix.map { Code.labelled("prefix", .text(StringLiteral($0).text)) }
        return .call("XMLName", [local] + [namespace, prefix].compactMap { $0 })
    }
}

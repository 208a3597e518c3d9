import SpecLoader

/// The document and its overlays as trees: what the first stage hands on.
struct ParsedInput {
    var document: Node
    var overlays: [Node]
}

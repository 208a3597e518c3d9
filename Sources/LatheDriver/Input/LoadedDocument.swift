import DocumentRewriting
import OpenAPIDocument
import SpecLoader

/// A document once it is read, with the trees it was read from.
struct LoadedDocument {
    /// The tree that overlays left, with what references lead to: what another overlay would apply to.
    var linked: Node
    /// The tree that was read: in the words of OpenAPI 3, without what is not wanted.
    var root: Node
    var document: OpenAPIDocument
    /// The operations and webhooks that are not wanted.
    var leftOut: [OperationSelector.LeftOut]
    /// All that it speaks of.
    var inventory: OperationInventory

    /// The operations and path items that could not be read.
    var unread: [OperationInventory.Entry] { inventory.missing(from: document, besides: leftOut.map(\.operation)) }
}

import OpenAPIDocument
import SpecLoader

/// A document once it is read, with the trees it was read from.
struct LoadedDocument {
    /// The tree that overlays left, with what references lead to: what another overlay would apply to.
    var linked: Node
    /// The tree that was read: in the words of OpenAPI 3, without what is not wanted.
    var root: Node
    var document: OpenAPIDocument
    /// How many operations and webhooks are not wanted.
    var leftOut: Int
}

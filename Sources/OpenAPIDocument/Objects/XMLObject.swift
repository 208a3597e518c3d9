package import SourceText

/// What a schema looks like in XML ("XML Object").
package struct XMLObject: Sendable {
    package var name: String?
    package var namespace: String?
    package var prefix: String?
    /// What it is in XML, where the document says so; what is said with the older `attribute` and `wrapped` is read as this, too.
    package var nodeType: NodeType?
    package var range: SourceRange

    /// A kind of XML node (OpenAPI 3.2.0 §4.26.2).
    package enum NodeType: String, Sendable, CaseIterable {
        case element, attribute, text, cdata
        /// No node: what is in it stands in what is around it.
        case none
    }
}

/// What is in an XML element, as JSON sees it.
package indirect enum XMLContentModel: Hashable, Sendable {
    case scalar(XMLScalarModel)
    /// A list in an element of its own: an element an item.
    case list(item: XMLNameModel, XMLContentModel)
    /// An object: the place of its shape in `ClientModel.xmlShapes`.
    case object(Int)
    /// Content without a schema.
    case anything
}

/// What the text of an element or attribute stands for.
package enum XMLScalarModel: String, Hashable, Sendable {
    /// A string, as it is.
    case text
    /// A string that white space around it does not belong to.
    case token
    case base64, integer, number, boolean
}

/// The name of an element or attribute.
package struct XMLNameModel: Hashable, Sendable {
    /// The name without its prefix.
    package var local: String
    package var namespace: String?
    package var prefix: String?

    package init(local: String, namespace: String? = nil, prefix: String? = nil) {
        self.local = local
        self.namespace = namespace
        self.prefix = prefix
    }
}

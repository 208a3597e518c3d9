/// How a body looks as XML.
package struct XMLDocumentModel: Hashable, Sendable {
    /// The root element; `nil` where any will do.
    package var root: XMLNameModel?
    package var content: XMLContentModel

    package init(root: XMLNameModel?, content: XMLContentModel) {
        self.root = root
        self.content = content
    }
}

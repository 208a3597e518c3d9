/// How the objects of one schema look as XML.
package struct XMLShapeModel: Hashable, Sendable {
    /// The Swift name, not yet escaped with backticks.
    package var name: String
    package var members: [Member]
    /// The members that the schema does not name, each an element called like it.
    package var rest: Rest?

    /// A JSON member and its place in the element.
    package struct Member: Hashable, Sendable {
        /// The JSON member.
        package var key: String
        package var place: Place
        package var content: XMLContentModel
        /// Whether the JSON needs something where the element has nothing of the member: an attribute `null`, a list or a text to be empty.
        package var isNeeded: Bool

        package init(key: String, place: Place, content: XMLContentModel, isNeeded: Bool) {
            self.key = key
            self.place = place
            self.content = content
            self.isNeeded = isNeeded
        }
    }

    package enum Place: Hashable, Sendable {
        case attribute(XMLNameModel)
        case element(XMLNameModel)
        /// A list without an element of its own: an element an item, with the content of the member.
        case repeated(XMLNameModel)
        case text, cdata
        /// The members of the object stand in the same element.
        case inline
    }

    package struct Rest: Hashable, Sendable {
        package var content: XMLContentModel
        /// Whether each member is a list without an element of its own; then the content is that of an item.
        package var isRepeated: Bool

        package init(content: XMLContentModel, isRepeated: Bool) {
            self.content = content
            self.isRepeated = isRepeated
        }
    }

    package init(name: String, members: [Member] = [], rest: Rest? = nil) {
        self.name = name
        self.members = members
        self.rest = rest
    }
}

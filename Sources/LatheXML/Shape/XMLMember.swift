/// A member of an object and its place in an element.
struct XMLMember: Sendable {
    /// The JSON member.
    let key: String
    let place: Place
    /// What the member is made of.
    let shape: @Sendable () -> XMLShape
    /// What the JSON has where the element says nothing of the member; `nil`: it has no such member.
    let absence: Absence?

    enum Place: Sendable {
        case attribute(XMLName)
        case element(XMLName)
        /// Elements of one name among the others.
        case repeated(XMLName)
        /// The text between the other elements.
        case text(isCDATA: Bool)
        /// Its own members are in the same element.
        case inline
    }

    enum Absence: Sendable {
        case null, emptyList, emptyText
    }

    /// The name of the element or elements it is in.
    var elementName: XMLName? {
        switch place {
        case .element(let name), .repeated(let name): name
        case .attribute, .text, .inline: nil
        }
    }
}

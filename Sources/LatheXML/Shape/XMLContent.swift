/// What is in the element of an object: its members and their places. `XMLShape.object` makes one.
public struct XMLContent: Sendable {
    private(set) var members: [XMLMember] = []
    /// What members without a place of their own are made of, and whether they are lists whose items repeat their name.
    private(set) var rest: Rest?
    /// The places in `members` of elements, by their local names.
    private var elements: [String: [Int]] = [:]

    struct Rest: Sendable {
        let shape: @Sendable () -> XMLShape
        let isRepeated: Bool
    }

    /// A member in an attribute.
    ///
    /// - Parameters:
    ///   - key: The JSON member.
    ///   - name: The attribute; `nil` where it is called like the member.
    ///   - orNull: Whether the member is `null` where there is no such attribute.
    public mutating func attribute(
        _ key: String,
        as name: XMLName? = nil,
        _ shape: @autoclosure @escaping @Sendable () -> XMLShape,
        orNull: Bool = false
    ) {
        add(key, .attribute(name ?? XMLName(key)), shape, orNull ? .null : nil)
    }

    /// A member in an element. Of several elements of the name, the last counts.
    ///
    /// - Parameters:
    ///   - key: The JSON member.
    ///   - name: The element; `nil` where it is called like the member.
    ///   - orEmpty: Whether the member is an empty list where there is no such element.
    public mutating func element(
        _ key: String,
        as name: XMLName? = nil,
        _ shape: @autoclosure @escaping @Sendable () -> XMLShape,
        orEmpty: Bool = false
    ) {
        add(key, .element(name ?? XMLName(key)), shape, orEmpty ? .emptyList : nil)
    }

    /// A list whose items are elements among the others.
    ///
    /// - Parameters:
    ///   - key: The JSON member.
    ///   - name: The elements; `nil` where they are called like the member.
    ///   - item: What is in each of them.
    ///   - orEmpty: Whether the member is an empty list where there is no such element; otherwise there is no such member.
    public mutating func repeated(
        _ key: String,
        as name: XMLName? = nil,
        _ item: @autoclosure @escaping @Sendable () -> XMLShape,
        orEmpty: Bool = false
    ) {
        add(key, .repeated(name ?? XMLName(key)), item, orEmpty ? .emptyList : nil)
    }

    /// A member that is the text of the element, beside its attributes. White space around it counts only where no elements are there.
    ///
    /// - Parameter orEmpty: Whether the member is an empty string where there is no text; otherwise there is no such member.
    public mutating func text(
        _ key: String,
        _ shape: @autoclosure @escaping @Sendable () -> XMLShape,
        orEmpty: Bool = false
    ) {
        add(key, .text(isCDATA: false), shape, orEmpty ? .emptyText : nil)
    }

    /// A member that is the text of the element, written as a CDATA section.
    ///
    /// - Parameter orEmpty: Whether the member is an empty string where there is no text; otherwise there is no such member.
    public mutating func cdata(
        _ key: String,
        _ shape: @autoclosure @escaping @Sendable () -> XMLShape,
        orEmpty: Bool = false
    ) {
        add(key, .text(isCDATA: true), shape, orEmpty ? .emptyText : nil)
    }

    /// An object whose members are in the same element.
    public mutating func inline(_ key: String, _ shape: @autoclosure @escaping @Sendable () -> XMLShape) {
        add(key, .inline, shape, nil)
    }

    /// The members that nothing else is said about: elements called like the members.
    ///
    /// - Parameter repeated: Whether each is a list whose items are elements of that name; then `shape` is that of an item.
    public mutating func rest(_ shape: @autoclosure @escaping @Sendable () -> XMLShape, repeated: Bool = false) {
        rest = Rest(shape: shape, isRepeated: repeated)
    }

    private mutating func add(
        _ key: String,
        _ place: XMLMember.Place,
        _ shape: @escaping @Sendable () -> XMLShape,
        _ absence: XMLMember.Absence?
    ) {
        switch place {
        case .element(let name), .repeated(let name): elements[name.local, default: []].append(members.count)
        case .attribute, .text, .inline: break
        }
        members.append(XMLMember(key: key, place: place, shape: shape, absence: absence))
    }

    /// The place in `members` of the member that an element belongs to: of several with its local name, the one with its namespace.
    func member(for element: XMLElement) -> Int? {
        guard let candidates = elements[element.name] else { return nil }
        var best: Int?
        for index in candidates {
            guard let name = members[index].elementName else { continue }
            if name.namespace == element.namespace { return index }
            if name.namespace == nil { best = best ?? index }
        }
        return best
    }
}

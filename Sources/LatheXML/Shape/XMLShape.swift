/// How values of one schema look as XML: which members are attributes and which elements, what they are called, and what text stands for.
///
/// XML says less than JSON: `<id>7</id>` is a number or a string, one `<tag>` is a value or a list of one. A shape says which. With it, the
/// content of an element is read as the JSON of a type, and the JSON of a value is written as the content of an element.
///
/// ```swift
/// enum PetStoreXML {
///     static let pet = XMLShape.object { content in
///         content.attribute("id", .integer)
///         content.element("name", .text)
///         content.element("photoUrls", .list("photoUrl", .text), orEmpty: true)
///         content.repeated("tags", as: "tag", tag)
///         content.element("mother", pet)
///     }
/// }
/// ```
///
/// Shapes may contain each other: what a member is made of is looked up when a value has that member.
public struct XMLShape: Sendable {
    let content: Content

    enum Content: Sendable {
        case scalar(XMLScalar)
        /// Elements of one name, one an item.
        case list(XMLName, of: @Sendable () -> XMLShape)
        case object(XMLContent)
        case anything
    }

    private init(_ content: Content) { self.content = content }

    /// A string, with the white space that is in it.
    public static let text = XMLShape(.scalar(.text))
    /// A string that white space around it does not belong to, such as a date. An element without text is `null`.
    public static let token = XMLShape(.scalar(.token))
    /// Base64, in lines of any length.
    public static let base64 = XMLShape(.scalar(.base64))
    /// An integer. An element without text is `null`.
    public static let integer = XMLShape(.scalar(.integer))
    /// A number. An element without text is `null`.
    public static let number = XMLShape(.scalar(.number))
    /// `true` or `1`, `false` or `0`. An element without text is `null`.
    public static let boolean = XMLShape(.scalar(.boolean))

    /// Content without a schema: an element without elements in it is a string, any other an object with a member for each name, which is
    /// a list where the name is there more than once. Attributes are passed over.
    public static let anything = XMLShape(.anything)

    /// A list in an element of its own.
    ///
    /// - Parameters:
    ///   - name: The name of the element that each item is.
    ///   - item: What is in that element.
    public static func list(_ name: XMLName, _ item: @autoclosure @escaping @Sendable () -> XMLShape) -> XMLShape {
        XMLShape(.list(name, of: item))
    }

    /// An object.
    ///
    /// - Parameter describe: Says the members, in the order in which they are written.
    public static func object(_ describe: (inout XMLContent) -> Void) -> XMLShape {
        var content = XMLContent()
        describe(&content)
        return XMLShape(.object(content))
    }
}

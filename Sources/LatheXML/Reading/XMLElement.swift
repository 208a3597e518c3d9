/// An element as it was read.
struct XMLElement: Sendable {
    /// The name without its prefix.
    var name: String
    var namespace: String?
    var attributes: [Attribute] = []
    /// Elements in it, in order.
    var children: [XMLElement] = []
    /// The text that is directly in it, put together.
    var text = ""
    /// The line it begins on.
    var line: Int

    struct Attribute: Sendable {
        var name: String
        var namespace: String?
        var value: String
    }

    /// The value of an attribute. A name without a namespace is any of that local name, first of all one without a namespace.
    func attribute(_ name: XMLName) -> String? {
        var other: String?
        for attribute in attributes where attribute.name == name.local {
            if attribute.namespace == name.namespace { return attribute.value }
            if name.namespace == nil { other = other ?? attribute.value }
        }
        return other
    }

    /// Whether it stands for `null` (XML Schema 1.1 part 1, §2.7.2).
    var isNil: Bool {
        guard let value = attribute(XMLName("nil", namespace: XMLNamespace.schemaInstance)) else { return false }
        return XMLText.trimmed(value) == "true" || XMLText.trimmed(value) == "1"
    }
}

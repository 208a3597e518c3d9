/// Writes elements, with the namespaces they need, without white space between them.
struct XMLWriter {
    private(set) var text = ""
    /// The elements that are open, the outermost first.
    private var open: [Open] = []
    /// Whether `>` of the last start tag is still to be written.
    private var isInStartTag = false

    private struct Open {
        var tag: String
        /// The namespaces of prefixes in it; the one of no prefix is under "".
        var namespaces: [String: String]
    }

    init(declaringEncoding encoding: String) { text = #"<?xml version="1.0" encoding="\#(encoding)"?>"# }

    mutating func begin(_ name: XMLName) throws(XMLError) {
        finishStartTag()
        try check(name.local)
        text += "<"
        var namespaces = open.last?.namespaces ?? ["xml": XMLNamespace.xml]
        let (prefix, declaration) = try prefix(for: name, in: &namespaces, isAttribute: false)
        let tag = prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
        text += tag
        if let declaration { appendAttribute(declaration.name, declaration.value) }
        open.append(Open(tag: tag, namespaces: namespaces))
        isInStartTag = true
    }

    /// Writes an attribute of the element that was begun last, before anything else in it.
    mutating func attribute(_ name: XMLName, _ value: String) throws(XMLError) {
        try check(name.local)
        try check(characters: value)
        var namespaces = open[open.count - 1].namespaces
        let (prefix, declaration) = try prefix(for: name, in: &namespaces, isAttribute: true)
        open[open.count - 1].namespaces = namespaces
        if let declaration { appendAttribute(declaration.name, declaration.value) }
        appendAttribute(prefix.isEmpty ? name.local : "\(prefix):\(name.local)", value)
    }

    mutating func characters(_ content: String) throws(XMLError) {
        try check(characters: content)
        guard !content.isEmpty else { return }
        finishStartTag()
        append(content, escaping: false)
    }

    /// Writes text as a CDATA section, or several: `]]>` in it is parted.
    mutating func cdata(_ content: String) throws(XMLError) {
        try check(characters: content)
        // A carriage return would be read as a line feed.
        guard !content.utf8.contains(0x0D) else { return try characters(content) }
        finishStartTag()
        text += "<![CDATA["
        // Character by character as XML counts them: to Swift, a `>` with an accent after it is another character.
        var brackets = 0
        for scalar in content.unicodeScalars {
            if scalar == ">", brackets >= 2 { text += "]]><![CDATA[" }
            brackets = scalar == "]" ? brackets + 1 : 0
            text.unicodeScalars.append(scalar)
        }
        text += "]]>"
    }

    mutating func end() {
        guard let last = open.popLast() else { return }
        if isInStartTag {
            text += "/>"
            isInStartTag = false
        } else {
            text += "</\(last.tag)>"
        }
    }

    private mutating func finishStartTag() {
        if isInStartTag { text += ">" }
        isInStartTag = false
    }

    // MARK: Names

    /// The prefix that a name is written with, and what declares it where nothing did.
    private func prefix(
        for name: XMLName,
        in namespaces: inout [String: String],
        isAttribute: Bool
    ) throws(XMLError) -> (prefix: String, declaration: (name: String, value: String)?) {
        guard let namespace = name.namespace else {
            // A prefix that nothing declares would make the document unreadable for others.
            return (name.prefix.flatMap { namespaces[$0] == nil ? nil : $0 } ?? "", nil)
        }
        let wish = name.prefix ?? (isAttribute ? namespaces.first { $0.value == namespace && !$0.key.isEmpty }?.key : "")
        guard let wish, !isAttribute || namespaces[wish].map({ $0 == namespace }) != false else {
            // The default namespace is not that of attributes: they need a prefix. One that means something else may do so in the very
            // tag that they stand in.
            var number = 1
            while namespaces["ns\(number)"] != nil { number += 1 }
            namespaces["ns\(number)"] = namespace
            return ("ns\(number)", ("xmlns:ns\(number)", namespace))
        }
        if namespaces[wish] == namespace { return (wish, nil) }
        if !wish.isEmpty { try check(wish) }
        namespaces[wish] = namespace
        return (wish, (wish.isEmpty ? "xmlns" : "xmlns:\(wish)", namespace))
    }

    private func check(_ name: String) throws(XMLError) {
        guard XMLText.isName(name) else { throw XMLError(.unwritable, "'\(name)' is no name that XML can have") }
    }

    // MARK: Text

    private func check(characters content: String) throws(XMLError) {
        guard let scalar = content.unicodeScalars.first(where: { !XMLText.isCharacter($0) }) else { return }
        throw XMLError(.unwritable, "XML does not have the character U+\(String(scalar.value, radix: 16, uppercase: true))")
    }

    private mutating func appendAttribute(_ name: String, _ value: String) {
        text += " \(name)=\""
        append(value, escaping: true)
        text += "\""
    }

    /// - Parameter isAttribute: Whether quotes and white space would be read as something else.
    private mutating func append(_ content: String, escaping isAttribute: Bool) {
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\r": text += "&#13;"
            case "\"" where isAttribute: text += "&quot;"
            case "\n" where isAttribute: text += "&#10;"
            case "\t" where isAttribute: text += "&#9;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

import LatheRuntime

/// Reads a document into its root element, with namespaces resolved (XML 1.0, Namespaces in XML 1.0).
///
/// A document type with declarations is refused; one that only points elsewhere is passed over, and nothing is ever fetched. A prefix that
/// is not declared is a name without a namespace: servers do that.
struct XMLTreeReader {
    private var scanner: XMLScanner
    private let depthLimit: Int
    /// The elements that are open, the outermost first.
    private var open: [Open] = []
    private var root: XMLElement?

    private struct Open {
        var element: XMLElement
        /// The name as it was written, which the end tag repeats.
        var tag: String
        var text: [UInt8] = []
        /// The namespaces of prefixes in it, where it declares any; the one of no prefix is under "".
        var namespaces: [String: String]
    }

    init(_ source: XMLSource, limits: JSONLimits) {
        scanner = XMLScanner(source.bytes)
        depthLimit = limits.depth
    }

    /// - Parameter charset: What the field `Content-Type` says of the encoding.
    static func read(_ bytes: [UInt8], charset: String?, limits: JSONLimits) throws(XMLError) -> XMLElement {
        guard bytes.count <= limits.size else {
            throw XMLError(.limit, "expected at most \(limits.size) bytes, found \(bytes.count) bytes")
        }
        var reader = XMLTreeReader(try XMLSource(bytes, charset: charset), limits: limits)
        return try reader.read()
    }

    mutating func read() throws(XMLError) -> XMLElement {
        if scanner.isAt("<?xml ") || scanner.isAt("<?xml\n") || scanner.isAt("<?xml\t") || scanner.isAt("<?xml\r") {
            _ = scanner.skip("<?xml")
            _ = try scanner.text(until: "?>", of: "the XML declaration")
        }
        while !scanner.isAtEnd {
            if open.isEmpty {
                try readOutside()
            } else {
                try readInside()
            }
        }
        if let last = open.last { throw scanner.failure("'<\(last.tag)>' of line \(last.element.line) has no end") }
        guard let root else { throw scanner.failure("expected an element, found the end") }
        return root
    }

    /// What stands before and after the root element.
    private mutating func readOutside() throws(XMLError) {
        if scanner.skipSpace() { return }
        if try skipRemark() { return }
        if root == nil, scanner.skip("<!DOCTYPE") { return try skipDocumentType() }
        guard root == nil, scanner.skip("<") else {
            throw scanner.failure("expected \(root == nil ? "an element" : "nothing more"), found \(scanner.found)")
        }
        try readStart()
    }

    private mutating func readInside() throws(XMLError) {
        if try skipRemark() { return }
        if scanner.skip("<![CDATA[") {
            try scanner.cdata(into: &open[open.count - 1].text)
        } else if scanner.skip("</") {
            try readEnd()
        } else if scanner.skip("<") {
            try readStart()
        } else {
            try scanner.characters(into: &open[open.count - 1].text)
        }
    }

    /// A comment or a processing instruction.
    private mutating func skipRemark() throws(XMLError) -> Bool {
        if scanner.skip("<!--") {
            _ = try scanner.text(until: "--", of: "a comment")
            guard scanner.skip(">") else { throw scanner.failure("'--' in a comment") }
            return true
        }
        guard scanner.skip("<?") else { return false }
        let target = try scanner.name()
        guard target.lowercased() != "xml" else { throw scanner.failure("an XML declaration that is not at the beginning") }
        guard scanner.isAt("?>") || scanner.skipSpace() else {
            throw scanner.failure("expected white space, found \(scanner.found)")
        }
        _ = try scanner.text(until: "?>", of: "a processing instruction")
        return true
    }

    /// Entities are declared between brackets. Without them, a document type says nothing that matters here.
    private mutating func skipDocumentType() throws(XMLError) {
        let line = scanner.currentLine()
        guard scanner.skipSpace() else { throw scanner.failure("expected white space, found \(scanner.found)") }
        _ = try scanner.name()
        while true {
            scanner.skipSpace()
            if scanner.skip(">") { return }
            if scanner.isAt("\"") {
                _ = scanner.skip("\"")
                _ = try scanner.text(until: "\"", of: "an identifier")
            } else if scanner.skip("'") {
                _ = try scanner.text(until: "'", of: "an identifier")
            } else if scanner.isAt("[") {
                throw XMLError(.documentType, "the document type has declarations, which are not read", line: line)
            } else {
                let word = try scanner.name()
                guard word == "PUBLIC" || word == "SYSTEM" else { throw scanner.failure("'\(word)' in a document type") }
            }
        }
    }

    // MARK: Elements

    /// Reads a start tag, of which `<` was read.
    private mutating func readStart() throws(XMLError) {
        let line = scanner.currentLine()
        let tag = try scanner.name()
        var attributes: [(name: String, value: String)] = []
        while true {
            let hasSpace = scanner.skipSpace()
            if scanner.isAt(">") || scanner.isAt("/>") { break }
            guard hasSpace else { throw scanner.failure("expected '>', found \(scanner.found)") }
            let name = try scanner.name()
            scanner.skipSpace()
            guard scanner.skip("=") else { throw scanner.failure("expected '=', found \(scanner.found)") }
            scanner.skipSpace()
            attributes.append((name, try scanner.attributeValue()))
        }
        if attributes.count > 1, Set(attributes.map(\.name)).count < attributes.count {
            throw XMLError(.syntax, "'<\(tag)>' has an attribute twice", line: line)
        }
        guard open.count < depthLimit else {
            throw XMLError(.limit, "expected at most \(depthLimit) elements inside each other, found more", line: line)
        }
        open.append(try opened(tag, attributes, line: line))
        if scanner.skip("/>") {
            close()
        } else {
            _ = scanner.skip(">")
        }
    }

    /// How many prefixes may mean something at one place. Every element that declares one copies those around it.
    private static let namespaceLimit = 256

    private func opened(
        _ tag: String,
        _ attributes: [(name: String, value: String)],
        line: Int
    ) throws(XMLError) -> Open {
        var namespaces = open.last?.namespaces ?? ["xml": XMLNamespace.xml, "xsi": XMLNamespace.schemaInstance]
        for (name, value) in attributes {
            if name == "xmlns" {
                namespaces[""] = value.isEmpty ? nil : value
            } else if name.hasPrefix("xmlns:") {
                namespaces[String(name.dropFirst(6))] = value
            }
        }
        guard namespaces.count <= Self.namespaceLimit else {
            throw XMLError(.limit, "expected at most \(Self.namespaceLimit) namespaces at one place, found more", line: line)
        }
        let (prefix, local) = Self.split(tag)
        var element = XMLElement(name: local, namespace: namespaces[prefix], line: line)
        for (name, value) in attributes where name != "xmlns" && !name.hasPrefix("xmlns:") {
            let (prefix, local) = Self.split(name)
            // The default namespace is not that of attributes.
            let namespace = prefix.isEmpty ? nil : namespaces[prefix]
            element.attributes.append(XMLElement.Attribute(name: local, namespace: namespace, value: value))
        }
        return Open(element: element, tag: tag, namespaces: namespaces)
    }

    private static func split(_ name: String) -> (prefix: String, local: String) {
        guard let colon = name.firstIndex(of: ":") else { return ("", name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }

    private mutating func readEnd() throws(XMLError) {
        let tag = try scanner.name()
        scanner.skipSpace()
        guard scanner.skip(">") else { throw scanner.failure("expected '>', found \(scanner.found)") }
        guard let last = open.last, last.tag == tag else {
            throw scanner.failure("expected '</\(open.last?.tag ?? "")>', found '</\(tag)>'")
        }
        close()
    }

    private mutating func close() {
        guard var last = open.popLast() else { return }
        last.element.text = String(decoding: last.text, as: UTF8.self)
        if open.isEmpty {
            root = last.element
        } else {
            open[open.count - 1].element.children.append(last.element)
        }
    }
}

package import LatheRuntime

/// The XML of a value that is JSON to its type.
package struct XMLRepresentation: Sendable {
    let name: XMLName?
    let shape: XMLShape

    /// - Parameters:
    ///   - name: The root element; `nil` where it is not known, so that any is read.
    ///   - shape: What is in it.
    package init(_ shape: XMLShape, named name: XMLName?) {
        self.shape = shape
        self.name = name
    }

    /// Reads a document.
    ///
    /// - Parameter charset: What the field `Content-Type` says of the encoding.
    /// - Throws: `XMLError` where it is not such XML, `JSONError` where what it says is no such value.
    package func read<Value: JSONRepresentable>(
        _ bytes: [UInt8],
        charset: String? = nil,
        limits: JSONLimits = JSONLimits()
    ) throws -> Value {
        let root = try XMLTreeReader.read(bytes, charset: charset, limits: limits)
        if let name, root.name != name.local || name.namespace != nil && root.namespace != name.namespace {
            let found = XMLName(root.name, namespace: root.namespace)
            throw XMLError(.content, "expected the element \(name), found \(found)", line: root.line)
        }
        var writer = JSONWriter()
        do { try XMLValueReader().write(root, as: shape, to: &writer) } catch { throw error.inside("/\(root.name)") }
        // JSON made of XML can be larger than the XML: names that repeat are spelled out. It is no deeper than twice as deep.
        return try Value(json: writer.bytes, limits: JSONLimits(depth: limits.depth * 2, size: .max))
    }

    /// Writes a document in UTF-8.
    ///
    /// - Parameter json: The value.
    package func write(json: [UInt8], charset: String? = nil) throws -> [UInt8] {
        let value = try JSONValue(json: json, limits: JSONLimits(depth: .max, size: .max))
        let label = charset ?? "utf-8"
        guard let encoding = TextCharset(name: label.lowercased()) else {
            throw XMLError(.encoding, "'\(label)' is not an encoding that is known")
        }
        let text = try XMLValueWriter.document(value, shape, named: name ?? "root", encoding: label.uppercased())
        guard let bytes = encoding.bytes(of: text) else {
            throw XMLError(.encoding, "the text has a character that \(label) does not have")
        }
        return bytes
    }
}

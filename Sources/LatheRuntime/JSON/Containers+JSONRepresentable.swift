extension Optional: JSONRepresentable where Wrapped: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readNull() ? nil : try Wrapped(from: &reader)
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) {
        if let value = self { try value.write(to: &writer) } else { writer.writeNull() }
    }

    public static var jsonLayout: JSONLayout { JSONLayout(OptionalLayout(of: Wrapped.self)) }
}

extension Array: JSONRepresentable where Element: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.array()
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.write(array: self)
    }

    public static var jsonLayout: JSONLayout { JSONLayout(ArrayLayout(of: Element.self)) }
}

extension Set: JSONRepresentable where Element: JSONRepresentable {
    /// Reads an array. Of equal elements one is kept.
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = []
        try reader.readElements { element in insert(element) }
    }

    /// Writes an array, its elements sorted by their JSON text, so that the same value gives the same text.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        var texts: [String] = []
        for element in self { texts.append(String(decoding: try element.json(), as: UTF8.self)) }
        writer.beginArray()
        for text in texts.sorted() { writer.writePlain(text) }
        writer.endArray()
    }
}

extension Dictionary: JSONRepresentable where Key == String, Value: JSONRepresentable {
    /// Reads an object. The last of several members with one name counts.
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = [:]
        try reader.readObject { (name, reader) throws(JSONError) in updateValue(try reader.read(), forKey: name) }
    }

    /// Writes an object, its members sorted by their names, so that the same value gives the same text.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        writer.beginObject()
        for (name, value) in sorted(by: { $0.key < $1.key }) { try writer.write(value, named: name) }
        writer.endObject()
    }
}

extension JSONReader {
    /// Reads an array, element by element.
    fileprivate mutating func readElements<Element: JSONRepresentable>(
        _ body: (consuming Element) -> Void
    ) throws(JSONError) {
        try readArray { (reader) throws(JSONError) in body(try Element(from: &reader)) }
    }
}

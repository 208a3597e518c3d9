extension String: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = reader.text(of: try reader.string()) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }

    // The same as the default, but compiled for strings.
    public static func array(from reader: inout JSONReader) throws(JSONError) -> [String] { try reader.elements() }

    public static func write(_ elements: [String], to writer: inout JSONWriter) throws(JSONError) {
        try writer.writeElements(elements)
    }
}

extension Bool: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.boolean() }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension Double: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.double() }
    public func write(to writer: inout JSONWriter) throws(JSONError) { try writer.write(self) }

    public static func array(from reader: inout JSONReader) throws(JSONError) -> [Double] {
        try reader.plainElements { (reader) throws(JSONError) in try reader.double() }
    }

    public static func write(_ elements: [Double], to writer: inout JSONWriter) throws(JSONError) {
        try writer.writeElements(elements)
    }
}

extension Float: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.float() }
    public func write(to writer: inout JSONWriter) throws(JSONError) { try writer.write(self) }
}

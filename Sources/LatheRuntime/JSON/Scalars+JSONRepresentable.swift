extension String: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = reader.text(of: try reader.string()) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension Bool: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.boolean() }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension Double: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.double() }
    public func write(to writer: inout JSONWriter) throws(JSONError) { try writer.write(self) }
}

extension Float: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.float() }
    public func write(to writer: inout JSONWriter) throws(JSONError) { try writer.write(self) }
}

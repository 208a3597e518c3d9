extension Int: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(Int.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension Int8: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(Int8.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension Int16: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(Int16.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension Int32: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(Int32.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension Int64: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(Int64.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension UInt: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(UInt.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension UInt8: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(UInt8.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension UInt16: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(UInt16.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension UInt32: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(UInt32.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

extension UInt64: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(UInt64.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }
}

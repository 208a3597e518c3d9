extension Int: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(Int.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }

    public static func array(from reader: inout JSONReader) throws(JSONError) -> [Int] {
        try reader.plainElements { (reader) throws(JSONError) in try reader.integer(Int.self) }
    }

    public static func write(_ elements: [Int], to writer: inout JSONWriter) throws(JSONError) {
        try writer.writeElements(elements)
    }
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

    public static func array(from reader: inout JSONReader) throws(JSONError) -> [Int32] {
        try reader.plainElements { (reader) throws(JSONError) in try reader.integer(Int32.self) }
    }

    public static func write(_ elements: [Int32], to writer: inout JSONWriter) throws(JSONError) {
        try writer.writeElements(elements)
    }
}

extension Int64: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.integer(Int64.self) }
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(self) }

    public static func array(from reader: inout JSONReader) throws(JSONError) -> [Int64] {
        try reader.plainElements { (reader) throws(JSONError) in try reader.integer(Int64.self) }
    }

    public static func write(_ elements: [Int64], to writer: inout JSONWriter) throws(JSONError) {
        try writer.writeElements(elements)
    }
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

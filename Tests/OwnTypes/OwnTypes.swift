public import LatheRuntime

// Types as an app has them, in place of schemas: the fixture `replaced-types` mentions them.

/// An amount: one JSON number.
public nonisolated struct Money: JSONRepresentable {
    public var cents: Int

    public init(cents: Int) { self.cents = cents }

    public init(from reader: inout JSONReader) throws(JSONError) { cents = try reader.read() }

    public func write(to writer: inout JSONWriter) throws(JSONError) { try cents.write(to: &writer) }
}

public nonisolated enum Geo {
    /// A JSON object.
    public nonisolated struct Point: Model {
        public var latitude: Double
        public var longitude: Double?

        public static let fields = Fields<Point> { field in
            field("lat", \.latitude)
            field("lon", \.longitude)
        }

        public init(latitude: Double, longitude: Double? = nil) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }
}

/// Any JSON value of another type.
public nonisolated struct Box<Value: JSONRepresentable>: JSONRepresentable {
    public var value: Value

    public init(from reader: inout JSONReader) throws(JSONError) { value = try reader.read() }

    public func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }
}

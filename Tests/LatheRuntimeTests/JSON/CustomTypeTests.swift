import LatheRuntime
import Testing

/// Types of a user's own, over what the reader and the writer offer in public.
@Suite struct CustomTypeTests {
    struct Range2D: JSONRepresentable {
        var x: [Int] = []
        var names: [String] = []

        init() {}

        init(from reader: inout JSONReader) throws(JSONError) {
            self.init()
            var values: [Int] = []
            var names: [String] = []
            try reader.readObject { (name, reader) throws(JSONError) in
                names.append(name)
                switch name {
                case "x": try reader.readArray { (reader) throws(JSONError) in values.append(try reader.read()) }
                case "none": _ = try reader.readNull()
                default: try reader.skipValue()
                }
            }
            (x, self.names) = (values, names)
        }

        func write(to writer: inout JSONWriter) throws(JSONError) {
            writer.beginObject()
            writer.writeName("x")
            writer.beginArray()
            for value in x { try value.write(to: &writer) }
            writer.endArray()
            try writer.write(names, named: "na\"mes")
            writer.writeName("none")
            writer.writeNull()
            writer.writeName("empty")
            writer.beginArray()
            writer.endArray()
            writer.endObject()
        }
    }

    @Test func readsAndWrites() throws {
        let value = try read(Range2D.self, #"{"x":[1,2],"other":{"x":[3]},"none":null}"#)
        #expect(value.x == [1, 2])
        #expect(value.names == ["x", "other", "none"])
        #expect(
            try text([value, Range2D()])
                == #"[{"x":[1,2],"na\"mes":["x","other","none"],"none":null,"empty":[]},{"x":[],"na\"mes":[],"none":null,"empty":[]}]"#
        )
        #expect(failure(Range2D.self, #"{"x":[1,null]}"#)?.description == "$.x[1]: expected an integer, found null (byte 8)")
        #expect(failure(Range2D.self, #"{"y":[1,}"#)?.path == "$.y")
    }
}

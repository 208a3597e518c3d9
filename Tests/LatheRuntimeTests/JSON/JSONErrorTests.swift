import LatheRuntime
import Testing

@Suite struct JSONErrorTests {
    @Test(arguments: [
        ("id", "$.id"), ("user_Id2", "$.user_Id2"), ("é", "$.é"), ("left top", "$['left top']"), ("", "$['']"), ("2x", "$['2x']"),
        ("it's", "$['it\\'s']"), ("a\\b", "$['a\\\\b']"), ("a\n", "$['a\\u000a']"), ("a.b", "$['a.b']"),
    ])
    func pathsAreThoseOfRFC9535(name: String, path: String) throws {
        let json = String(decoding: try ["data": [[name: "x"]]].json(), as: UTF8.self)
        let error = try #require(failure([String: [[String: Int]]].self, json))
        #expect(error.path == "$.data[0]" + path.dropFirst())
    }

    @Test func saysAllItKnows() throws {
        let error = try #require(failure([String: [Int]].self, #"{"data":[1,"x"]}"#))
        #expect(error.kind == .typeMismatch)
        #expect(error.path == "$.data[1]")
        #expect(error.expected == "an integer")
        #expect(error.found == "a string")
        #expect(error.offset == 11)
        #expect("\(error)" == "$.data[1]: expected an integer, found a string (byte 11)")
        #expect(error == failure([String: [Int]].self, #"{"data":[1,"x"]}"#))
        #expect(error != failure([String: [Int]].self, #"{"data":["x",1]}"#))
    }

    @Test func typesOfOnesOwnReportTheirOwn() {
        #expect(failure([Even].self, "[2, 3]")?.description == "$[1]: expected an even number, found 3 (byte 4)")
        #expect(failure([Even].self, "[true]")?.description == "$[0]: expected an integer, found a boolean (byte 1)")
    }

    struct Even: JSONRepresentable {
        let value: Int
        init(from reader: inout JSONReader) throws(JSONError) {
            _ = try reader.nextType()
            let offset = reader.offset
            value = try reader.read()
            guard value.isMultiple(of: 2) else {
                throw JSONError(.unexpectedValue, expected: "an even number", found: "\(value)", offset: offset)
            }
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }
    }
}

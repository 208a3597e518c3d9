import LatheRuntime
import Testing

@Suite struct FieldsTests {
    struct Point: Model {
        var x: Int
        var y: Int
        static let fields = Fields<Point> { field in
            field("x", \.x)
            field("y", \.y)
        }
    }

    @Test func membersComeInAnyOrder() throws {
        let expected = try read(Point.self, #"{"x":1,"y":2}"#)
        #expect(expected.x == 1)
        #expect(expected.y == 2)
        #expect(try read(Point.self, #"{"y":2,"x":1}"#) == expected)
        #expect(try read(Point.self, #"{"a":[{}],"y":2,"b":null,"x":1,"c":"}"}"#) == expected)
        #expect(try read(Point.self, #"{"\u0078":1,"\u0079":2}"#) == expected)
        #expect(try read(Point.self, #"{"y" :2 ,"x" : 1}"#) == expected)
        #expect(try read(Point.self, #"{"z":0,"y"  :  2,"yy" : [], "x":1}"#) == expected)
        #expect(try text(expected) == #"{"x":1,"y":2}"#)
    }

    struct Spelled: Model {
        var größe: Int
        var quoted: Int
        var lengthyNameOfMoreThanSixteenBytes: Int
        static let fields = Fields<Spelled> { field in
            field("größe", \.größe)
            field(#"a "b""#, \.quoted)
            field("lengthy name of more than sixteen bytes", \.lengthyNameOfMoreThanSixteenBytes)
        }
    }

    /// Names that are not looked for as they stand in the text.
    @Test(arguments: [
        #"{"größe":1,"a \"b\"":2,"lengthy name of more than sixteen bytes":3}"#,
        #"{"lengthy name of more than sixteen bytes":3,"a \"b\"":2,"größe":1}"#,
        #"{"a \u0022b\u0022":2,"gr\u00f6\u00dfe":1,"lengthy name of more than sixteen byte":4,"lengthy name of more than sixteen bytes" :3}"#,
        #"{"größ":5,"a ":6,"a \"b\"":2,"lengthy name of more than sixteen bytes":3,"größe":1}"#,
    ])
    func namesOfAllKindsComeInAnyOrder(json: String) throws {
        let expected = Spelled(größe: 1, quoted: 2, lengthyNameOfMoreThanSixteenBytes: 3)
        #expect(try read(Spelled.self, json) == expected)
    }

    @Test func theLastOfSeveralMembersCounts() throws {
        #expect(try text(read(Point.self, #"{"x":1,"y":2,"x":3,"y":4,"x":5}"#)) == #"{"x":5,"y":4}"#)
    }

    @Test(arguments: [
        ("{}", "$.x: expected a required member, found nothing (byte 0)"),
        (#"{"x":1}"#, "$.y: expected a required member, found nothing (byte 0)"),
        (#"{"X":1,"xx":1,"":1,"y":1}"#, "$.x: expected a required member, found nothing (byte 0)"),
        (#"{"x":1,"y":"2"}"#, "$.y: expected an integer, found a string (byte 11)"),
        (#"{"x":1,"y":2"#, "$: expected a comma or a closing brace, found the end of the text (byte 12)"),
        (#"{"x":1,"y":2]"#, "$: expected a comma or a closing brace, found \"]\" (byte 12)"),
        (#"{"x":1,"z":[1,}"#, "$.z: expected a value, found \"}\" (byte 14)"),
        (#"{"x":1 "y":2}"#, "$: expected a comma or a closing brace, found a quotation mark (byte 7)"),
        (#"{x:1}"#, "$: expected a member name in quotation marks, found \"x\" (byte 1)"),
    ])
    func reportsWhatIsWrong(json: String, message: String) {
        #expect(failure(Point.self, json)?.description == message)
    }

    @Test func equalityAndHashingSeeEveryProperty() throws {
        let point = Point(x: 1, y: 2)
        #expect(point == Point(x: 1, y: 2))
        #expect(point != Point(x: 1, y: 3))
        #expect(point != Point(x: 2, y: 2))
        #expect(Set([point, Point(x: 1, y: 2), Point(x: 2, y: 1)]).count == 2)
    }

    struct Void0: Hashable, Sendable, JSONRepresentable {
        init() {}
        init(from reader: inout JSONReader) throws(JSONError) {
            guard try reader.readNull() else { throw reader.error(.typeMismatch, expected: "null", found: "something") }
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { writer.writeNull() }
    }

    /// A value of any type behind a protocol, to be stored in a model as an existential.
    struct Anything: JSONRepresentable {
        let value: any JSONRepresentable
        init(_ value: any JSONRepresentable) { self.value = value }
        init(from reader: inout JSONReader) throws(JSONError) {
            switch try reader.nextType() {
            case .string: value = try reader.read(String.self)
            case .integer: value = try reader.read(Int.self)
            default: value = try reader.read(JSONValue.self)
            }
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }
        static func == (left: Anything, right: Anything) -> Bool { (try? left.json()) == (try? right.json()) }
        func hash(into hasher: inout Hasher) { hasher.combine(try? value.json()) }
    }

    struct Odd: Model {
        let flag: Bool
        let nothing: Void0
        let number: Int32
        let boxed: Boxed<Int>
        let anything: Anything
        let optional: Double?
        let byte: UInt8
        let last: Void0
        static let fields = Fields<Odd> { field in
            field("last", \.last)
            field("anything", \.anything)
            field("flag", \.flag)
            field("nothing", \.nothing)
            field("optional", \.optional)
            field("number", \.number)
            field("boxed", \.boxed)
            field("byte", \.byte)
        }
    }

    @Test func storesPropertiesOfEverySize() throws {
        let json = #"{"last":null,"anything":"a","flag":true,"nothing":null,"optional":1.5,"number":7,"boxed":9,"byte":255}"#
        let value = try read(Odd.self, json)
        #expect(value.flag)
        #expect(value.number == 7)
        #expect(value.boxed.value == 9)
        #expect(value.anything == Anything("a"))
        #expect(value.optional == 1.5)
        #expect(value.byte == 255)
        #expect(try text(value) == json)
        #expect(value == (try read(Odd.self, json)))
        #expect(value != (try read(Odd.self, json.replacing("\"a\"", with: "[]"))))
        #expect(failure(Odd.self, json.replacing("255", with: "256"))?.path == "$.byte")
    }

    struct Empty: Model {
        static let fields = Fields<Empty> { _ in }
        init() {}
    }

    @Test func aModelMayBeEmpty() throws {
        #expect(try read([Empty].self, #"[{},{"a":1}]"#) == [Empty(), Empty()])
        #expect(try text(Empty()) == "{}")
        #expect(failure(Empty.self, "1")?.description == "$: expected an object, found an integer (byte 0)")
    }

    struct Constants: Model {
        let name: String
        static let fields = Fields<Constants> { field in
            field.constant("kind", "a \"b\"")
            field.constant("version", 3)
            field("name", \.name)
            field.constant("final", true)
            field.constant("zero", 0)
            field.constant("negative", -1)
        }
    }

    @Test func constantsAreWrittenAndChecked() throws {
        let json = #"{"kind":"a \"b\"","version":3,"name":"n","final":true,"zero":0,"negative":-1}"#
        let value = try read(Constants.self, json)
        #expect(value.name == "n")
        #expect(try text(value) == json)
        #expect(try read(Constants.self, json.replacing("3", with: "3.0").replacing(":0", with: ":-0")) == value)
    }

    @Test(arguments: [
        (#"{"kind":"b"}"#, #"$.kind: expected "a \"b\"", found "b" (byte 8)"#),
        (#"{"kind":null}"#, "$.kind: expected a string, found null (byte 8)"),
        (#"{"version":4}"#, "$.version: expected 3, found 4 (byte 11)"),
        (#"{"version":-3}"#, "$.version: expected 3, found -3 (byte 11)"),
        (#"{"version":3.5}"#, "$.version: expected 3, found 3.5 (byte 11)"),
        (#"{"version":"3"}"#, "$.version: expected an integer, found a string (byte 11)"),
        (#"{"final":false}"#, "$.final: expected true, found false (byte 9)"),
        (#"{"final":1}"#, "$.final: expected a boolean, found an integer (byte 9)"),
        (#"{"negative":1}"#, "$.negative: expected -1, found 1 (byte 12)"),
        (
            #"{"kind":"a \"b\"","version":3,"name":"n","final":true,"zero":0}"#,
            "$.negative: expected a required member, found nothing (byte 0)"
        ),
    ])
    func refusesOtherConstants(json: String, message: String) {
        #expect(failure(Constants.self, json)?.description == message)
    }

    struct Open: Model {
        var id: String?
        var others: [String: Int]
        static let fields = Fields<Open> { field in
            field("id", \.id)
            field.rest(\.others)
        }
        init(id: String? = nil, others: [String: Int] = [:]) {
            self.id = id
            self.others = others
        }
    }

    @Test func theRestIsTyped() throws {
        let value = try read(Open.self, #"{"b":2,"id":"x","a\n":1,"b":3}"#)
        #expect(value == Open(id: "x", others: ["a\n": 1, "b": 3]))
        #expect(try text(value) == #"{"id":"x","a\n":1,"b":3}"#)
        #expect(try read(Open.self, "{}") == Open())
        #expect(value != Open(id: "x", others: ["b": 3]))
        #expect(
            failure(Open.self, #"{"a":1,"odd name":"1"}"#)?.description
                == "$['odd name']: expected an integer, found a string (byte 18)"
        )
        // A field's member is written once, whatever the rest says.
        #expect(try text(Open(id: nil, others: ["id": 1, "z": 2])) == #"{"z":2}"#)
    }

    struct Nullable: Model {
        let required: Int?
        let boxed: Boxed<String?>
        let optional: Int?
        static let fields = Fields<Nullable> { field in
            field.nullable("required", \.required)
            field.nullable("boxed", \.boxed)
            field("optional", \.optional)
        }
    }

    @Test func nullIsWrittenWhereTheMemberIsRequired() throws {
        let value = try read(Nullable.self, #"{"boxed":null,"required":null,"optional":null}"#)
        #expect(value.required == nil)
        #expect(value.boxed.value == nil)
        #expect(try text(value) == #"{"required":null,"boxed":null}"#)
        #expect(
            failure(Nullable.self, #"{"required":1}"#)?.description
                == "$.boxed: expected a required member, found nothing (byte 0)"
        )
        #expect(failure(Nullable.self, #"{"boxed":"a"}"#)?.kind == .missingMember)
    }

    struct Defaults: Model {
        let name: String
        let tags: [String]
        let limit: Int?
        let status: Status
        let nested: Point
        static let fields = Fields<Defaults> { field in
            field("name", \.name, default: "none")
            field("tags", \.tags, default: ["a", "b"])
            field("limit", \.limit, default: 20)
            field("status", \.status, default: .queued)
            field("nested", \.nested, default: Point(x: 1, y: 2))
        }
    }

    @Test func defaultsAreFilledIn() throws {
        let value = try read(Defaults.self, "{}")
        #expect(try text(value) == #"{"name":"none","tags":["a","b"],"limit":20,"status":"queued","nested":{"x":1,"y":2}}"#)
        #expect(try read(Defaults.self, #"{"limit":null,"tags":[]}"#).limit == nil)
        #expect(try read(Defaults.self, #"{"limit":null,"tags":[]}"#).tags == [])
        #expect(failure(Defaults.self, #"{"name":null}"#)?.description == "$.name: expected a string, found null (byte 8)")
    }
}

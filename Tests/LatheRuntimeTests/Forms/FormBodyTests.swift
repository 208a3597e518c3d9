import Foundation
import Testing

@testable import LatheRuntime

@Suite struct FormBodyTests {
    private func form(_ json: String, _ encoding: [String: FormPropertyEncoding] = [:]) throws -> String {
        try FormSerializer(place: .form, encoding: encoding).text(of: Array(json.utf8))
    }

    @Test(
        arguments: [
            (#"{}"#, ""),
            (#"{"a":1,"b":true,"c":"x y+z","d":1.5e3}"#, "a=1&b=true&c=x+y%2Bz&d=1.5e3"),
            (#"{"a":null,"b":"","c":[],"d":[null]}"#, "b="),
            (#"{"a":["x","y",3]}"#, "a=x&a=y&a=3"),
            (#"{"a":{}}"#, "a=%7B%7D"),
            (#"{"a&b=":"é~*-._"}"#, "a%26b%3D=%C3%A9%7E*-._"),
            (#"{"a":[{"x":1},[2]]}"#, "a=%7B%22x%22%3A1%7D&a=%5B2%5D"),
            (#"{"a":"line\r\nend\u0000"}"#, "a=line%0D%0Aend%00"),
        ]
    )
    func writesPropertiesByWhatTheyAre(json: String, text: String) throws {
        #expect(try form(json) == text)
    }

    /// The example of "Encoding the x-www-form-urlencoded Media Type"; colons and commas are encoded too, which says the same.
    @Test func writesTheExampleOfTheSpecification() throws {
        let json = """
            {"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","address":{"streetAddress":"123 Example Dr.","city":"Somewhere","state":"CA",\
            "zip":"99999+1234"}}
            """
        let text = try form(json).replacing("%3A", with: ":").replacing("%2C", with: ",")
        #expect(
            text
                == "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22:%22123+Example+Dr.%22,%22city%22:%22Somewhere%22,%22state%22:%22CA%22,%22zip%22:%2299999%2B1234%22%7D"
        )
        #expect(try form(#"{"id":"f81d"}"#, ["id": .json]) == "id=%22f81d%22")
    }

    @Test func writesTheDeepObjectsOfStripe() throws {
        let json = """
            {"address":{"city":"Oslo","line1":"a b","line2":null},"expand":["a","b"],"items":[{"price":"p_1","metadata":{"k":"v"}}],"off":""}
            """
        let text = try form(json, ["address": .deepObject, "expand": .deepObject, "items": .deepObject, "off": .deepObject])
        #expect(
            text
                == "address%5Bcity%5D=Oslo&address%5Bline1%5D=a+b&expand%5B0%5D=a&expand%5B1%5D=b&items%5B0%5D%5Bprice%5D=p_1&items%5B0%5D%5Bmetadata%5D%5Bk%5D=v&off="
        )
    }

    @Test(
        arguments: [
            (FormPropertyEncoding.form(), "a=x&a=y+z"),
            (.form(explode: false), "a=x,y+z"),
            (.form(explode: false, allowReserved: true), "a=x,y%20z"),
            (.style(.spaceDelimited, explode: false), "a=x%20y+z"),
            (.style(.pipeDelimited, explode: false), "a=x%7Cy+z"),
            (.style(.deepObject, explode: true, arrays: .brackets), "a%5B%5D=x&a%5B%5D=y+z"),
            (.json, "a=%5B%22x%22%2C%22y+z%22%5D"),
        ] as [(FormPropertyEncoding, String)]
    )
    func heedsTheEncoding(encoding: FormPropertyEncoding, text: String) throws {
        #expect(try form(#"{"a":["x","y z"]}"#, ["a": encoding]) == text)
        #expect(try form(#"{"a":null}"#, ["a": encoding]) == "")
    }

    @Test func sendsDatesEnumsAndUnions() throws {
        struct Search: Model {
            let after: Date
            let day: CalendarDate
            let id: UUID
            let limit: JSONValue
            static let fields = Fields<Search> { field in
                field("after", \.after)
                field("day", \.day)
                field("id", \.id)
                field("limit", \.limit)
            }
        }
        let search = Search(
            after: Date(timeIntervalSince1970: 0),
            day: try #require(CalendarDate("2025-03-09")),
            id: try #require(UUID(uuidString: "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6")),
            limit: 3
        )
        var call = OperationCall("op", .post, "/")
        call.body(form: search)
        #expect(call.content?.type == "application/x-www-form-urlencoded")
        #expect(
            call.content?.body.bytes.map { String(decoding: $0, as: UTF8.self) }
                == "after=1970-01-01T00%3A00%3A00Z&day=2025-03-09&id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&limit=3"
        )
    }

    @Test func saysWhatIsNoForm() {
        func problem(_ value: some JSONRepresentable, _ encoding: [String: FormPropertyEncoding] = [:]) -> String? {
            var call = OperationCall("op", .post, "/")
            call.body(form: value, encoding: encoding)
            return call.problem?.description
        }
        #expect(problem([1]) == "the body cannot be encoded: a form is an object, and this is not one")
        #expect(
            problem(["a": [[1]]], ["a": .form()])
                == "the body cannot be encoded: the property 'a' cannot be written: style form cannot write an array or object inside another"
        )
        #expect(problem(["a": Double.infinity])?.hasPrefix("the body cannot be encoded: $") == true)
    }

    @Test func checksConstraints() {
        var call = OperationCall("op", .post, "/")
        call.body(form: ["a": 1], checks: [.members(0...1)])
        #expect(call.problem == nil)
        call.body(form: ["a": 1, "b": 2], checks: [.members(0...1)])
        #expect(call.problem?.description.hasPrefix("the body's $ must be ") == true)
    }

    @Test func sendsNothingForNoBody() {
        var call = OperationCall("op", .post, "/")
        call.body(form: [String: Int]?.none)
        #expect(call.content == nil)
    }

    /// The examples of "Parameter Object Examples" of OpenAPI 3.2.
    @Test func makesTheWholeQuery() {
        func query(_ fill: (inout OperationCall) -> Void) -> [String] {
            var call = OperationCall("op", .get, "/")
            fill(&call)
            return call.queryItems
        }
        let metadata: [String: JSONValue] = ["foo": "a + b", "bar": true]
        #expect(query { $0.querystring(form: metadata) } == ["bar=true&foo=a+%2B+b"])
        #expect(query { $0.querystring(json: ["numbers": [1, 2]]) } == ["%7B%22numbers%22%3A%5B1%2C2%5D%7D"])
        #expect(query { $0.querystring(text: "$.a.b[1:1]") } == ["%24.a.b%5B1%3A1%5D"])
        #expect(query { $0.querystring(text: "") } == [])
        #expect(query { $0.querystring(form: [String: Int]()) } == [])
        #expect(query { $0.querystring(json: Int?.none) } == [])
    }
}

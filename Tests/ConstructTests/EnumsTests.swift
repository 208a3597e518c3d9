import EnumsConstruct
import LatheRuntime
import Testing

/// Enums and constants of any JSON type.
struct EnumsTests {
    private static let constants = #"""
        {"text": "quoted \"text\"", "integer": -3, "double": 1.5, "whole": 2, "flag": false, "nothing": null,
         "list": [1, "a", null, {"b": [true]}], "object": {"kind": "box", "size": 2.5, "tags": []}, "name": "n"}
        """#

    @Test(arguments: [
        #""strings": "two words", "integers": -1, "doubles": 2.5, "booleans": true"#,
        #""lists": [1, 2], "objects": {"a": 1}"#, #""mixed": "auto", "switch": "off", "unquoted": "1.10""#,
        #""mixed": 1080, "switch": true, "partly": 3, "wrong": 7"#, #""mixed": true"#, #""mixed": ["a"]"#,
        #""mixed": {"new": 1}"#,
        #""narrowed": "blue", "optionalConstant": "perhaps", "optionalNumber": 1.5"#,
    ])
    func survives(members: String) throws {
        let json = "{\(members), \"constants\": \(Self.constants)}"
        try roundTrip(Everything.self, json)
        try codableRoundTrip(Everything.self, json)
    }

    @Test func mixedValuesAreAChoiceByType() throws {
        #expect(try Mixed(json: #""auto""#.utf8) == .auto(.automatic))
        #expect(try Mixed(json: "1080".utf8) == .listedNumber(.full))
        #expect(try Mixed(json: "true".utf8) == .true(true))
        #expect(try Mixed(json: #"["a"]"#.utf8) == .array(["a"]))
        #expect(try Mixed(json: "2.5".utf8) == .unknown(2.5))
        #expect(try encoded(Mixed.listedNumber(.one)) == 1)
    }

    @Test func constantsAreWrittenAndShown() throws {
        let constants = Constants(name: "n")
        #expect(try encoded(constants) == json(Self.constants))
        #expect(constants.double == 1.5)
        #expect(constants.nothing == .null)
        #expect(constants.object["size"] == 2.5)
    }

    /// Numbers are the same however they are written, and members in any order.
    @Test func constantsAreCompared() throws {
        let other = Self.constants.replacing("\"whole\": 2", with: "\"whole\": 2.0").replacing("1.5", with: "15e-1")
            .replacing(#""kind": "box", "size": 2.5"#, with: #""size": 25e-1, "kind": "box""#)
        #expect(try Constants(json: other.utf8) == Constants(name: "n"))
    }

    @Test(arguments: [
        ("\"integer\": -3", "\"integer\": 3", "$.integer: expected -3, found 3"),
        ("\"double\": 1.5", "\"double\": 1.25", "$.double: expected 1.5, found 1.25"),
        ("\"double\": 1.5", "\"double\": \"1.5\"", "$.double: expected a number, found a string"),
        ("\"whole\": 2", "\"whole\": 2.5", "$.whole: expected 2, found 2.5"),
        ("\"flag\": false", "\"flag\": true", "$.flag: expected false, found true"),
        ("\"nothing\": null", "\"nothing\": 0", "$.nothing: expected null, found an integer"),
        ("[true]", "[false]", #"$.list: expected [1,"a",null,{"b":[true]}], found [1,"a",null,{"b":[false]}]"#),
        (
            #""tags": []"#, #""tags": {}"#,
            #"$.object: expected {"kind":"box","size":2.5,"tags":[]}, found {"kind":"box","size":2.5,"tags":{}}"#
        ),
        (#""nothing": null,"#, "", "$.nothing: expected a required member, found nothing"),
    ])
    func anotherConstantIsRefused(part: String, replacement: String, message: String) {
        #expect(refusal(Constants.self, Self.constants.replacing(part, with: replacement)) == message)
    }
}

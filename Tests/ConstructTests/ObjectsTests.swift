import LatheRuntime
import ObjectsConstruct
import Testing

/// Members with and without names.
struct ObjectsTests {
    @Test(arguments: [
        #"{"typedRest": {"name": "n", "a": 1, "b": null}}"#, #"{"anyRest": {"other": {"deep": [1, "x", null]}}}"#,
        #"{"closed": {"name": "n"}}"#, #"{"patterns": {"id": 1, "x-a": "b", "x-c": "d"}}"#,
        #"{"patternMap": {"abc": {"size": 1}}}"#, #"{"mixedMap": {"n1": 1.5, "s1": "x", "other": true}}"#,
        #"{"labels": {"small": "S"}}"#, #"{"freeForm": {"a": [1]}, "empty": {}, "nested": {"a": {"b": 1}}}"#,
        #"{"required": {"id": "i", "code": 3, "more": 4, "loose": {"anything": [null]}}}"#,
        #"{"whole": {"name": "n", "age": 1}, "whole2": {"name": "n", "flag": true}, "parts": {"a": "a", "b": "b"}}"#,
    ])
    func survives(json: String) throws {
        try roundTrip(Everything.self, json)
        try codableRoundTrip(Everything.self, json)
    }

    @Test(arguments: [
        (#"{"typedRest": {}}"#, "$.typedRest.name: expected a required member, found nothing"),
        (#"{"typedRest": {"name": "n", "a b": "x"}}"#, "$.typedRest['a b']: expected an integer, found a string"),
        (#"{"patterns": {"x-a": 1}}"#, "$.patterns['x-a']: expected a string, found an integer"),
        (#"{"patternMap": {"a": {}}}"#, "$.patternMap.a.size: expected a required member, found nothing"),
        (#"{"nested": {"a": {"b": "c"}}}"#, "$.nested.a.b: expected an integer, found a string"),
        (#"{"required": {"id": "i"}}"#, "$.required.code: expected a required member, found nothing"),
        (#"{"required": {"id": "i", "code": "c"}}"#, "$.required.code: expected an integer, found a string"),
        (
            #"{"required": {"id": "i", "code": 1, "loose": {}}}"#,
            "$.required.loose.anything: expected a required member, found nothing"
        ),
        (#"{"whole2": {"name": "n", "flag": 1}}"#, "$.whole2.flag: expected a boolean, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Everything.self, json) == message) }

    /// A member that the schema forbids is passed over, and does not come back.
    @Test func forbiddenMembersAreNotKept() throws {
        try roundTrip(Everything.self, #"{"whole": {"name": "n", "other": 1}}"#, normalised: #"{"whole": {"name": "n"}}"#)
    }

    @Test func mapsOfSeveralPatternsAreChoices() throws {
        let map = try #require(try Everything(json: #"{"mixedMap": {"n": 1, "s": "x", "o": true, "z": []}}"#.utf8).mixedMap)
        #expect(map == ["n": .number(1), "s": .string("x"), "o": .bool(true), "z": .unknown([])])
    }

    @Test func isMadeInSwift() throws {
        let value = Everything(typedRest: TypedRest(name: "n", additionalProperties: ["a": nil, "name": 3]))
        // A name that has a property of its own is not written twice.
        #expect(try encoded(value) == ["typedRest": ["name": "n", "a": nil]])
    }
}

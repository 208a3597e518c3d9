import Foundation
import LatheRuntime
import Testing
import UnionsConstruct

/// Each way a union's variants are told apart.
struct UnionsTests {
    @Test(arguments: [
        #"{}"#,
        #"{"byType": "a"}"#, #"{"byType": 1}"#, #"{"byType": ["a", "b"]}"#, #"{"byType": {"new": "kind"}}"#,
        #"{"byTypes": "a"}"#, #"{"byTypes": 1.5}"#,
        #"{"byDiscriminator": {"kind": "feline", "lives": 9}}"#, #"{"byDiscriminator": {"kind": "Dog", "barks": true}}"#,
        #"{"byDiscriminator": {"kind": "Bird", "flies": [true, null]}}"#,
        #"{"byConstant": {"shape": "circle", "radius": 1}}"#, #"{"byConstant": {"side": 2.5, "shape": "square"}}"#,
        #"{"byConstant": {"shape": "hexagon", "sides": 6}}"#,
        #"{"byPresence": {"url": "u"}}"#, #"{"byPresence": {"text": "t"}}"#, #"{"byPresence": {}}"#,
        #"{"byMemberType": {"value": "one"}}"#, #"{"byMemberType": {"value": ["many"]}}"#,
        #"{"byElement": ["a"]}"#, #"{"byElement": [{"a": 1}]}"#, #"{"byElement": []}"#,
        #"{"ambiguous": {"a": "x"}}"#, #"{"ambiguous": {"b": "x"}}"#, #"{"ambiguous": {}}"#,
        #"{"openEnum": "small"}"#, #"{"openEnum": "huge"}"#,
    ])
    func survives(json: String) throws {
        try roundTrip(Unions.self, json)
        try codableRoundTrip(Unions.self, json)
    }

    @Test func aUnionWithNullIsAnOptional() throws {
        let json = #"{"orNull": "7b0e5f46-6a31-4a3e-9d0e-3f6a3c1d2b10"}"#
        #expect(try Unions(json: json.utf8).orNull == UUID(uuidString: "7B0E5F46-6A31-4A3E-9D0E-3F6A3C1D2B10"))
        try roundTrip(Unions.self, #"{"orNull": null}"#, normalised: "{}")
    }

    @Test func selectsTheVariant() throws {
        func value(_ json: String) throws -> Unions { try Unions(json: json.utf8) }
        #expect(try value(#"{"byType": 7.0}"#).byType == .integer(7))
        #expect(try value(#"{"byType": true}"#).byType == .unknown(true))
        #expect(try value(#"{"byDiscriminator": {"kind": "feline"}}"#).byDiscriminator == .cat(Cat(kind: "feline")))
        #expect(try value(#"{"byDiscriminator": {"lives": 9}}"#).byDiscriminator == .unknown(["lives": 9]))
        #expect(try value(#"{"byPresence": {"other": 1}}"#).byPresence == .empty(.init()))
        #expect(try value(#"{"byElement": []}"#).byElement == .strings([]))
        #expect(try value(#"{"ambiguous": {"b": "x"}}"#).ambiguous == .init(first: .init(), second: .init(b: "x")))
        #expect(try value(#"{"openEnum": "huge"}"#).openEnum == .unknown("huge"))
    }

    /// A variant that was selected and has the wrong content is an error with its path, never `unknown`.
    @Test(arguments: [
        (#"{"byType": ["a", 1]}"#, "$.byType[1]: expected a string, found an integer"),
        (
            #"{"byDiscriminator": {"kind": "feline", "lives": "many"}}"#,
            "$.byDiscriminator.lives: expected an integer, found a string"
        ),
        (
            #"{"byConstant": {"shape": "circle"}}"#,
            "$.byConstant.radius: expected a required member, found nothing"
        ),
        (#"{"byPresence": {"url": 1}}"#, "$.byPresence.url: expected a string, found an integer"),
        (#"{"byMemberType": {"value": [1]}}"#, "$.byMemberType.value[0]: expected a string, found an integer"),
        (#"{"byElement": [{}, "a"]}"#, "$.byElement[1]: expected an object, found a string"),
        (#"{"openEnum": 1}"#, "$.openEnum: expected a string, found an integer"),
        (#"{"orNull": "x"}"#, "$.orNull: expected a UUID, found \"x\""),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Unions.self, json) == message) }

    @Test func madeInSwift() throws {
        let value = Unions(
            byType: .strings(["a"]),
            byTypes: .number(1.5),
            byDiscriminator: .dog(Dog(kind: "Dog", barks: true)),
            byConstant: .square(.init(side: 2)),
            byPresence: .empty(.init(reason: "r")),
            byMemberType: .many(.init(value: [])),
            byElement: .maps([["a": nil]]),
            ambiguous: .init(unknown: [1]),
            openEnum: .large
        )
        #expect(
            try encoded(value) == [
                "byType": ["a"], "byTypes": 1.5, "byDiscriminator": ["kind": "Dog", "barks": true],
                "byConstant": ["shape": "square", "side": 2], "byPresence": ["reason": "r"], "byMemberType": ["value": []],
                "byElement": [["a": nil]], "ambiguous": [1], "openEnum": "large",
            ]
        )
    }
}

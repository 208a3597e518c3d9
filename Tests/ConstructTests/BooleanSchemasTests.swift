import BooleanSchemasConstruct
import LatheRuntime
import Testing

/// Schemas that are true, false or empty, and every spelling of null.
struct BooleanSchemasTests {
    private static let nulls = #"""
        {"list": null, "nullable": null, "extension": null, "variant": null, "first": null, "enumeration": null, "constant": null,
         "beside": null, "besideAllOf": null, "reference": null, "onlyNull": null, "both": null}
        """#

    @Test(arguments: [
        #"{"anything": {"a": [1]}, "empty": 1, "list": [1, "a", null], "emptyList": [], "choice": 1}"#,
        #"{"impossibleChoice": "text", "both": {"a": "a"}}"#, "{\"nulls\": \(nulls)}",
        "{\"nulls\": \(nulls.replacing("\"both\": null", with: #""both": {"a": "x", "b": "y"}, "notNull": {"b": "z"}"#))}",
    ])
    func survives(json: String) throws { try roundTrip(Everything.self, json) }

    /// A member whose schema allows no value is not there.
    @Test func forbiddenMembersAreNotKept() throws {
        try roundTrip(Everything.self, #"{"never": 1, "both": {"b": "b"}}"#, normalised: #"{"both": {}}"#)
    }

    @Test(arguments: [
        ("\"onlyNull\": null", "\"onlyNull\": 1", "$.onlyNull: expected null, found an integer"),
        ("\"list\": null, ", "", "$.list: expected a required member, found nothing"),
        ("\"besideAllOf\": null", "\"besideAllOf\": []", "$.besideAllOf: expected an object, found an array"),
    ])
    func isRefused(part: String, replacement: String, message: String) {
        #expect(refusal(Nulls.self, Self.nulls.replacing(part, with: replacement)) == message)
    }
}

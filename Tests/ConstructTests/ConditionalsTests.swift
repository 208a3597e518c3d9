import ConditionalsConstruct
import LatheRuntime
import Testing

/// Members that are only named under conditions are kept.
struct ConditionalsTests {
    @Test(arguments: [
        #"{"address": {"country": "us", "zip": "1", "state": "s", "code": 1, "isRural": true}}"#,
        #"{"address": {"country": "de", "postcode": "1", "code": "one"}}"#,
        #"{"card": {"number": "1", "expiry": {"year": 2030}, "first": "f", "company": "c"}}"#,
        #"{"bare": {"kind": "a", "a": "1"}, "negated": "root", "old": {"a": "1", "b": "2"}}"#,
        #"{"composed": {"company": "c", "vat": "v"}}"#,
    ])
    func survives(json: String) throws { try roundTrip(Everything.self, json) }

    @Test(arguments: [
        (#"{"address": {"zip": "1"}}"#, "$.address.country: expected a required member, found nothing"),
        (#"{"address": {"country": "us", "zip": 1}}"#, "$.address.zip: expected a string, found an integer"),
        (#"{"card": {"expiry": {"year": "x"}}}"#, "$.card.expiry.year: expected an integer, found a string"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Everything.self, json) == message) }

    /// What the branches say differently is a choice.
    @Test func branchesAreAChoice() throws {
        #expect(try Address(json: #"{"country": "us", "code": 1}"#.utf8).code == .integer(1))
        #expect(try Address(json: #"{"country": "de", "code": "1"}"#.utf8).code == .string("1"))
    }
}

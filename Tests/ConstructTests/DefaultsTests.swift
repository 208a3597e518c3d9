import DefaultsConstruct
import Foundation
import LatheRuntime
import Testing

/// Defaults of every kind.
struct DefaultsTests {
    static let filled = #"""
        {"must": 1, "text": "plain `text`\nwith \"quotes\"", "flag": true, "count": 3, "small": -1, "byte": 255, "share": 0.5,
         "whole": 2, "price": 0.1, "moment": "2025-01-31T12:00:00.250Z", "day": "2024-02-29",
         "key": "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "data": "aGVsbG8=", "order": "up", "orders": ["up", "down"],
         "names": ["a", "b"], "none": [], "limits": {"a": 1, "b": 2},
         "free": {"depth": 1, "names": ["x", null], "nested": {"on": true}}, "any": {"a": [1, 2.5, null]}, "maybe": "perhaps",
         "wait": "auto", "seconds": 5}
        """#

    @Test func fillInForWhatIsMissing() throws {
        let thing = try roundTrip(Thing.self, #"{"must": 1}"#, normalised: Self.filled)
        #expect(thing.moment == Date(timeIntervalSince1970: 1_738_324_800.25))
        #expect(thing.price == Decimal(sign: .plus, exponent: -1, significand: 1))
        #expect(thing.data == Data("hello".utf8))
        #expect(thing.wait == .option(.auto))
        #expect(thing == Thing(must: 1, maybe: "perhaps"))
    }

    @Test func giveWayToWhatIsThere() throws {
        let json = #"{"must": 1, "flag": false, "orders": [], "maybe": null, "wait": 3, "seconds": "never"}"#
        let thing = try Thing(json: json.utf8)
        #expect(!thing.flag)
        #expect(thing.orders == [])
        #expect(thing.maybe == nil)
        #expect(thing.wait == .integer(3))
        #expect(thing.seconds == .option(.never))
    }

    @Test func areNotSentUnlessSet() throws {
        #expect(try encoded(NewThing()) == [:])
        #expect(try encoded(NewThing(count: 3, order: .up)) == ["count": 3, "order": "up"])
        #expect(try encoded(Both()) == [:])
    }

    @Test func fillInWhatIsSharedByBothWays() throws {
        let both = try roundTrip(Both.self, "{}", normalised: #"{"count": 3, "tags": ["new"]}"#)
        #expect(both.count == 3)
    }

    @Test(arguments: [
        (#"{"must": 1, "byte": 256}"#, "$.byte: expected an integer from 0 to 255, found 256"),
        (#"{"must": 1, "day": "2023-02-29"}"#, "$.day: expected a date like 2025-01-31, found \"2023-02-29\""),
        (#"{"must": 1, "count": null}"#, "$.count: expected an integer, found null"),
        (
            #"{"must": 1, "price": 1.00000000000000000000000000000000000000001}"#,
            "$.price: expected a number of at most 38 digits, found 1.00000000000000000000000000000000000000001"
        ),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Thing.self, json) == message) }

    @Test func aRequiredParameterThatMayBeNullIsGiven() async throws {
        let transport = CannedTransport(.ok, body: #"{"must": 1}"#)
        _ = try await ThingsClient(transport: transport).getThing(owner: nil)
    }
}

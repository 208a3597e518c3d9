import ClosedEnumsConstruct
import LatheRuntime
import Testing

/// Enums that refuse what they do not list.
struct ClosedEnumsTests {
    @Test func survives() throws {
        let json = #"{"colour": "default", "level": -1, "mode": "pulsing", "maker": "someone", "colours": ["Any", "red"]}"#
        try roundTrip(Light.self, json)
        try codableRoundTrip(Light.self, json)
        var light = Light(colour: .any, level: .value0)
        light.mode = .steady
        #expect(try encoded(light) == ["colour": "Any", "level": 0, "mode": "steady"])
    }

    @Test func listsItsValues() {
        #expect(Colour.allCases == [.red, .green, .default, .any])
        #expect(Level(rawValue: 2) == nil)
    }

    @Test(arguments: [
        (
            #"{"colour": "blue", "level": 0}"#,
            #"$.colour: expected one of "red", "green", "default", "Any", found "blue""#
        ),
        (#"{"colour": "red", "level": 2}"#, "$.level: expected one of -1, 0, 1, found 2"),
        (#"{"colour": "red", "level": "0"}"#, "$.level: expected an integer, found a string"),
        (
            #"{"colour": "red", "level": 0, "colours": ["red", "any"]}"#,
            #"$.colours[1]: expected one of "red", "green", "default", "Any", found "any""#
        ),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Light.self, json) == message) }

    @Test func theErrorOfACallNamesTheValue() async throws {
        let transport = CannedTransport(.ok, body: #"{"colour": "red", "level": 7}"#)
        let error = await #expect(throws: ResponseDecodingError.self) {
            _ = try await ThingsClient(transport: transport).getLight()
        }
        #expect(error?.description.contains("$.level: expected one of -1, 0, 1, found 7") == true)
    }
}

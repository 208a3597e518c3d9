import FormatsPlainConstruct
import LatheRuntime
import Testing

/// Formats that were made strings by configuration: what comes is kept to the letter.
struct FormatsPlainTests {
    @Test func survives() throws {
        let values = try roundTrip(
            Values.self,
            #"{"moment": "yesterday", "moments": ["2025-01-31t12:00:00z"], "day": "2025-02-30", "key": "K", "bytes": "a", "encoded": "b"}"#
        )
        #expect(values.moment == "yesterday")
        #expect(refusal(Values.self, #"{"moment": 1}"#) == "$.moment: expected a string, found an integer")
    }
}

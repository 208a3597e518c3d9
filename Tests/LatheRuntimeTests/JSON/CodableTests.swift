import Foundation
import LatheRuntime
import Testing

/// The types of generated clients inside types of the user's own.
@Suite struct CodableTests {
    struct Record: Codable, Equatable {
        var name: String
        var step: StepCompletion
        var status: RecordingStatus
        var state: Status
        var level: Level
        var order: SortOrder
        var job: PreRecordedJob?
    }

    static let record = Record(
        name: "r",
        step: StepCompletion(transcription: true),
        status: .unknown([1, nil]),
        state: .unknown("new"),
        level: .high,
        order: .descending,
        job: PreRecordedJob(
            id: UUID(uuidString: "0E1A2B3C-4D5E-4F60-8123-456789ABCDEF")!,
            completedAt: Date(timeIntervalSince1970: 0.25),
            parent: nil,
            additionalProperties: ["big": .number(JSONNumber(UInt64.max))]
        )
    )

    @Test func surviveTheRoundTrip() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(Self.record)
        let expected = """
            {"job":{"big":18446744073709551615,"completed_at":"1970-01-01T00:00:00.250Z","id":\
            "0e1a2b3c-4d5e-4f60-8123-456789abcdef","kind":"pre-recorded","version":2},"level":10,"name":"r","order":"DESC",\
            "state":"new","status":[1,null],"step":{"transcription":true}}
            """
        #expect(String(decoding: json, as: UTF8.self) == expected)
        #expect(try JSONDecoder().decode(Record.self, from: json) == Self.record)
    }

    @Test func errorsTellThePath() throws {
        let json = Data(#"{"completed_at":null,"id":5}"#.utf8)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(
                [String: PreRecordedJob].self,
                from: Data(#"{"a":\#(String(decoding: json, as: UTF8.self))}"#.utf8)
            )
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(context.debugDescription == "$.id: expected a UUID, found an integer")
        #expect(context.codingPath.map(\.stringValue) == ["a"])
        #expect((context.underlyingError as? JSONError)?.kind == .typeMismatch)
    }

    @Test func valuesThatJSONLacksCannotBeEncoded() {
        let job = PreRecordedJob(id: UUID(), completedAt: Date(timeIntervalSince1970: 1e300))
        #expect(throws: EncodingError.self) { try JSONEncoder().encode([job]) }
    }
}

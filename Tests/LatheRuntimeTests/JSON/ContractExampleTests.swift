import Foundation
import LatheRuntime
import Testing

@Suite struct ContractExampleTests {
    static let id = UUID(uuidString: "0E1A2B3C-4D5E-4F60-8123-456789ABCDEF")!

    @Test func optionalMembersMayBeLeftOut() throws {
        #expect(try read(StepCompletion.self, "{}") == StepCompletion())
        #expect(try read(StepCompletion.self, #"{"translation":null}"#) == StepCompletion())
        #expect(try read(StepCompletion.self, #" { "translation" : true } "#) == StepCompletion(translation: true))
        #expect(try text(StepCompletion(transcription: false)) == #"{"transcription":false}"#)
        #expect(try text(StepCompletion()) == "{}")
    }

    @Test func readsAndWritesAJob() throws {
        let json = """
            {"id":"0e1a2b3c-4d5e-4f60-8123-456789abcdef","completed_at":null,"version":3,"parent":{"id":\
            "0e1a2b3c-4d5e-4f60-8123-456789abcdef","completed_at":"2025-01-31T12:00:00Z","version":2,"kind":"pre-recorded"},\
            "kind":"pre-recorded","extra":[1,"x"],"more":{}}
            """
        let job = try read(PreRecordedJob.self, json)
        let parent = PreRecordedJob(id: Self.id, completedAt: Date(timeIntervalSince1970: 1_738_324_800))
        #expect(job.id == Self.id)
        #expect(job.completedAt == nil)
        #expect(job.version == 3)
        #expect(job.parent == parent)
        #expect(job.kind == "pre-recorded")
        #expect(job.additionalProperties == ["extra": [1, "x"], "more": [:]])
        #expect(try text(job) == json)
        #expect(
            job
                == PreRecordedJob(
                    id: Self.id,
                    completedAt: nil,
                    version: 3,
                    parent: parent,
                    additionalProperties: ["extra": [1, "x"], "more": [:]]
                )
        )
        #expect(job != parent)
        #expect(job.hashValue == (try read(PreRecordedJob.self, json)).hashValue)
    }

    @Test(arguments: [
        (#"{}"#, "$.id: expected a required member, found nothing (byte 0)"),
        (
            #" {"id":"0e1a2b3c-4d5e-4f60-8123-456789abcdef","kind":"pre-recorded"}"#,
            "$.completed_at: expected a required member, found nothing (byte 1)"
        ),
        (
            #"{"id":"0e1a2b3c-4d5e-4f60-8123-456789abcdef","completed_at":null}"#,
            "$.kind: expected a required member, found nothing (byte 0)"
        ),
        (#"{"kind":"live"}"#, #"$.kind: expected "pre-recorded", found "live" (byte 8)"#),
        (#"{"kind":1}"#, "$.kind: expected a string, found an integer (byte 8)"),
        (#"{"id":null}"#, "$.id: expected a UUID, found null (byte 6)"),
        (#"{"id":"x"}"#, #"$.id: expected a UUID, found "x" (byte 6)"#),
        (#"{"version":null}"#, "$.version: expected an integer, found null (byte 11)"),
        (#"{"parent":{"parent":{"version":1.5}}}"#, "$.parent.parent.version: expected an integer, found 1.5 (byte 31)"),
        (#"{"odd name":[0,{"a":tru}]}"#, "$['odd name'][1].a: expected true, false or null, found \"t\" (byte 20)"),
        (#"[]"#, "$: expected an object, found an array (byte 0)"),
    ])
    func reportsWhatIsWrong(json: String, message: String) {
        #expect(failure(PreRecordedJob.self, json)?.description == message)
    }

    @Test func statesAreOpen() throws {
        #expect(try read([Status].self, #"["queued","processing","done"]"#) == [.queued, .processing, .unknown("done")])
        #expect(try text([Status.queued, .unknown("done")]) == #"["queued","done"]"#)
        #expect(Status.unknown("queued") == .queued)
        #expect(Set([Status.unknown("queued"), .queued]).count == 1)
        #expect(Status.queued != .processing)
        #expect(failure(Status.self, "1")?.description == "$: expected a string, found an integer (byte 0)")
        #expect(try read([Level].self, "[1,10.0,7]") == [.low, .high, .unknown(7)])
        #expect(try text([Level.high, .unknown(7)]) == "[10,7]")
        #expect(failure(Level.self, "\"1\"")?.description == "$: expected an integer, found a string (byte 0)")
    }

    @Test func closedEnumsRefuseOtherValues() throws {
        #expect(try read([SortOrder].self, #"["ASC","DESC"]"#) == [.ascending, .descending])
        #expect(try text([SortOrder.descending]) == #"["DESC"]"#)
        #expect(
            failure([SortOrder].self, #"["ASC", "asc"]"#)?.description
                == #"$[1]: expected one of "ASC", "DESC", found "asc" (byte 8)"#
        )
        #expect(try read([Priority].self, "[1,2]") == [.low, .high])
        #expect(try text([Priority.high]) == "[2]")
        #expect(failure(Priority.self, "3")?.description == "$: expected one of 1, 2, found 3 (byte 0)")
    }

    @Test(arguments: [
        (#"{"status":"queued"}"#, RecordingStatus.overall(OverallStatus(status: .queued))),
        (
            #"{"en":{"transcription":true},"fr":{}}"#,
            .byLanguage(["en": StepCompletion(transcription: true), "fr": StepCompletion()])
        ),
        (#"{"transcription":true}"#, .steps(StepCompletion(transcription: true))),
        (#"{"transcription":null}"#, .steps(StepCompletion())),
        ("{}", .byLanguage([:])),
        ("[1]", .unknown([1])),
        ("null", .unknown(.null)),
    ])
    func decidesWhichStatusItIs(json: String, expected: RecordingStatus) throws {
        #expect(try read(RecordingStatus.self, json) == expected)
        let written = try text(expected)
        #expect(try read(RecordingStatus.self, written) == expected || json == #"{"transcription":null}"#)
    }

    @Test func anErrorInAVariantHasItsPath() {
        #expect(
            failure([RecordingStatus].self, #"[{"status":5}]"#)?.description
                == "$[0].status: expected a string, found an integer (byte 11)"
        )
        #expect(
            failure(RecordingStatus.self, #"{"en":{"transcription":1}}"#)?.description
                == "$.en.transcription: expected a boolean, found an integer (byte 23)"
        )
    }

    @Test func aDefaultIsFilledInWhenReadingOnly() throws {
        #expect(try read(ListOptions.self, "{}") == ListOptions(limit: 20))
        #expect(try read(ListOptions.self, #"{"limit":null}"#) == ListOptions(limit: nil))
        #expect(try read(ListOptions.self, #"{"limit":5}"#) == ListOptions(limit: 5))
        #expect(try text(ListOptions()) == "{}")
        #expect(try text(ListOptions(limit: 20, order: .ascending)) == #"{"limit":20,"order":"ASC"}"#)
        var options = ListOptions()
        options.limit = 3
        #expect(try text(options) == #"{"limit":3}"#)
    }
}

import Testing

@testable import Lowering

/// Which states end a job.
struct StateWordsTests {
    struct Case: CustomTestStringConvertible {
        var values: [String]
        var success: [String]
        var failure: [String] = []
        var undecided: [String] = []
        var testDescription: String { values.joined(separator: " ") }
    }

    @Test(arguments: [
        Case(values: ["queued", "processing", "done", "error"], success: ["done"], failure: ["error"]),
        Case(
            values: ["SUCCESS", "PENDING", "TIMEOUT", "ERROR", "PAYMENT_REQUIRED"],
            success: ["SUCCESS"],
            failure: ["TIMEOUT", "ERROR", "PAYMENT_REQUIRED"]
        ),
        Case(values: ["NeverStarted", "Recording", "Stopped"], success: ["Stopped"]),
        Case(
            values: ["INVOKED", "RECORDING", "UPLOADING", "UPLOADED", "ERRORED", "PAUSED"],
            success: ["UPLOADED"],
            failure: ["ERRORED"],
            undecided: ["PAUSED"]
        ),
        // A step on the way where something else is the end.
        Case(values: ["uploaded", "processing", "completed"], success: ["completed"]),
        // What is stopped before it is done has failed; a server that is stopped is neither.
        Case(values: ["running", "completed", "stopped"], success: ["completed"], failure: ["stopped"]),
        Case(
            values: ["starting", "running", "stopped", "failed"],
            success: [],
            failure: ["failed"],
            undecided: ["stopped"]
        ),
        Case(
            values: ["not_started", "inProgress", "completed_with_errors", "partiallyCompleted", "timed-out"],
            success: ["completed_with_errors"],
            failure: ["timed-out"],
            undecided: ["partiallyCompleted"]
        ),
        Case(values: ["active", "archived"], success: [], undecided: ["active", "archived"]),
    ]) func states(_ test: Case) {
        let words = StateWords(test.values)
        #expect(words.success == test.success)
        #expect(words.failure == test.failure)
        #expect(words.undecided == test.undecided)
        // Nothing is lost.
        #expect(Set(words.success + words.failure + words.progress + words.undecided) == Set(test.values))
    }

    @Test(arguments: ["IN_PROGRESS", "inProgress", "in-progress", "In Progress"]) func wordsAreTheSameHoweverJoined(text: String)
    {
        #expect(PlainWords(text).joined == "in progress")
    }
}

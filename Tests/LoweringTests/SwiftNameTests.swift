import Testing

@testable import Lowering

@Suite struct SwiftNameTests {
    @Test(arguments: [
        ("user_Id", "userId"), ("IN_PROGRESS", "inProgress"), ("left top", "leftTop"), ("URLPath", "urlPath"), ("ID", "id"),
        ("NeverStarted", "neverStarted"), ("1080p", "_1080p"), ("download_url_expiry", "downloadUrlExpiry"), ("+1", "plus1"),
        ("-1", "minus1"), (">=", "greaterEqual"), ("", "empty"), ("x-gladia-key", "xGladiaKey"), ("größe", "größe"),
        ("transcribe_task_status_transcribe__task_id__get", "transcribeTaskStatusTranscribeTaskIdGet"), ("PCM16", "pcm16"),
        ("sha256Hash", "sha256Hash"), ("iOS", "iOS"),
    ])
    func lowerCamel(text: String, expected: String) {
        #expect(SwiftName.lowerCamel(text) == expected)
    }

    @Test(arguments: [
        ("recording_status", "RecordingStatus"), ("HTTPValidationError", "HTTPValidationError"),
        ("error-response", "ErrorResponse"),
        ("iPhone", "IPhone"), ("TASK", "Task"),
    ])
    func upperCamel(text: String, expected: String) {
        #expect(SwiftName.upperCamel(text) == expected)
    }

    @Test(arguments: [
        ("-title", "minusTitle"), ("+title", "plusTitle"), ("-", "minus"), ("--title", "title"), ("a-b", "aB"),
        ("-TITLE", "minusTitle"),
        ("🎉", "u1f389"), ("日本語", "日本語"), ("C++", "c"), ("$ref", "ref"), ("_id", "id"), ("[a]", "a"), ("a.b/c", "aBC"),
    ])
    func signsAndSymbols(text: String, expected: String) {
        #expect(SwiftName.lowerCamel(text) == expected)
    }

    @Test(arguments: [
        ("ListUsersResponse", "Response"), ("Order", "Order"), ("URLRequest", "Request"), ("HTTPError", "Error"), ("X", "X"),
        ("orderStatus", "Status"),
    ])
    func lastWord(name: String, expected: String) {
        #expect(SwiftName.lastWord(of: name) == expected)
    }
}

import SourceText
import Testing

@testable import LatheDriver

struct ClientSummaryTests {
    @Test func isOneLine() {
        var summary = ClientSummary(
            module: "PhraseStudio",
            operations: OperationCount(made: 9),
            types: 31,
            files: .init(isPlan: false, written: 2, unchanged: 4, removed: 0),
            messages: DiagnosticCount(errors: 0, warnings: 1),
            changes: [],
            duration: .microseconds(12_345)
        )
        #expect(
            summary.line == "PhraseStudio: 9 operations, 31 types; 6 files: 2 written, 4 unchanged, 0 removed; 1 warning; 12 ms"
        )
        summary.products = ["LatheXML"]
        #expect(summary.line.hasPrefix("PhraseStudio: 9 operations, 31 types; needs LatheXML; 6 files: "))
        summary.products = []
        summary.files = nil
        summary.operations = OperationCount(made: 3, leftOut: 2, leftOutWebhooks: 1, unreadPaths: 2)
        #expect(summary.line.hasPrefix("PhraseStudio: 3 operations (2 left out, 1 webhook left out, 2 paths not read), 31 types"))
        summary.operations = OperationCount(made: 1)
        summary.types = 1
        summary.messages.warnings = 0
        #expect(summary.line == "PhraseStudio: 1 operation, 1 type; 0 warnings; 12 ms")
        summary.messages = DiagnosticCount(errors: 5, warnings: 0)
        #expect(summary.line == "PhraseStudio: 1 operation, 1 type; 5 errors; 12 ms")
        summary.messages.warnings = 2
        #expect(summary.line == "PhraseStudio: 1 operation, 1 type; 5 errors and 2 warnings; 12 ms")
    }
}

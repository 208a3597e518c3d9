import ClientModel
import Foundation
import Lowering
import SourceText
import Testing

/// What another generator gives up at is a warning with a place, and the client is still generated.
///
/// `LATHE_GOLDEN=1 swift test --filter ToleranceTests` writes what came out into `Tests/Tolerance/rows.txt`.
struct ToleranceTests {
    private static let rewrites = ProcessInfo.processInfo.environment["LATHE_GOLDEN"] == "1"

    @Test func thereAreRows() { #expect(ToleranceTable.rows.count > 300) }

    @Test(arguments: ToleranceTable.rows.map(\.name))
    func isReadAsFarAsItCanBe(name: String) throws {
        let row = try #require(ToleranceTable.rows.first { $0.name == name })
        let text = row.document(from: ToleranceTable.base)
        #expect(text != ToleranceTable.base && !text.isEmpty)
        let lowered = LoweredDocument(text)
        #expect(lowered.model != nil)
        if !Self.rewrites {
            #expect(lowered.messages == row.messages)
            #expect(lowered.summary == row.generated)
        }
    }

    @Test func theTableIsWhatComesOut() throws {
        guard Self.rewrites else { return }
        try ToleranceTable.write(
            ToleranceTable.rows.map { row in
                var row = row
                let lowered = LoweredDocument(row.document(from: ToleranceTable.base))
                row.messages = lowered.messages
                row.generated = lowered.summary
                return row
            }
        )
    }
}

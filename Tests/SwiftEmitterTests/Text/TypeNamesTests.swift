import ClientModel
import Testing

@testable import SwiftEmitter

@Suite struct TypeNamesTests {
    /// Job { Status { Status } }, Status, Server, Outcome { Detail }
    private static let names = TypeNames(Constructs.nesting)

    @Test(arguments: [
        (0, 0, "Job"), (1, 0, "Status"), (1, 1, "Job.Status"), (1, 2, "Job.Status"), (2, 0, "Status.Status"), (2, 1, "Status"),
        (2, 2, "Status"), (3, 0, "Sample.Status"), (3, 3, "Status"), (2, 3, "Job.Status.Status"), (4, 0, "Server"),
        (6, 0, "Outcome.Detail"), (6, 5, "Detail"), (6, 6, "Detail"),
    ])
    func insideATypes(_ type: Int, _ scope: Int, _ expected: String) {
        #expect(Self.names.text(TypeID(index: type), in: .inside(TypeID(index: scope))) == expected)
    }

    @Test func insideTheClient() {
        #expect(Self.names.text(.declared(4), in: .client) == "Sample.Server")
        #expect(Self.names.text(.declared(3), in: .client) == "Status")
        #expect(Self.names.text(.optional(.dictionary(.array(.declared(6)))), in: .client) == "[String: [Outcome.Detail]]?")
    }
}

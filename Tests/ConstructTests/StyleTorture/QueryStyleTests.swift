import StyleTortureCalls
import StyleTortureConstruct
import Testing

/// Parameters of queries, to the byte.
struct QueryStyleTests {
    @Test(arguments: QueryCalls.all)
    func bytes(cell: StyleCall) async throws {
        try await cell.check()
    }

    /// What the document does not know: the judge would refuse it.
    @Test func unknownCasesOfEnums() async throws {
        let call = StyleCall("/query/kinds?states=open,new%2Cer") {
            try await $0.queryKinds(states: [.open, .unknown("new,er")])
        }
        try await call.check()
    }
}

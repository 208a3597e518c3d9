import LatheRuntime
import StyleTortureCalls
import StyleTortureConstruct
import Testing

/// Parameters of paths, to the byte.
struct PathStyleTests {
    private typealias Values = StyleValues

    @Test(arguments: PathCalls.all)
    func bytes(cell: StyleCall) async throws {
        try await cell.check()
    }

    /// Without a text the path would be another operation's, and dots would lead elsewhere.
    @Test func whatLeavesNoSegmentIsNotSent() async throws {
        let color = Values.color
        let noText = try await StyleCall.refusal { try await $0.pathSimple(text: "", count: 1, list: ["a"], color: color) }
        #expect(noText == (.emptyPathParameter(name: "text"), 0))
        let noList = try await StyleCall.refusal { try await $0.pathSimple(text: "a", count: 1, list: [], color: color) }
        #expect(noList == (.emptyPathParameter(name: "list"), 0))
        let matrix = try await StyleCall.refusal { try await $0.pathMatrix(text: "a", count: 1, list: [], color: color) }
        #expect(matrix == (.emptyPathParameter(name: "list"), 0))
    }

    @Test(arguments: [".", "..", "%2e", "%2E%2e"])
    func dotsAreNotSent(text: String) async throws {
        // Only where they are kept as they are can triplets become dots.
        if text.hasPrefix(".") {
            let plain = try await StyleCall.refusal {
                try await $0.pathSimple(text: text, count: 1, list: ["a"], color: Values.color)
            }
            #expect(plain == (.unsafePathParameter(name: "text"), 0))
        }
        let reserved = try await StyleCall.refusal { try await $0.pathReserved(text: text, list: ["a"]) }
        #expect(reserved == (.unsafePathParameter(name: "text"), 0))
    }
}

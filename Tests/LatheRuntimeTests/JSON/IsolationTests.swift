import Foundation
import LatheRuntime
import Testing

/// Models are read, compared and written on any isolation: their conformances belong to none.
@Suite struct IsolationTests {
    @MainActor
    final class Screen {
        init() {}

        var steps: Set<StepCompletion> = []
        var latest = Status.queued

        func show(_ json: String) throws {
            let status = try RecordingStatus(json: json.utf8)
            if case .steps(let step) = status { steps.insert(step) }
        }
    }

    actor Cache {
        private var byStatus: [Status: [UInt8]] = [:]
        func store(_ value: some JSONRepresentable, as status: Status) throws -> Int {
            byStatus[status] = try value.json()
            return byStatus.count
        }
    }

    @Test func worksOnTheMainActorAndOnOthers() async throws {
        let screen = await MainActor.run { Screen() }
        try await screen.show(#"{"transcription":true}"#)
        #expect(await screen.steps == [StepCompletion(transcription: true)])
        let cache = Cache()
        #expect(try await cache.store(await screen.steps, as: await screen.latest) == 1)
        #expect(try await cache.store([1, 2], as: .unknown("x")) == 2)
    }

    /// The table of a type is made once, whoever asks first.
    @Test func manyTasksReadAtOnce() async throws {
        let json = Array(#"{"a":[{"transcription":true},{"translation":false},{}]}"#.utf8)
        try await withThrowingTaskGroup(of: [String: [StepCompletion]].self) { group in
            for _ in 0..<200 { group.addTask { try [String: [StepCompletion]](json: json) } }
            for try await value in group {
                #expect(
                    value == ["a": [StepCompletion(transcription: true), StepCompletion(translation: false), StepCompletion()]]
                )
            }
        }
    }
}

import Foundation
import LatheRuntime
import LatheTesting
import PhraseStudio
import PhraseStudioFake
import Testing

struct PhraseStudioFakeTests {
    private let fake = PhraseStudioFake()

    @Test func eachResponseModeHasAClosureOfItsOwn() async throws {
        fake.getRecordingStatusOverall { _ in OverallStatus(status: .completed) }
        fake.getRecordingStatusByLanguage { _ in ["de": StepCompletion(dubbing: true)] }
        fake.getRecordingStatusSteps { request in StepCompletion(summary: request.query["language"] == "en") }
        let studio = fake.client
        #expect(try await studio.getRecordingStatusOverall(recordingId: "r").status == .completed)
        #expect(try await studio.getRecordingStatusByLanguage(recordingId: "r") == ["de": StepCompletion(dubbing: true)])
        #expect(try await studio.getRecordingStatusSteps(recordingId: "r", language: "en").summary == true)
        #expect(fake.calls == [.getRecordingStatusOverall, .getRecordingStatusByLanguage, .getRecordingStatusSteps])
    }

    /// Nothing in a request of `getRecordingStatusUnified` says that it is not one of `getRecordingStatusByLanguage`.
    @Test func modesThatAskTheSameAreAnsweredByTheClosureThereIs() async throws {
        fake.getRecordingStatusUnified { _ in .overall(OverallStatus(status: .pending)) }
        let status = try await fake.client.getRecordingStatusUnified(recordingId: "r")
        #expect(status == .overall(OverallStatus(status: .pending)))
        #expect(fake.calls == [.getRecordingStatusUnified])
    }

    @Test func aRecordingIsWaitedFor() async throws {
        let asked = Counter()
        fake.getRecordingStatusOverall { _ in OverallStatus(status: asked.next() < 3 ? .inProgress : .completed) }
        #expect(try await fake.client.waitForRecording(recordingId: "r").status == .completed)
        #expect(fake.calls.count == 4)

        fake.getRecordingStatusOverall { _ in OverallStatus(status: .failed) }
        await #expect(throws: JobFailedError<OverallStatus>.self) { try await fake.client.waitForRecording(recordingId: "r") }
    }

    @Test func pagesAreWalkedThrough() async throws {
        fake.listProjects { request in
            let page = Int(request.query["page"] ?? "1") ?? 1
            let time = Date(timeIntervalSince1970: 0)
            let project = ProjectSummary(id: "p_\(page)", name: "n", status: .unknown("NEW"), createdAt: time, updatedAt: time)
            return ProjectPage(data: [project], pagination: Pagination(page: page, pageSize: 1, total: 3, totalPages: 3))
        }
        var ids: [String] = []
        for try await project in fake.client.projects() { ids.append(project.id) }
        #expect(ids == ["p_1", "p_2", "p_3"])
    }

    @Test func anErrorIsTyped() async throws {
        fake.getProject { _ in
            let body = ErrorResponse(
                success: false,
                statusCode: 404,
                message: "not here",
                timestamp: Date(timeIntervalSince1970: 0)
            )
            throw FakeFailure(.notFound, body)
        }
        let error = await #expect(throws: ResponseError<ErrorResponse>.self) { try await fake.client.getProject(id: "p_1") }
        #expect(error?.body.message == "not here")
    }
}

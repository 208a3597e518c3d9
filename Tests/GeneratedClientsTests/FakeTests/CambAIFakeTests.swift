import CambAI
import CambAIFake
import LatheRuntime
import LatheTesting
import Testing

struct CambAIFakeTests {
    private let fake = CambAIFake()

    @Test func aTranslationIsWaitedForAndItsResultFetched() async throws {
        let asked = Counter()
        fake.createTranslation { _, body in CreatedTask(taskId: "t_\(body.targetLanguage)") }
        fake.getTranslationStatus { request in
            #expect(request.path["task_id"] == "t_76")
            return asked.next() == 0 ? TaskProgress(status: .pending) : TaskProgress(status: .success, runId: 7)
        }
        fake.getTranslation { request in
            #expect(request.path["run_id"] == "7")
            return Translation(texts: ["Hallo"])
        }
        let camb = fake.client
        let task = try await camb.createTranslation(
            body: TranslationRequest(sourceLanguage: 1, targetLanguage: 76, texts: ["Hello"])
        )
        let translation = try await camb.waitForTranslation(taskId: task.taskId)
        #expect(translation.texts == ["Hallo"])
        #expect(fake.calls == [.createTranslation, .getTranslationStatus, .getTranslationStatus, .getTranslation])
        #expect(fake.clock.waits == [.seconds(15)])
    }

    @Test func theBodyOfAnUploadIsThere() async throws {
        fake.createTranscription { request in
            #expect(request.headerFields[.contentType]?.hasPrefix("multipart/form-data") == true)
            return CreatedTask(taskId: request.text.contains("https://a.example/1.mp3") ? "t_1" : "none")
        }
        let task = try await fake.client.createTranscription(language: 1, mediaUrl: "https://a.example/1.mp3")
        #expect(task.taskId == "t_1")
    }

    @Test func anUndocumentedStatusIsOne() async throws {
        fake.getTranslationStatus { _ in throw FakeFailure(HTTPResponse.Status(code: 402)) }
        let error = await #expect(throws: UndocumentedStatusError.self) {
            try await fake.client.getTranslationStatus(taskId: "t_1")
        }
        #expect(error?.status?.code == 402)
    }
}

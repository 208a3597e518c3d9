import CambAI
import ClientTestServer
import Testing

@Suite struct TranslationTests {
    @Test func aTranslationIsStartedWithWhatWasSet() async throws {
        let body = TranslationRequest(sourceLanguage: 1, targetLanguage: 54, texts: ["Hello", "\"quoted\"\n"])
        let (task, request) = try await exchange(.json(#"{"task_id": "t-1"}"#)) { camb in
            try await camb.createTranslation(body: body)
        }
        #expect(task == CreatedTask(taskId: "t-1"))
        #expect(request.line == "POST /apis/translate HTTP/1.1")
        #expect(request["Content-Type"] == "application/json")
        #expect(request.text == #"{"source_language":1,"target_language":54,"texts":["Hello","\"quoted\"\n"]}"#)
    }

    @Test func integerEnumsAreSentAsNumbers() async throws {
        var body = TranslationRequest(sourceLanguage: 1, targetLanguage: 54, texts: [])
        body.formality = .informal
        body.gender = .notApplicable
        body.age = 30
        body.chosenDictionaries = [7]
        let sent = body
        let (_, request) = try await exchange(.json(#"{"task_id": "t"}"#)) { camb in
            try await camb.createTranslation(body: sent)
        }
        let expected: JSONValue = [
            "source_language": 1, "target_language": 54, "texts": [], "formality": 2, "gender": 9, "age": 30,
            "chosen_dictionaries": [7],
        ]
        #expect(try JSONValue(json: request.body) == expected)
    }

    @Test(arguments: [(0, Gender.notKnown), (1, .male), (2, .female), (9, .notApplicable), (5, .unknown(5))])
    func everyGenderIsRead(number: Int, expected: Gender) {
        #expect(Gender(rawValue: number) == expected)
        #expect(expected.rawValue == number)
    }

    @Test func theTranslationsAreRead() async throws {
        let (translation, request) = try await exchange(.json(#"{"texts": ["Hola", "¿Qué?"]}"#)) { camb in
            try await camb.getTranslation(runId: 7)
        }
        #expect(request.line == "GET /apis/translation-result/7 HTTP/1.1")
        #expect(translation.texts == ["Hola", "¿Qué?"])
    }
}

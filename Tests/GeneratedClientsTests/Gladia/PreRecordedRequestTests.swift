import ClientTestServer
import Foundation
import Gladia
import Testing

@Suite struct PreRecordedRequestTests {
    private let answer = ScriptedAnswer.json(
        """
        {
          "id": "45463597-20b7-4af7-b3b3-f5fb778203ab",
          "result_url": "https://api.gladia.io/v2/transcription/45463597-20b7-4af7-b3b3-f5fb778203ab"
        }
        """,
        status: 201
    )

    @Test func theLeastRequestIsTheURLAlone() async throws {
        let (job, request) = try await exchange(answer) { gladia in
            try await gladia.createPreRecorded(body: PreRecordedRequest(audioUrl: "https://a.example/x.wav"))
        }
        #expect(request.line == "POST /v2/pre-recorded HTTP/1.1")
        #expect(request["Content-Type"] == "application/json")
        #expect(request["x-gladia-key"] == "secret")
        // Defaults are the server's business: nothing is sent that was not set.
        #expect(request.text == #"{"audio_url":"https://a.example/x.wav"}"#)
        #expect(job.id == UUID(uuidString: "45463597-20b7-4af7-b3b3-f5fb778203ab"))
        #expect(job.resultUrl == "https://api.gladia.io/v2/transcription/45463597-20b7-4af7-b3b3-f5fb778203ab")
    }

    @Test func aVocabularyHasWordsAndEntries() async throws {
        let vocabulary = VocabularyConfig(
            vocabulary: [
                .word("Westeros"),
                .entry(VocabularyEntry(value: "Stark")),
                .entry(VocabularyEntry(value: "Night's Watch", intensity: 0.4, pronunciations: ["Nightz Watch"], language: .en)),
            ],
            defaultIntensity: 0.5
        )
        let (_, request) = try await exchange(answer) { gladia in
            try await gladia.createPreRecorded(
                body: PreRecordedRequest(customVocabulary: true, customVocabularyConfig: vocabulary, audioUrl: "u")
            )
        }
        let entries =
            #"{"value":"Stark"},{"value":"Night's Watch","intensity":0.4,"pronunciations":["Nightz Watch"],"language":"en"}"#
        #expect(
            request.text == #"{"custom_vocabulary":true,"custom_vocabulary_config":{"vocabulary":["Westeros",\#(entries)],"#
                + #""default_intensity":0.5},"audio_url":"u"}"#
        )
        #expect(try VocabularyConfig(json: vocabulary.json()) == vocabulary)
    }

    @Test func anItemThatIsNeitherIsKept() throws {
        let config = try VocabularyConfig(json: Array(#"{"vocabulary": [1, "a", {"value": "b"}]}"#.utf8))
        #expect(config.vocabulary == [.unknown(1), .word("a"), .entry(VocabularyEntry(value: "b"))])
    }

    @Test func anEntryWithWrongContentIsAnErrorAndNotUnknown() {
        let error = #expect(throws: JSONError.self) {
            try VocabularyConfig(json: Array(#"{"vocabulary": ["a", {"value": 7}]}"#.utf8))
        }
        #expect(error?.path == "$.vocabulary[1].value")
    }

    @Test func everyConfigurationIsSentAsItWasSet() async throws {
        var body = PreRecordedRequest(audioUrl: "u")
        body.callbackConfig = CallbackConfig(url: "https://c.example", method: .put)
        body.subtitlesConfig = SubtitlesConfig(formats: [.srt, .vtt], maximumRowsPerCaption: 2, style: .default)
        body.translationConfig = TranslationConfig(targetLanguages: [.fr, .unknown("tlh")], model: .enhanced, lipsync: false)
        body.summarizationConfig = SummarizationConfig(type: .bulletPoints)
        body.audioToLlmConfig = PromptsConfig(prompts: ["Extract the key points"])
        body.piiRedactionConfig = RedactionConfig(entityTypes: [.gdpr, .emailAddress], processedTextType: .marker)
        body.languageConfig = LanguageConfig(languages: [], codeSwitching: true)
        body.model = .solaria1
        body.customMetadata = ["user": "John Doe"]
        let sent = body
        let (_, request) = try await exchange(answer) { gladia in try await gladia.createPreRecorded(body: sent) }
        let expected: JSONValue = [
            "callback_config": ["url": "https://c.example", "method": "PUT"],
            "subtitles_config": ["formats": ["srt", "vtt"], "maximum_rows_per_caption": 2, "style": "default"],
            "translation_config": ["target_languages": ["fr", "tlh"], "model": "enhanced", "lipsync": false],
            "summarization_config": ["type": "bullet_points"],
            "audio_to_llm_config": ["prompts": ["Extract the key points"]],
            "pii_redaction_config": ["entity_types": ["GDPR", "EMAIL_ADDRESS"], "processed_text_type": "MARKER"],
            "custom_metadata": ["user": "John Doe"],
            "language_config": ["languages": [], "code_switching": true],
            "model": "solaria-1",
            "audio_url": "u",
        ]
        #expect(try JSONValue(json: request.body) == expected)
    }
}

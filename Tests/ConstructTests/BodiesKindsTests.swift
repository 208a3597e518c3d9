import BodiesKindsConstruct
import LatheRuntime
import LatheTesting
import Testing

/// Bodies of several content types, and of content types other than JSON.
struct BodiesKindsTests {
    private static func client(_ server: InMemoryTransport) -> ThingsClient { ThingsClient(transport: server) }

    @Test(
        arguments: [
            (PutNoteBody?.some(.json(Settings(level: 1))), "application/json", Array(#"{"level":1}"#.utf8)),
            (.text("ä"), "text/plain; charset=iso-8859-1", [0xE4]),
            (.image(HTTPBody([1, 2]), contentType: "image/png"), "image/png", [1, 2]),
            (nil, nil, nil),
        ] as [(PutNoteBody?, String?, [UInt8]?)]
    )
    func aCasePerKind(body: PutNoteBody?, contentType: String?, bytes: [UInt8]?) async throws {
        let sent = try await SentBody { try await Self.client($0).putNote(body: body) }
        #expect(sent.contentType == contentType)
        #expect(sent.request.body == bytes)
    }

    @Test(
        arguments: [
            (.json(UploadRequest(audioUrl: "https://a")), "application/json", #"{"audio_url":"https://a"}"#),
            (.form(UploadForm(tag: "a b")), "application/x-www-form-urlencoded", "tag=a+b"),
            (.csv("a,b"), "text/csv", "a,b"),
            (.tabSeparatedValues("a\tb"), "text/tab-separated-values", "a\tb"),
            (.bytes(HTTPBody("x")), "application/octet-stream", "x"),
            (.archive(HTTPBody("y")), "application/vnd.acme.archive", "y"),
            (.jsonLines([Settings(level: 1), Settings(level: 2)]), "application/x-ndjson", "{\"level\":1}\n{\"level\":2}\n"),
        ] as [(UploadBody, String, String)]
    )
    func everyKind(body: UploadBody, contentType: String, text: String) async throws {
        let sent = try await SentBody { try await Self.client($0).upload(body: body) }
        #expect(sent.contentType == contentType)
        #expect(sent.text == text)
    }

    @Test func partsGoWithTheirCase() async throws {
        let sent = try await SentBody { server in
            try await Self.client(server).upload(body: .multipart(audio: FilePart([1], fileName: "a.wav"), language: "en"))
        }
        #expect(
            try await sent.parts().map(\.description) == [
                #"Content-Disposition: form-data; name="audio"; filename="a.wav", Content-Type: application/octet-stream | "#
                    + "\u{1}",
                #"Content-Disposition: form-data; name="language" | en"#,
            ]
        )
        let mixed = try await SentBody { server in
            var parts = MultipartBody(.mixed)
            parts.part(json: 1)
            try await Self.client(server).upload(body: .multipartMixed(parts))
        }
        #expect(mixed.essence == "multipart/mixed")
    }

    @Test func theSameValuesAreSentInTheUsualWay() async throws {
        let same = try await SentBody { try await Self.client($0).sendSame(body: SendSameRequest(level: 1)) }
        #expect(same.contentType == "application/json")
        let chosen = try await SentBody { try await Self.client($0).sendChosen(body: Settings(level: 1)) }
        #expect(chosen.contentType == "application/x-www-form-urlencoded")
        #expect(chosen.text == "level=1")
    }

    @Test func aMergePatchHasThreeStates() async throws {
        let sent = try await SentBody { server in
            try await Self.client(server).change(body: .mergePatch(ProfileMergePatch(name: "n", nick: .null)))
        }
        #expect(sent.contentType == "application/merge-patch+json")
        #expect(sent.text == #"{"name":"n","nick":null}"#)
        let patch = try await SentBody { server in
            try await Self.client(server).patch(body: .jsonPatch([PatchJsonPatch(op: "add")]))
        }
        #expect(patch.contentType == "application/json-patch+json")
        #expect(patch.text == #"[{"op":"add"}]"#)
    }

    @Test func textHasItsCharset() async throws {
        let plain = try await SentBody { try await Self.client($0).sendText(body: "ä") }
        #expect(plain.contentType == "text/plain")
        #expect(plain.request.body == Array("ä".utf8))
        let html = try await SentBody { try await Self.client($0).sendHTML(body: "ä") }
        #expect(html.request.body == [0xFE, 0xFF, 0x00, 0xE4])
        #expect(try await SentBody { try await Self.client($0).sendHTML() }.request.body == nil)
    }

    @Test func bytesAreStreamed() async throws {
        let known = try await SentBody { try await Self.client($0).putAudio(body: HTTPBody([1, 2, 3])) }
        #expect(known.contentType == "audio/wav")
        #expect(known.request.bodyLength == .known(3))
        let unknown = try await SentBody { server in
            let stream = AsyncStream<[UInt8]> { continuation in
                continuation.yield([1])
                continuation.finish()
            }
            try await Self.client(server).putAudio(body: HTTPBody(stream))
        }
        #expect(unknown.request.bodyLength == .unknown)
        #expect(unknown.request.body == [1])
    }

    @Test func theCallerSaysWhichOfARange() async throws {
        let image = try await SentBody { server in
            try await Self.client(server).putImage(body: HTTPBody([1]), bodyContentType: "image/png", contentType: "q")
        }
        #expect(image.contentType == "image/png")
        #expect(image.request.query == [QueryItem("contentType", "q")])
        #expect(
            try await SentBody { try await Self.client($0).putAnything(body: HTTPBody([1])) }.contentType
                == "application/octet-stream"
        )
        let value = try await SentBody { try await Self.client($0).putValue(body: Settings(level: 1)) }
        #expect(value.contentType == "application/json")
    }

    @Test func streamsOfValues() async throws {
        let lines = try await SentBody { try await Self.client($0).appendLog(body: [Settings(level: 1), Settings(level: 2)]) }
        #expect(lines.contentType == "application/jsonl")
        #expect(lines.text == "{\"level\":1}\n{\"level\":2}\n")
        let sequence = try await SentBody { server in
            let values = AsyncStream<Settings> { continuation in
                continuation.yield(Settings(level: 1))
                continuation.yield(Settings(level: 2))
                continuation.finish()
            }
            try await Self.client(server).appendSequence(body: .init(values))
        }
        #expect(sequence.contentType == "application/geo+json-seq")
        #expect(sequence.text == "\u{1E}{\"level\":1}\n\u{1E}{\"level\":2}\n")
        #expect(try await SentBody { try await Self.client($0).appendSequence() }.request.body == nil)
    }

    @Test func nothingAndNull() async throws {
        #expect(try await SentBody { try await Self.client($0).sendNullable(body: nil) }.text == "null")
        let search = try await SentBody { try await Self.client($0).search(body: Settings(level: 1)) }
        #expect(search.request.method == .get)
        #expect(search.text == #"{"level":1}"#)
        #expect(try await SentBody { try await Self.client($0).search() }.request.body == nil)
        #expect(try await SentBody { try await Self.client($0).remove(body: Settings(level: 1)) }.text == #"{"level":1}"#)
    }
}

import BodiesMultipartConstruct
import Foundation
import LatheRuntime
import LatheTesting
import Testing

/// Bodies in parts.
struct BodiesMultipartTests {
    private static func named(_ name: String, _ text: String) -> SentBody.Part {
        SentBody.Part(head: "Content-Disposition: form-data; name=\"\(name)\"", text: text)
    }

    @Test func partsAreArguments() async throws {
        let sent = try await SentBody { server in
            try await ThingsClient(transport: server).upload(
                id: "u/1",
                language: .en,
                audio: FilePart(HTTPBody("wave"), fileName: "a \"b\".wav"),
                audioTake: 2,
                attachments: [FilePart([1], fileName: "1.bin"), FilePart([2], contentType: "image/png")],
                tags: ["a", "b"],
                settings: Settings(level: 4),
                point: [1, 2.5],
                filter: UploadFilter(city: "Oslo", zip: 5),
                checksum: Data([0xFF, 0xFE]),
                level: 7,
                form: true,
                note: "ä",
                recordedAt: Date(timeIntervalSince1970: 0),
                xRequestID: "r"
            )
        }
        #expect(sent.request.path == "/upload/u%2F1")
        #expect(sent.essence == "multipart/form-data")
        let parts = try await sent.parts()
        #expect(
            parts.map(\.description) == [
                #"Content-Disposition: form-data; name="language" | en"#,
                #"Content-Disposition: form-data; name="kind" | recording"#,
                #"Content-Disposition: form-data; name="audio"; filename="a %22b%22.wav", Content-Type: audio/wav, "#
                    + "X-Source: microphone, X-Take: 2 | wave",
                #"Content-Disposition: form-data; name="attachments"; filename="1.bin", Content-Type: application/octet-stream | "#
                    + "\u{1}",
                #"Content-Disposition: form-data; name="attachments"; filename="file", Content-Type: image/png | "# + "\u{2}",
                #"Content-Disposition: form-data; name="tags" | a"#,
                #"Content-Disposition: form-data; name="tags" | b"#,
                #"Content-Disposition: form-data; name="settings", Content-Type: application/json | {"level":4}"#,
                #"Content-Disposition: form-data; name="point" | 1,2.5"#,
                #"Content-Disposition: form-data; name="filter[city]" | Oslo"#,
                #"Content-Disposition: form-data; name="filter[zip]" | 5"#,
                #"Content-Disposition: form-data; name="checksum" | //4="#,
                #"Content-Disposition: form-data; name="level" | 7"#,
                #"Content-Disposition: form-data; name="form" | true"#,
                #"Content-Disposition: form-data; name="note", Content-Type: text/plain; charset=iso-8859-1 | "# + "\u{FFFD}",
                #"Content-Disposition: form-data; name="recordedAt" | 1970-01-01T00:00:00Z"#,
            ]
        )
    }

    @Test func whatIsNotGivenIsNotSent() async throws {
        let sent = try await SentBody { server in
            try await ThingsClient(transport: server)
                .upload(id: "1", language: .de, audio: FilePart(HTTPBody("w")), audioTake: 1, audioDevice: "d")
        }
        #expect(
            try await sent.parts().map(\.description) == [
                #"Content-Disposition: form-data; name="language" | de"#,
                #"Content-Disposition: form-data; name="kind" | recording"#,
                #"Content-Disposition: form-data; name="audio"; filename="file", Content-Type: audio/wav, X-Source: microphone, "#
                    + "X-Take: 1, X-Device: d | w",
            ]
        )
    }

    @Test func aBodyThatMayBeLeftOut() async throws {
        let none = try await SentBody { try await ThingsClient(transport: $0).uploadSomething(dry: true) }
        #expect(none.request.body == nil)
        #expect(none.contentType == nil)
        #expect(none.request.query == [QueryItem("dry", "true")])
        let one = try await SentBody { try await ThingsClient(transport: $0).uploadSomething(name: "n") }
        #expect(try await one.parts() == [Self.named("name", "n")])
    }

    @Test func aConstraintIsCheckedBeforeAnythingIsSent() async throws {
        let server = InMemoryTransport { _ in .status(.noContent) }
        let error = await #expect(throws: RequestError.self) {
            try await ThingsClient(transport: server)
                .upload(id: "1", language: .en, audio: FilePart([1]), audioTake: 1, tags: ["a", "b", "c", "d"])
        }
        #expect("\(try #require(error))".contains("the property 'tags'"))
        #expect(server.requests.isEmpty)
    }

    @Test func aFileFromDiskIsStreamedWithItsLength() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("lathe-\(UUID().uuidString).bin")
        let bytes = [UInt8](repeating: 7, count: 300_000)
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let sent = try await SentBody { server in
            try await ThingsClient(transport: server).putImage(
                image: [try FilePart(fileAt: url)],
                size: .small,
                raw: FilePart([9])
            )
        }
        #expect(sent.request.bodyLength == .known(Int64(try #require(sent.request.body).count)))
        let parts = try await sent.parts()
        #expect(parts.count == 3)
        #expect(parts[0].head.contains("filename=\"\(url.lastPathComponent)\""))
        #expect(parts[0].text.utf8.count == bytes.count)
        #expect(parts[1] == Self.named("size", "small"))
    }

    @Test func aStreamOfUnknownLength() async throws {
        let microphone = AsyncStream<[UInt8]> { continuation in
            for byte in UInt8(0)..<3 { continuation.yield([byte]) }
            continuation.finish()
        }
        let sent = try await SentBody { server in
            try await ThingsClient(transport: server).uploadSomething(file: FilePart(HTTPBody(microphone), fileName: "live.wav"))
        }
        #expect(sent.request.bodyLength == .unknown)
        #expect(try await sent.parts().map(\.text) == ["\u{0}\u{1}\u{2}"])
    }

    @Test func filesAndValuesUnderAnyName() async throws {
        let files = try await SentBody { server in
            try await ThingsClient(transport: server)
                .importFiles(files: [
                    "b.json": FilePart(HTTPBody("{}"), fileName: "b"), "a": FilePart(HTTPBody("x"), fileName: "a"),
                ])
        }
        #expect(
            try await files.parts().map(\.description) == [
                #"Content-Disposition: form-data; name="a"; filename="a", Content-Type: application/octet-stream | x"#,
                #"Content-Disposition: form-data; name="b.json"; filename="b", Content-Type: application/octet-stream | {}"#,
            ]
        )
        let values = try await SentBody { server in
            try await ThingsClient(transport: server).importNamed(name: "n", additionalProperties: ["b": 2, "a": 1])
        }
        #expect(try await values.parts() == [Self.named("name", "n"), Self.named("a", "1"), Self.named("b", "2")])
    }

    @Test func aBodyOfAnyParts() async throws {
        let sent = try await SentBody { server in
            var body = MultipartBody()
            body.value("a", 1)
            try await ThingsClient(transport: server).sendAnything(body: body)
        }
        #expect(try await sent.parts() == [Self.named("a", "1")])
    }

    @Test func partsByTheirOrder() async throws {
        let sent = try await SentBody { server in
            try await ThingsClient(transport: server)
                .sendBatch(settings: Settings(level: 1), preview: HTTPBody("png"), items: [HTTPBody("a"), HTTPBody("b")])
        }
        #expect(sent.essence == "multipart/mixed")
        #expect(
            try await sent.parts().map(\.description) == [
                #"Content-Type: application/json | {"level":1}"#, "Content-Type: image/png | png",
                "Content-Type: application/octet-stream | a", "Content-Type: application/octet-stream | b",
            ]
        )
        let list = try await SentBody { server in
            try await ThingsClient(transport: server).sendList(settingsList: [Settings(level: 1), Settings(level: 2)])
        }
        #expect(try await list.parts().map(\.text) == [#"{"level":1}"#, #"{"level":2}"#])
    }

    @Test func otherKindsHaveNamedParts() async throws {
        let sent = try await SentBody { server in
            try await ThingsClient(transport: server)
                .sendRelated(head: Settings(level: 1), image: FilePart(HTTPBody("png"), fileName: "i.png"))
        }
        #expect(sent.essence == "multipart/related")
        #expect(
            try await sent.parts().map(\.description) == [
                #"Content-Disposition: form-data; name="head", Content-Type: application/json | {"level":1}"#,
                #"Content-Disposition: form-data; name="image"; filename="i.png", Content-Type: image/png | png"#,
            ]
        )
    }
}

import Foundation
import Testing

@testable import LatheRuntime

@Suite struct MultipartBodyTests {
    private func form(_ kind: MultipartKind = .formData) throws -> MultipartBody {
        MultipartBody(kind, boundary: try #require(MultipartBoundary("b")))
    }

    @Test func writesValuesByWhatTheyAre() async throws {
        var body = try form()
        body.value("language", "en")
        body.value("count", 3)
        body.value("none", Int?.none)
        body.value("tags", ["a", "b"])
        body.value("no tags", [String]())
        body.value("settings", ["k": 1])
        body.value("list", [["k": 1], ["k": 2]])
        body.value("quoted", "en", contentType: "application/json")
        body.value("plain", "é", contentType: "text/plain; charset=iso-8859-1")
        #expect(body.problem == nil)
        let bytes = try #require(body.body.bytes)
        #expect(body.body.length == .known(Int64(bytes.count)))
        let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        let parts = [
            "Content-Disposition: form-data; name=\"language\"\r\n\r\nen",
            "Content-Disposition: form-data; name=\"count\"\r\n\r\n3",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\na",
            "Content-Disposition: form-data; name=\"tags\"\r\n\r\nb",
            "Content-Disposition: form-data; name=\"settings\"\r\nContent-Type: application/json\r\n\r\n{\"k\":1}",
            "Content-Disposition: form-data; name=\"list\"\r\nContent-Type: application/json\r\n\r\n{\"k\":1}",
            "Content-Disposition: form-data; name=\"list\"\r\nContent-Type: application/json\r\n\r\n{\"k\":2}",
            "Content-Disposition: form-data; name=\"quoted\"\r\nContent-Type: application/json\r\n\r\n\"en\"",
            "Content-Disposition: form-data; name=\"plain\"\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n\u{e9}",
        ]
        #expect(text == parts.map { "--b\r\n\($0)\r\n" }.joined() + "--b--\r\n")
    }

    @Test func writesStylesWithoutPercentEncoding() async throws {
        var body = try form()
        body.value("l", ["a b", "c"], encoding: .form(explode: false))
        body.value("o", ["k&": "v="], encoding: .deepObject)
        body.value("j", ["x"], encoding: .json)
        let text = try await body.body.text()
        #expect(text.contains("name=\"l\"\r\n\r\na b,c\r\n"))
        #expect(text.contains("name=\"o[k&]\"\r\n\r\nv=\r\n"))
        #expect(text.contains("name=\"j\"\r\nContent-Type: application/json\r\n\r\n[\"x\"]\r\n"))
    }

    @Test(
        arguments: [
            ("plain.txt", "plain.txt"), ("naïve ☃.txt", "naïve ☃.txt"), ("a\"b.txt", "a%22b.txt"), ("a\r\nX: y", "a%0D%0AX: y"),
            ("a\\b;c.txt", "a\\b;c.txt"), ("", ""),
        ]
    )
    func quotesNames(name: String, quoted: String) async throws {
        var body = try form()
        body.file(name, FilePart([1, 2], fileName: name))
        let bytes = try #require(body.body.bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "--b\r\nContent-Disposition: form-data; name=\"\(quoted)\"; filename=\"\(quoted)\"\r\nContent-Type: application/octet-stream\r\n\r\n\u{1}\u{2}\r\n--b--\r\n"
        )
        var parts = try MultipartParts(body.body, contentType: body.contentType).makeAsyncIterator()
        let part = try #require(try await parts.next())
        #expect(part.fileName == name)
        #expect(try await part.body.collect(upTo: 2) == [1, 2])
        #expect(try await parts.next() == nil)
    }

    @Test(
        arguments: [
            (nil, "image/png, image/jpeg", "image/png"), (nil, "audio/*, audio/wav", "audio/wav"),
            (nil, "audio/*", "application/octet-stream"), ("audio/mp3", "audio/wav", "audio/mp3"),
        ] as [(String?, String, String)]
    )
    func choosesTheMediaType(own: String?, documented: String, expected: String) async throws {
        var body = try form()
        body.file("f", FilePart([], contentType: own), contentType: documented)
        #expect(try await body.body.text().contains("Content-Type: \(expected)\r\n"))
    }

    @Test func writesMixedParts() async throws {
        var body = try form(.mixed)
        body.part(json: ["k": 1])
        body.part(
            HTTPBody("é"),
            contentType: "text/plain; charset=utf-8",
            headerFields: [.contentLanguage: "fr", .contentType: "x/y"]
        )
        body.part(HTTPBody(""), contentType: nil)
        #expect(body.contentType == "multipart/mixed; boundary=b")
        #expect(
            try await body.body.text()
                == "--b\r\nContent-Type: application/json\r\n\r\n{\"k\":1}\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Language: fr\r\n\r\né\r\n--b\r\n\r\n\r\n--b--\r\n"
        )
    }

    @Test func writesNoPartsAsNone() async throws {
        let body = try form().body
        #expect(try await body.text() == "--b--\r\n")
        for try await part in try MultipartParts(body, contentType: "multipart/mixed;boundary=b") { Issue.record("\(part)") }
    }

    @Test func streamsAndKnowsTheLengthWhereItCan() async throws {
        var body = try form()
        body.file("a", FilePart(HTTPBody(chunks: [[1], [], [2, 3]], length: .known(3))))
        #expect(body.body.length == .known(Int64(try await body.body.collect(upTo: 1000).count)))
        #expect(body.body.iterations == .once)
        #expect(body.body.bytes == nil)
        body.file("b", FilePart(HTTPBody(chunks: [[4]])))
        #expect(body.body.length == .unknown)
    }

    @Test func readsFilesWhileTheyAreSent() async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "multipart-\(UUID()).bin")
        try Data(repeating: 7, count: 300_000).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        var body = try form()
        body.files("f", [try FilePart(fileAt: url), try FilePart(fileAt: url, fileName: "other", contentType: "a/b")])
        let sent = body.body
        #expect(sent.iterations == .many)
        for _ in 1...2 {
            var count: Int64 = 0
            var largest = 0
            for try await chunk in sent {
                count += Int64(chunk.count)
                largest = max(largest, chunk.count)
            }
            #expect(sent.length == .known(count))
            #expect(largest <= 128 << 10)
        }
        var names: [String?] = []
        for try await part in try MultipartParts(sent, contentType: body.contentType) { names.append(part.fileName) }
        #expect(names == [url.lastPathComponent, "other"])
    }

    @Test func saysWhatCannotBeSent() throws {
        func problem(_ fill: (inout MultipartBody) -> Void) -> String? {
            var body = MultipartBody()
            fill(&body)
            var call = OperationCall("op", .post, "/")
            call.body(multipart: body)
            #expect(call.content == nil)
            return call.problem?.description
        }
        #expect(
            problem { $0.value("n", Double.nan) }?.hasPrefix("the body cannot be encoded: the property 'n' cannot be written: $")
                == true
        )
        #expect(
            problem { $0.file("f", FilePart([], contentType: "a/b\r\nX: y")) }
                == "the body cannot be encoded: 'a/b\r\nX: y' is not a media type a part can have"
        )
        #expect(
            problem { $0.value("v", [[1]], encoding: .form()) }
                == "the body cannot be encoded: the property 'v' cannot be written: style form cannot write an array or object inside another"
        )
        #expect(
            problem { $0.value("n", 7, checks: [.maximum(5)]) }
                == "the property 'n' must be a number of at most 5, found 7"
        )
        #expect(
            problem { $0.value("v", "é", contentType: "text/plain; charset=us-ascii") }
                == "the body cannot be encoded: the property 'v' cannot be written: it has no text in us-ascii"
        )
    }

    @Test func choosesBoundaries() throws {
        let first = MultipartBody().contentType
        #expect(first != MultipartBody().contentType)
        #expect(first.wholeMatch(of: /multipart\/form-data; boundary=lathe-[A-Za-z0-5]{22}/) != nil)
        #expect(
            MultipartBody(MultipartKind("related"), boundary: try #require(MultipartBoundary("a b:c"))).contentType
                == "multipart/related; boundary=\"a b:c\""
        )
        for text in ["", "a ", "a\r\n", "é", String(repeating: "a", count: 71)] { #expect(MultipartBoundary(text) == nil) }
    }

    @Test func isSentByACall() async throws {
        var call = OperationCall("op", .post, "/up")
        var body = try form()
        body.value("a", 1)
        call.body(multipart: body)
        let transport = ClosureTransport(.answer(.noContent))
        let core = ClientCore(server: "https://h", credentials: [], transport: transport)
        try await core.finish(call, at: 204)
        let request = try #require(await transport.requests.first)
        #expect(request.head.headerFields[.contentType] == "multipart/form-data; boundary=b")
        #expect(try await request.body?.text() == "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n")
    }
}

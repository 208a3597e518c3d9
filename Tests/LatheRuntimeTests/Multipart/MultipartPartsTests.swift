import Testing

@testable import LatheRuntime

@Suite struct MultipartPartsTests {
    private func parts(_ text: String, size: Int = 5) throws -> MultipartParts {
        try MultipartParts(HTTPBody(chunks: Array(text.utf8).pieces(of: size)), contentType: "multipart/mixed; boundary=b")
    }

    private func all(_ text: String, size: Int) async throws -> [String] {
        var bodies: [String] = []
        for try await part in try parts(text, size: size) { bodies.append(try await part.body.text()) }
        return bodies
    }

    @Test(
        arguments: [
            ("--b\r\n\r\nx\r\n--b--", ["x"]),
            ("preamble\r\nand more\r\n--b\r\nA: 1\r\n\r\nx\r\n--b--\r\nepilogue\r\n--b\r\n\r\ny", ["x"]),
            ("--b\r\nA: 1\r\n\r\n--b--", [""]),
            ("--b\r\n\r\n--b\r\n\r\n\r\n--b--", ["", ""]),
            ("--b  \t\r\n\r\nx\r\n--b \r\n\r\ny\r\n--b--", ["x", "y"]),
            ("--b\r\n\r\n\r\r\n\r\n-\r\n--\r\n--c\r\n--b--", ["\r\r\n\r\n-\r\n--\r\n--c"]),
            ("--b\r\nA: 1\r\n folded\r\n\r\nx\r\n--b--", ["x"]),
            ("--b--", []),
        ]
    )
    func reads(text: String, bodies: [String]) async throws {
        for size in 1...(text.utf8.count + 1) { #expect(try await all(text, size: size) == bodies) }
    }

    @Test(
        arguments: [
            ("", .truncated), ("--c\r\n\r\nx\r\n--c--", .truncated), ("--b\r\n\r\nx", .truncated),
            ("--b\r\nA: 1\r\n", .truncated),
            ("--b\r\n\r\nx\r\n--b-", .truncated), ("--b\r\n\r\nx\r\n--b", .truncated),
            ("--b\r\n: 1\r\n\r\nx\r\n--b--", .invalidHeader),
            ("--b\r\n A: 1\r\n\r\nx\r\n--b--", .invalidHeader), ("--b\r\nno colon\r\n\r\nx\r\n--b--", .invalidHeader),
            ("--b\r\nA: \u{0}\r\n\r\nx\r\n--b--", .invalidHeader), ("--b\r\nA: 1\nB: 2\r\n\r\nx\r\n--b--", .invalidHeader),
            ("--b\r\nContent-Transfer-Encoding: base64\r\n\r\n*\r\n--b--", .invalidTransferEncoding),
            ("--b\r\nContent-Transfer-Encoding: base64\r\n\r\nA\r\n--b--", .invalidTransferEncoding),
            ("--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ\r\n--b--", .invalidTransferEncoding),
        ] as [(String, MultipartError)]
    )
    func refuses(text: String, error: MultipartError) async throws {
        for size in [1, 3, 1000] { await #expect(throws: error) { _ = try await all(text, size: size) } }
    }

    @Test func limitsHeaders() async throws {
        let text = "--b\r\nA: " + String(repeating: "x", count: MultipartParser.headerLimit) + "\r\n\r\n\r\n--b--"
        for size in [1000, 1 << 20] {
            await #expect(throws: MultipartError.headerTooLarge(limit: 64 << 10)) { _ = try await all(text, size: size) }
        }
    }

    @Test(
        arguments: [
            ("base64", "VGVz\r\ndCAx\r\nMjM=", "Test 123"), ("Base64", "VGVzdA", "Test"),
            ("quoted-printable", "a=3Db=\r\nc", "a=bc"),
            ("7bit", "a=3D", "a=3D"), ("binary", "x", "x"),
        ]
    )
    func undoesTransferEncodings(encoding: String, content: String, text: String) async throws {
        let message = "--b\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n\(content)\r\n--b--"
        for size in 1...20 { #expect(try await all(message, size: size) == [text]) }
    }

    @Test func readsContentAsWhatItIs() async throws {
        let text = "--b\r\nContent-Type: application/json\r\n\r\n[1,2]\r\n--b\r\n\r\nx\r\n--b\r\n\r\nabc\r\n--b\r\n\r\n{\r\n--b--"
        var iterator = try parts(text).makeAsyncIterator()
        #expect(try await iterator.next()?.value() == [1, 2])
        #expect(try await iterator.next()?.text() == "x")
        await #expect(throws: HTTPBodyError.tooLarge(limit: 2)) { _ = try await iterator.next()?.text(upTo: 2) }
        await #expect(throws: JSONError.self) { _ = try await iterator.next()?.value([Int].self) }
        let latin = try MultipartParts(
            HTTPBody(Array("--b\r\nContent-Type: text/plain; charset=latin1\r\n\r\n".utf8) + [0xE9] + Array("\r\n--b--".utf8)),
            contentType: "multipart/mixed; boundary=b"
        )
        for try await part in latin { #expect(try await part.text() == "é") }
    }

    @Test func passesOverWhatIsNotRead() async throws {
        let text = "--b\r\nA: 1\r\n\r\n\(String(repeating: "x", count: 1000))\r\n--b\r\nA: 2\r\n\r\ny\r\n--b--"
        var iterator = try parts(text).makeAsyncIterator()
        let first = try #require(try await iterator.next())
        let second = try #require(try await iterator.next())
        await #expect(throws: MultipartError.passedOver) { try await first.body.text() }
        #expect(try await second.body.text() == "y")
        #expect(try await iterator.next() == nil)
        #expect(try await iterator.next() == nil)
    }

    @Test(
        arguments: [
            ("form-data; name=\"a%22b\"; filename=\"c%0Ad\"", "a\"b", "c\nd"),
            ("attachment; filename=\"100%22.txt\"", nil, "100%22.txt"),
            ("attachment; filename=\"a\\\"b\\\\c\\d\"", nil, "a\"b\\c\\d"),
            ("attachment; filename=\"naive.txt\"; filename*=utf-8'en'na%C3%AFve.txt", nil, "naïve.txt"),
            ("attachment; filename=a b.txt ; x", nil, "a b.txt"), ("attachment; filename*=koi8-r''%C1; filename=a", nil, "a"),
            ("inline", nil, nil), ("", nil, nil), ("form-data; name=é", "é", nil),
        ] as [(String, String?, String?)]
    )
    func readsNames(disposition: String, name: String?, fileName: String?) async throws {
        var iterator = try parts("--b\r\nContent-Disposition: \(disposition)\r\n\r\n\r\n--b--").makeAsyncIterator()
        let part = try #require(try await iterator.next())
        #expect(part.name == name)
        #expect(part.fileName == fileName)
    }

    @Test func streamsAPartBeforeItIsComplete() async throws {
        let (stream, continuation) = AsyncStream<[UInt8]>.makeStream()
        var iterator = try MultipartParts(HTTPBody(stream), contentType: "multipart/x-mixed-replace;boundary=b")
            .makeAsyncIterator()
        continuation.yield(Array("--b\r\nContent-Disposition: inline; filename*=UTF-8''na%C3%AFve.txt\r\n\r\nfirst".utf8))
        let part = try #require(try await iterator.next())
        #expect(part.fileName == "naïve.txt")
        var chunks = part.body.makeAsyncIterator()
        #expect(try await chunks.next() == Array("first".utf8))
        continuation.yield(Array(" second\r\n--b--".utf8))
        #expect(try await chunks.next() == Array(" second".utf8))
        #expect(try await chunks.next() == nil)
        #expect(try await iterator.next() == nil)
    }

    @Test(arguments: [
        "text/plain", "multipart/mixed", "multipart/mixed; boundary=\"\"", "", "multipart/mixed; boundary=\"a\nb\"",
    ])
    func needsABoundary(contentType: String) {
        #expect(throws: MultipartError.noBoundary) { try MultipartParts(HTTPBody(""), contentType: contentType) }
    }

    @Test func neverFailsOtherwiseThanByAnError() async throws {
        var generator = SystemRandomNumberGenerator()
        let pieces = ["--b", "\r\n", "\r", "\n", "--", "b", "A: 1", ":", " ", "x", "=", "\r\n--b\r\n", "\r\n\r\n"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }
                .joined()
            let whole = try? await all(text, size: 1 << 20)
            for size in [1, 2, 5] {
                let split = try? await all(text, size: size)
                #expect(split == whole)
            }
        }
    }

    @Test(arguments: [1, 1000]) func givesPartsBeforeOneThatIsWrong(size: Int) async throws {
        var parts = try parts("--b\r\n\r\none\r\n--b\r\nbad\r\n\r\ntwo\r\n--b--", size: size).makeAsyncIterator()
        #expect(try await parts.next()?.body.text() == "one")
        await #expect(throws: MultipartError.invalidHeader) { try await parts.next() }
        #expect(try await parts.next()?.headerFields == nil)
    }

    @Test func saysAnErrorOnce() async throws {
        struct Broken: Error {}
        let body = HTTPBody(chunks: [Array("--b\r\n\r\none".utf8)], then: Broken())
        var parts = try MultipartParts(body, contentType: "multipart/mixed; boundary=b").makeAsyncIterator()
        #expect(try await parts.next()?.headerFields == [:])
        await #expect(throws: Broken.self) { try await parts.next() }
        #expect(try await parts.next()?.headerFields == nil)
    }
}

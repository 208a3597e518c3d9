import Testing

@testable import LatheRuntime

@Suite struct EventStreamParserTests {
    typealias Event = ServerSentEvent<String>

    private func events(_ text: String, size: Int, limit: Int = 1 << 20) throws -> [Event] {
        var parser = EventStreamParser(limit: limit)
        var events: [Event] = []
        for piece in Array(text.utf8).pieces(of: size) { try parser.take(piece, into: &events) }
        return events
    }

    /// The examples of HTML §9.2.6 and what they leave open.
    static let cases: [(String, [Event])] = [
        ("data: YHOO\ndata: +2\ndata: 10\n\n", [Event(data: "YHOO\n+2\n10")]),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n",
            [Event(id: "1", data: "first event"), Event(data: "second event")]
        ),
        ("data\n\ndata\ndata\n\ndata:", [Event(data: ""), Event(data: "\n")]),
        ("data:test\n\ndata: test\n\n", [Event(data: "test"), Event(data: "test")]),
        ("\u{FEFF}data: a\n\n", [Event(data: "a")]),
        ("data: \u{FEFF}a\n\n\u{FEFF}data: b\n\n", [Event(data: "\u{FEFF}a")]),
        ("data: a\r\rdata: b\r\n\r\ndata: c\n\n", [Event(data: "a"), Event(data: "b"), Event(data: "c")]),
        ("data: a\r\ndata: b\rdata: c\n\r\n", [Event(data: "a\nb\nc")]),
        ("event: add\ndata: 73\n\nevent: none\n\ndata: x\n\n", [Event(name: "add", data: "73"), Event(data: "x")]),
        (
            "id: 1\n\ndata: a\n\nid: 2\ndata: b\n\nid:\ndata: c\n\n",
            [Event(id: "1", data: "a"), Event(id: "2", data: "b"), Event(data: "c")]
        ),
        ("id: a\u{0}b\ndata: x\n\n", [Event(data: "x")]),
        (
            "retry: 1500\ndata: x\n\nretry: 1.5\ndata: y\n\nretry: -1\ndata: z\n\n",
            [
                Event(data: "x", retry: .milliseconds(1500)), Event(data: "y"), Event(data: "z"),
            ]
        ),
        ("retry: 99999999999999999999\ndata: x\n\n", [Event(data: "x", retry: .milliseconds(1 << 40))]),
        ("Data: a\ndata : b\n data: c\nunknown: d\n:comment\n\n", []),
        ("data: é😀\n\n", [Event(data: "é😀")]),
        ("\n\n\n", []), ("", []), ("data: lost", []), ("data: lost\n", []),
        ("data:a:b: c\n\n", [Event(data: "a:b: c")]),
    ]

    @Test(arguments: cases.indices) func reads(index: Int) throws {
        let (text, expected) = Self.cases[index]
        for size in 1...max(1, text.utf8.count) { #expect(try events(text, size: size) == expected) }
    }

    @Test func repairsWhatIsNotUTF8() throws {
        var parser = EventStreamParser(limit: 100)
        var events: [Event] = []
        try parser.take(Array("data: ".utf8) + [0xFF] + Array("\n\n".utf8), into: &events)
        #expect(events == [Event(data: "\u{FFFD}")])
    }

    @Test(arguments: [1, 7, 1000]) func limitsEvents(size: Int) throws {
        let text = "data: " + String(repeating: "x", count: 80) + "\n\n"
        #expect(try events(text, size: size, limit: 100).count == 1)
        #expect(throws: StreamError.elementTooLarge(limit: 50)) { try events(text, size: size, limit: 50) }
        let lines = String(repeating: "data: 12345\n", count: 20)
        #expect(throws: StreamError.elementTooLarge(limit: 50)) { try events(lines, size: size, limit: 50) }
        let many = String(repeating: "data: 12345\n\n", count: 20)
        #expect(try events(many, size: size, limit: 50).count == 20)
    }

    /// Ten thousand events, split at every byte.
    @Test func readsTenThousandEventsByteByByte() throws {
        var text = ""
        for index in 0..<10_000 { text += "id: \(index)\r\nevent: e\ndata: {\"n\":\(index)}\r\r" }
        let events = try events(text, size: 1)
        #expect(events.count == 10_000)
        #expect(events.last == Event(id: "9999", name: "e", data: "{\"n\":9999}"))
    }
}

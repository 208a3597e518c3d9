import FakesConstruct
import FakesConstructFake
import Foundation
import LatheRuntime
import LatheTesting
import Testing

/// A fake answers with values, whatever shape the answers of its operations have.
struct FakesTests {
    private let fake = ThingsFakeServer()

    @Test func valuesAndLists() async throws {
        fake.listThings { _ in [Thing(name: "a"), Thing(name: "b", size: 2)] }
        #expect(try await fake.client.listThings() == [Thing(name: "a"), Thing(name: "b", size: 2)])
    }

    @Test(arguments: ["created", "accepted", "noContent"])
    func aCaseForEachStatus(name: String) async throws {
        fake.createThing { _, body in
            switch body.name {
            case "created": .created(body)
            case "accepted": .accepted(Ticket(number: 7))
            default: .noContent
            }
        }
        let (response, raw) = try await fake.client.withResponse { try await $0.createThing(body: Thing(name: name)) }
        switch name {
        case "created":
            #expect(response == .created(Thing(name: name)))
            #expect(raw.status == .created)
        case "accepted":
            #expect(response == .accepted(Ticket(number: 7)))
            #expect(raw.status == .accepted)
        default:
            #expect(response == .noContent)
            #expect(raw.status == .noContent)
        }
    }

    @Test func anOptionalValueIsThereOrNot() async throws {
        fake.getThing { request in request.path["id"] == "1" ? Thing(name: "one") : nil }
        #expect(try await fake.client.getThing(id: "1") == Thing(name: "one"))
        let (thing, response) = try await fake.client.withResponse { try await $0.getThing(id: "2") }
        #expect(thing == nil)
        #expect(response.status == .noContent)
    }

    /// Nothing fails where text is made an answer, and the group's file shows no type of the client: both are warnings if said.
    @Test(arguments: ["new", nil])
    func anOptionalText(text: String?) async throws {
        fake.texts.changeNote { _ in text }
        #expect(try await fake.client.texts.changeNote() == text)
    }

    @Test func anOptionalBodyAndANullableAnswer() async throws {
        let time = Date(timeIntervalSince1970: 0)
        fake.changeThing { _, body in body == nil ? nil : time }
        #expect(try await fake.client.changeThing(id: "1") == nil)
        #expect(try await fake.client.changeThing(id: "1", body: Thing(name: "a")) == time)
    }

    @Test func nothing() async throws {
        fake.deleteThing { request in #expect(request.path["id"] == "a/ü") }
        try await fake.client.deleteThing(id: "a/ü")
        fake.getLimits { _ in }
        try await fake.client.getLimits()
    }

    @Test func aWrittenPathIsBeforeAParameter() async throws {
        fake.getThing { _ in Thing(name: "by id") }
        fake.getNewest { _ in Thing(name: "newest") }
        #expect(try await fake.client.getNewest() == Thing(name: "newest"))
        #expect(try await fake.client.getThing(id: "newer")?.name == "by id")
    }

    @Test(arguments: ["md", "png", "json"])
    func aCaseForEachMediaType(kind: String) async throws {
        fake.getFile { request in
            #expect(request.path == ["id": "1", "name": "a.tar", "kind": kind])
            return switch request.path["kind"] {
            case "md": .markdown("# ü")
            case "png": .png(HTTPBody("PNG"))
            default: .json(Thing(name: "file"))
            }
        }
        switch try await fake.client.getFile(id: "1", name: "a.tar", kind: kind) {
        case .markdown(let text): #expect(kind == "md" && text == "# ü")
        case .png(let body): #expect(try await body.collect(upTo: 10) == Array("PNG".utf8))
        case .json(let thing): #expect(kind == "json" && thing.name == "file")
        }
    }

    @Test func textAndBytes() async throws {
        fake.getNote { _ in "naïve" }
        #expect(try await fake.client.getNote() == "naïve")
        fake.addNote { request in HTTPBody(request.text + "!") }
        let body = try await fake.client.addNote(body: "note")
        #expect(try await body.collect(upTo: 10) == Array("note!".utf8))
    }

    @Test func responsesAsTheyAre() async throws {
        fake.getXML { _ in .content(HTTPBody("<Thing><name>x</name></Thing>"), type: "application/xml") }
        #expect(try await fake.client.getXML() == Thing(name: "x"))
        let parts = "--b\r\n\r\none\r\n--b--\r\n"
        fake.getParts { _ in .content(HTTPBody(parts), type: "multipart/mixed; boundary=b") }
        var texts: [String?] = []
        for try await part in try await fake.client.getParts() { texts.append(try await part.text()) }
        #expect(texts == ["one"])
    }

    @Test func streams() async throws {
        fake.readLines { _ in [Thing(name: "a"), Thing(name: "b")] }
        fake.readSequence { _ in [1, 22] }
        var things: [Thing] = []
        for try await thing in try await fake.client.readLines() { things.append(thing) }
        #expect(things == [Thing(name: "a"), Thing(name: "b")])
        var numbers: [Int] = []
        for try await number in try await fake.client.readSequence() { numbers.append(number) }
        #expect(numbers == [1, 22])
    }

    @Test func modesAreToldApartByTheBody() async throws {
        fake.ask { _, question in Thing(name: question.text) }
        fake.streamAnswer { _, question in [question.text, "two\nlines"] }
        #expect(try await fake.client.ask(body: Question(text: "a")).name == "a")
        var texts: [String] = []
        for try await event in try await fake.client.streamAnswer(body: Question(text: "b")) { texts.append(event.data) }
        #expect(texts == ["b", "two\nlines"])
        #expect(fake.calls == [.ask, .streamAnswer])
    }

    @Test func namesDoNotCollide() async throws {
        fake.requestsAnswer { _ in FakesConstruct.FakeRequest(operation: "o") }
        fake.clientGroup.transportAnswer { _ in ThingsFake() }
        fake.clientGroup.getThing { _ in FakesConstruct.QueryItem(name: "q") }
        #expect(try await fake.client.requests().operation == "o")
        #expect(try await fake.client.client.transport() == ThingsFake())
        #expect(try await fake.client.client.getThing().name == "q")
        #expect(fake.calls == [.requestsAnswer, .clientGroupTransportAnswer, .clientGroupGetThing])
        #expect(fake.requests(of: .clientGroupGetThing).count == 1)
    }

    @Test func aRangeOfFailuresHasAType() async throws {
        fake.createThing { _, _ in throw FakeFailure(.conflict, Problem(message: "there is one")) }
        let error = await #expect(throws: ResponseError<Problem>.self) {
            _ = try await fake.client.createThing(body: Thing(name: "a"))
        }
        #expect(error?.status == .conflict)
        #expect(error?.body.message == "there is one")
    }

    @Test func manyCallsAtOnce() async throws {
        fake.getThing { request in Thing(name: request.path["id"] ?? "") }
        let client = fake.client
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let thing = try await client.getThing(id: "\(number)")
                    #expect(thing?.name == "\(number)")
                }
            }
            try await group.waitForAll()
        }
        #expect(fake.requests(of: .getThing).count == 100)
    }
}

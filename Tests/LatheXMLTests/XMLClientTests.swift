import LatheRuntime
import LatheTesting
import LatheXML
import Testing

private struct Pet: Model {
    var id: Int?
    var name: String
    var tags: [String]

    static let fields = Fields<Pet> { field in
        field("id", \.id)
        field("name", \.name)
        field("tags", \.tags)
    }
}

private struct Problem: Model {
    let code: Int

    static let fields = Fields<Problem> { field in field("code", \.code) }
}

private enum PetsXML {
    static let pet = XMLShape.object { content in
        content.attribute("id", .integer)
        content.element("name", .text)
        content.element("tags", .list("tag", .text), orEmpty: true)
    }
    static let problem = XMLShape.object { content in content.element("code", .integer) }
}

/// A client as it is generated.
private struct PetsClient: APIClient {
    var core: ClientCore

    init(transport: any ClientTransport) {
        core = ClientCore(server: "https://pets.example", credentials: [], transport: transport)
    }

    func addPet(body: Pet, contentType: String = "application/xml") async throws -> Pet {
        var call = OperationCall("addPet", .post, "/pets")
        call.body(xml: body, PetsXML.pet, named: "pet", contentType: contentType)
        call.failure(400, Problem.self, xml: PetsXML.problem, named: "problem")
        return try await core.value(of: call, at: 200, xml: PetsXML.pet, named: "pet")
    }

    func findPet() async throws -> Pet? {
        let call = OperationCall("findPet", .get, "/pet")
        return try await core.optionalValue(of: call, at: 200, orNothingAt: 204, xml: PetsXML.pet)
    }
}

private func server(
    _ text: String,
    type: String = "application/xml",
    status: HTTPResponse.Status = .ok
) -> InMemoryTransport {
    InMemoryTransport { _ in .content(HTTPBody(text), type: type, status: status) }
}

@Suite struct XMLClientTests {
    private let document =
        #"<?xml version="1.0" encoding="UTF-8"?><pet id="1"><name>Ada &amp; é</name><tags><tag>a</tag></tags></pet>"#

    @Test func bothWays() async throws {
        let server = server(document)
        let pet = Pet(id: 1, name: "Ada & é", tags: ["a"])
        #expect(try await PetsClient(transport: server).addPet(body: pet) == pet)
        #expect(server.requests.map(\.text) == [document])
        #expect(server.requests[0].headerFields[.contentType] == "application/xml")
        #expect(server.requests[0].headerFields[.accept] == "application/xml, text/xml;q=0.9")
    }

    @Test func charsetIsThatOfTheMediaType() async throws {
        let server = InMemoryTransport { request in
            .content(request.body, type: "text/xml; charset=\"iso-8859-1\"")
        }
        let pet = Pet(name: "é", tags: [])
        #expect(try await PetsClient(transport: server).addPet(body: pet, contentType: "text/xml; charset=iso-8859-1") == pet)
        #expect(server.requests[0].body?.contains(0xE9) == true)
        let error = await #expect(throws: RequestError.self) {
            try await PetsClient(transport: server).addPet(
                body: Pet(name: "č", tags: []),
                contentType: "text/xml; charset=latin1"
            )
        }
        #expect(
            error?.description
                == "addPet (POST /pets): not sent: the body cannot be encoded: the text has a character that latin1 does not have."
        )
    }

    @Test func whatXMLCannotSayIsNotSent() async throws {
        let server = server(document)
        let error = await #expect(throws: RequestError.self) {
            try await PetsClient(transport: server).addPet(body: Pet(name: "\u{0}", tags: []))
        }
        #expect("\(try #require(error))".contains("/pet/name: XML does not have the character U+0"))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        (
            "<pet id='x'/>", "application/xml",
            "the body is not what the document describes: /pet/@id: expected an integer, found 'x' (line 1)"
        ),
        ("<pet><name/>", "application/xml", "the body is not what the document describes: '<pet>' of line 1 has no end (line 1)"),
        ("<pet/>", "application/xml", "the body is not what the document describes: $.name: expected "),
        ("<html/>", "text/xml", "the body is not what the document describes: expected the element pet, found html (line 1)"),
        ("{}", "application/json", "the body is application/json instead of application/xml"),
        ("", "application/xml", "the body is empty"),
    ])
    func saysWhatIsWrong(body: String, type: String, message: String) async throws {
        let client = PetsClient(transport: server(body, type: type))
        let error = await #expect(throws: ResponseDecodingError.self) { try await client.addPet(body: Pet(name: "", tags: [])) }
        #expect("\(try #require(error))".contains(message))
        #expect("\(try #require(error))".contains("byte 0") == false)
    }

    @Test func failuresAreDecoded() async throws {
        let client = PetsClient(
            transport: server("<problem><code>7</code></problem>", type: "application/problem+xml", status: .badRequest)
        )
        let error = await #expect(throws: ResponseError<Problem>.self) { try await client.addPet(body: Pet(name: "", tags: [])) }
        #expect(error?.body == Problem(code: 7))
        let wrong = PetsClient(transport: server("<problem/>", status: .badRequest))
        await #expect(throws: ResponseDecodingError.self) { try await wrong.addPet(body: Pet(name: "", tags: [])) }
    }

    @Test func nothingIsNil() async throws {
        #expect(try await PetsClient(transport: InMemoryTransport { _ in .status(.noContent) }).findPet() == nil)
        #expect(try await PetsClient(transport: server("<any><name>a</name></any>")).findPet()?.name == "a")
    }
}

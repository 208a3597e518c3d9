import Foundation
import LatheRuntime
import LatheTesting
import LatheXML
import Testing
import XMLConstruct

/// Bodies in XML, from values to bytes and back.
struct XMLTests {
    /// Answers with what it is sent.
    private let echo = InMemoryTransport { request in
        .content(request.body, type: request.headerFields[.contentType] ?? "application/xml")
    }

    private func client(_ text: String, type: String = "application/xml", status: HTTPResponse.Status = .ok) -> PetsClient {
        PetsClient(transport: InMemoryTransport { _ in .content(HTTPBody(text), type: type, status: status) })
    }

    private let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#

    @Test func aPetSurvives() async throws {
        let pet = Pet(
            id: 7,
            name: "Ada & <Bob>",
            status: .sold,
            born: CalendarDate(year: 2020, month: 2, day: 29),
            vaccinated: true,
            weight: 4.5,
            category: Category(id: 1, name: "cat"),
            photoUrls: ["a?b=1&c=2", ""],
            tags: [Tag(name: "small", color: "red"), Tag(name: "old")],
            picture: Data([1, 2, 3]),
            mother: Pet(name: "Eve", photoUrls: [])
        )
        #expect(try await PetsClient(transport: echo).addPet(body: pet) == pet)
        let sent = try #require(echo.requests.first)
        #expect(sent.headerFields[.contentType] == "application/xml")
        #expect(sent.headerFields[.accept] == "application/xml, application/problem+xml, text/plain")
        #expect(
            sent.text == declaration
                + #"<pet id="7"><name>Ada &amp; &lt;Bob&gt;</name><state>sold</state><born>2020-02-29</born>"#
                + "<vaccinated>true</vaccinated><weight>4.5</weight>"
                + #"<k:kind xmlns:k="urn:pets:kinds" k:id="1"><k:name>cat</k:name></k:kind>"#
                + "<photoUrl>a?b=1&amp;c=2</photoUrl><photoUrl/>"
                + #"<tags><tag color="red">small</tag><tag>old</tag></tags><picture>AQID</picture>"#
                + "<mother><name>Eve</name></mother></pet>"
        )
    }

    @Test func whatServersWrite() async throws {
        let pets = try await client(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!-- all of them -->
            <pets xmlns:x="urn:pets:kinds">
              <pet id=" 7 ">
                <photoUrl>1</photoUrl><name><![CDATA[A&B]]></name><photoUrl>2</photoUrl>
                <x:kind x:id="3"><x:name>cat</x:name></x:kind>
                <state> resting </state>
                <vaccinated>1</vaccinated><weight> +04.50 </weight><born/>
                <tags/>
                <unknown><name>no</name></unknown>
              </pet>
              <pet><name/></pet>
            </pets>
            """,
            type: "text/xml; charset=utf-8"
        ).findPets()
        #expect(pets.count == 2)
        #expect(pets[0].id == 7)
        #expect(pets[0].name == "A&B")
        #expect(pets[0].photoUrls == ["1", "2"])
        #expect(pets[0].category == Category(id: 3, name: "cat"))
        #expect(pets[0].status == .unknown("resting"))
        #expect(pets[0].vaccinated == true)
        #expect(pets[0].weight == 4.5)
        #expect(pets[0].born == nil)
        #expect(pets[0].tags == [])
        #expect(pets[1] == Pet(name: "", photoUrls: []))
    }

    @Test func failuresAreDecoded() async throws {
        let problem = client(
            "<Problem><code>3</code><![CDATA[a < b]]></Problem>",
            type: "application/problem+xml",
            status: .badRequest
        )
        let error = await #expect(throws: ResponseError<Problem>.self) {
            try await problem.addPet(body: Pet(name: "", photoUrls: []))
        }
        #expect(error?.body == Problem(code: 3, detail: "a < b"))
    }

    @Test func whatIsWrongIsNamed() async throws {
        let wrong = client("<pets><pet><name>a</name></pet>\n<pet><weight>heavy</weight></pet></pets>")
        let error = await #expect(throws: ResponseDecodingError.self) { try await wrong.findPets() }
        #expect(error?.description.contains("/pets/pet[2]/weight: expected a number, found 'heavy' (line 2)") == true)
        let missing = client("<pets><pet/></pets>")
        let other = await #expect(throws: ResponseDecodingError.self) { try await missing.findPets() }
        #expect(other?.description.contains("$[0].name: expected") == true)
    }

    @Test func treesAndNamespaces() async throws {
        let tree = Node(
            label: "a",
            children: [Node(label: "b", children: [Node(label: "c", children: [])])],
            next: Node(label: "d", children: [])
        )
        #expect(try await PetsClient(transport: echo).putTree(body: tree) == tree)
        #expect(echo.requests.first?.headerFields[.contentType] == "text/xml")
        #expect(
            echo.requests.first?.text == declaration
                + #"<node xmlns="urn:pets:tree" label="a"><node label="b"><node label="c"/></node><next label="d"/></node>"#
        )
        let prefixed = client(
            #"<t:node xmlns:t="urn:pets:tree" label="a"><t:node label="b"/><node label="c"/></t:node>"#,
            type: "text/xml"
        )
        #expect(try await prefixed.putTree() == Node(label: "a", children: [Node(label: "b", children: [])]))
        let none = PetsClient(transport: InMemoryTransport { _ in .status(.noContent) })
        #expect(try await none.putTree() == nil)
    }

    @Test func textBesideAttributes() async throws {
        let size = MeasurementModel(value: 1.5, unit: "m", xmlLang: "en", taken: Date(timeIntervalSince1970: 0))
        #expect(try await PetsClient(transport: echo).measure(body: size) == .ok(size))
        #expect(
            echo.requests.first?.text == declaration
                + #"<Measurement unit="m" xml:lang="en" taken="1970-01-01T00:00:00Z">1.5</Measurement>"#
        )
        // A string without a word about XML is the document as it is.
        let text = client("<any> thing </any>", status: .created)
        #expect(try await text.measure(body: size) == .created("<any> thing </any>"))
    }

    @Test(arguments: [Shape.circle(Circle(radius: 2)), .square(Square(side: 3))])
    func variantsOfAChoice(shape: Shape) async throws {
        #expect(try await PetsClient(transport: echo).draw(body: shape) == shape)
        #expect(echo.requests.first?.text.contains(#"<Shape kind="#) == true)
    }

    @Test func membersWithoutNames() async throws {
        let stock = Stock(
            shop: "s",
            size: Size(width: 1),
            notes: ["a": ["b": "c"]],
            additionalProperties: ["cats": [1, 2], "dogs": [3]]
        )
        let transport = InMemoryTransport { _ in
            .content(HTTPBody("<any><cats>3</cats><dogs>3</dogs></any>"), type: "application/xml")
        }
        #expect(try await PetsClient(transport: transport).putStock(body: stock) == ["cats": 3, "dogs": 3])
        #expect(
            transport.requests.first?.text == declaration
                + #"<Stock width="1"><shop>s</shop><notes><a><b>c</b></a></notes><cats>1</cats><cats>2</cats><dogs>3</dogs></Stock>"#
        )
    }

    @Test func whatXMLCannotSayIsText() async throws {
        let answer = try await PetsClient(transport: echo).report(body: "<Report><amount>1</amount></Report>")
        #expect(answer == "<Report><amount>1</amount></Report>")
        #expect(echo.requests.first?.headerFields[.contentType] == "application/xml")
    }

    @Test func jsonIsPreferred() async throws {
        let client = client(#"{"name": "a", "photoUrls": []}"#, type: "application/json")
        #expect(try await client.getPet(id: 1) == Pet(name: "a", photoUrls: []))
    }
}

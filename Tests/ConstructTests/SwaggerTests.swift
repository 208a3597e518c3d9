import LatheRuntime
import LatheTesting
import SwaggerConstruct
import Testing

/// What a document of Swagger 2.0 has on the wire.
struct SwaggerTests {
    typealias Credentials = ThingsClient.Credentials

    private static let everything = Credentials(
        password: .basic(user: "ann", password: "p"),
        key: "k",
        queryKey: "q",
        person: "t"
    )

    private func request(
        _ answer: InMemoryResponse = .status(.noContent),
        server url: ThingsClient.Server = .https,
        _ call: (ThingsClient) async throws -> Void
    ) async throws -> RecordedRequest {
        let server = InMemoryTransport(answers: [answer])
        try await call(ThingsClient(server: url, credentials: Self.everything, transport: server))
        return try #require(server.requests.first)
    }

    @Test func serversComeFromHostPathAndSchemes() async throws {
        #expect(ThingsClient.Server.https.url == "https://parcels.example/v2")
        #expect(ThingsClient.Server.http.url == "http://parcels.example/v2")
    }

    @Test func listsAreWrittenAsTheirFormatSays() async throws {
        let request = try await request(.json("[]")) { client in
            _ = try await client.listParcels(
                page: 2,
                ids: [1, 2],
                states: [.sent, .lost],
                words: ["a b", "c"],
                tabs: ["d", "e"],
                bars: ["f", "g,h"],
                table: [[1, 2], [3]],
                any: [],
                xTrace: ["i", "j"],
                minimumWeight: 0.5
            )
        }
        #expect(
            request.head.path
                == "/v2/parcels?page=2&ids=1,2&states=sent&states=lost&words=a%20b%20c&tabs=d%09e&bars=f%7Cg%2Ch&table=1%7C2,3"
                + "&any=&weight=0.5"
        )
        #expect(request.headerFields[HTTPField.Name("X-Trace")!] == "i|j")
        #expect(request.headerFields[HTTPField.Name("X-Key")!] == "k")
        #expect(request.headerFields[.accept] == "application/json")
        let path = try await self.request(.text("w")) { _ = try await $0.choose(id: 7, sizes: [1, 2], names: ["a/b", "c"]) }
        #expect(path.head.path == "/v2/parcels/7/1%7C2/a%2Fb,c")
        #expect(path.headerFields[.accept]?.hasPrefix("text/plain") == true)
    }

    /// `items: [A, B]` without `type: array` is how some write that a value is one of these.
    @Test(arguments: [
        (#"{"surname": "Ann", "zone": "CET"}"#, "CET"), (#"{"surname": "Ann", "zone": null}"#, nil),
        (#"{"register": "HRB 1"}"#, "HRB 1"),
    ])
    func aListAsItemsIsAChoice(json: String, text: String?) async throws {
        let server = InMemoryTransport(answers: [.json(json)])
        let client = ThingsClient(server: .https, credentials: Self.everything, transport: server)
        switch try await client.getOwner(id: 7) {
        case .person(let person):
            #expect(person.surname == "Ann")
            #expect(person.zone == text)
        case .company(let company): #expect(company.register == text)
        case .unknown(let value): Issue.record("\(value)")
        }
    }

    /// The values of a list's enum are those of its elements.
    @Test func anEnumBesideTypeArray() async throws {
        let request = try await request(.json(#"{"register": "HRB 1"}"#)) { client in
            _ = try await client.getOwner(id: 7, kinds: [.ship, .plane])
        }
        #expect(request.query == [QueryItem("kinds", "ship"), QueryItem("kinds", "plane")])
    }

    @Test func bodiesAreWrittenInWhatIsConsumed() async throws {
        let parcel = #"{"id":1,"size":{"height":3},"note":null,"carrier":{"kind":"aeroplane","wings":2}}"#
        let json = try await request(.json(parcel, status: .created)) { client in
            let added = try await client.addParcel(
                body: .init(size: .init(height: 3), note: nil, carrier: .ship(Ship(kind: "Ship", decks: 4)))
            )
            #expect(added.carrier == .plane(Plane(kind: "aeroplane", wings: 2)))
        }
        #expect(json.headerFields[.contentType] == "application/json")
        #expect(json.text == #"{"size":{"height":3},"carrier":{"kind":"Ship","decks":4}}"#)
        #expect(json.headerFields[.authorization] == "Basic YW5uOnA=")
        let csv = try await request { try await $0.replaceParcels(body: "1,2\n") }
        #expect(csv.headerFields[.contentType] == "text/csv")
        #expect(csv.text == "1,2\n")
        let zip = try await request { try await $0.putArchive(id: 1, body: HTTPBody([1, 2])) }
        #expect(zip.headerFields[.contentType] == "application/zip")
        // Nothing is said, which overrides what the document says: JSON all the same.
        let change = try await request { try await $0.resize(id: 1, body: .init(height: 5)) }
        #expect(change.headerFields[.contentType] == "application/json")
        #expect(change.text == #"{"height":5}"#)
    }

    @Test func credentialsGoAlone() async throws {
        let server = InMemoryTransport(answers: [.json(#"{"id":1,"size":{"height":3}}"#, status: .created)])
        let client = ThingsClient(credentials: Credentials(queryKey: "q", person: "t"), transport: server)
        _ = try await client.addParcel(body: .init(size: .init(height: 3)))
        let request = try #require(server.requests.first)
        #expect(request.query == [QueryItem("key", "q")])
        #expect(request.headerFields[.authorization] == "Bearer t")
        #expect(Credentials.machineClientCredentials.tokenURL == "https://login.example/token")
        #expect(Credentials.personAuthorizationCode.authorizationURL == "https://login.example/authorize")
        #expect(Credentials.ownerPassword.tokenURL == "https://login.example/token")
        #expect(Credentials.pageImplicit.scopes == [])
    }

    @Test func filesMakeAFormMultipart() async throws {
        let sent = try await SentBody { server in
            try await ThingsClient(credentials: Self.everything, transport: server).addPhoto(
                id: 1,
                photo: FilePart([1], fileName: "a.png", contentType: "image/png"),
                note: "n",
                sides: ["a", "b"],
                spots: [1, 2],
                isCopy: true
            )
        }
        #expect(sent.essence == "multipart/form-data")
        #expect(
            try await sent.parts().map(\.description) == [
                #"Content-Disposition: form-data; name="note" | n"#,
                #"Content-Disposition: form-data; name="photo"; filename="a.png", Content-Type: image/png | "# + "\u{1}",
                #"Content-Disposition: form-data; name="sides" | a"#, #"Content-Disposition: form-data; name="sides" | b"#,
                #"Content-Disposition: form-data; name="spots" | 1,2"#, #"Content-Disposition: form-data; name="copy" | true"#,
            ]
        )
    }

    @Test func otherFormsAreInTheirFirstMediaType() async throws {
        let request = try await request { client in
            try await client.mark(
                id: 1,
                body: .init(
                    note: "a b",
                    state: .lost,
                    sides: ["a", "b"],
                    spots: [1, 2],
                    bars: [3, 4],
                    tabs: [5, 6],
                    table: [[1, 2], [3]]
                )
            )
        }
        #expect(request.headerFields[.contentType] == "application/x-www-form-urlencoded")
        #expect(request.text == "note=a+b&state=lost&sides=a&sides=b&spots=1,2&bars=3%7C4&tabs=5%096&table=1,2&table=3")
        // The operation has a scheme of its own, which the client's server does not have.
        #expect(request.head.scheme == "http")
    }

    @Test func answersAndErrorsAreWhatIsProduced() async throws {
        let server = InMemoryTransport(answers: [
            .content(HTTPBody([1, 2]), type: "image/png"), .json(#"{"message":"gone"}"#, status: .notFound),
            .json("[]", headerFields: [HTTPField.Name("X-Total")!: "3", HTTPField.Name("X-Tags")!: "a, b"]),
        ])
        let client = ThingsClient(credentials: Self.everything, transport: server)
        #expect(try await client.getLabel(id: 1).collect(upTo: 10) == [1, 2])
        #expect(server.requests[0].headerFields[.accept]?.hasPrefix("application/pdf, image/png") == true)
        #expect(server.requests[0].headerFields[HTTPField.Name("X-Key")!] == nil)
        await #expect(throws: ResponseError<Problem>.self) { _ = try await client.getLabel(id: 1) }
        let (_, response) = try await client.withResponse { try await $0.listParcels() }
        let headers = try response.headers(ListParcelsHeaders.self)
        #expect(headers.xTotal == 3)
        #expect(headers.xTags == ["a", "b"])
    }

    @Test(
        arguments: [
            (#"{"kind":"Ship","decks":4}"#, Carrier.ship(Ship(kind: "Ship", decks: 4))),
            (#"{"kind":"aeroplane","wings":2}"#, .plane(Plane(kind: "aeroplane", wings: 2))),
            (#"{"kind":"Cart"}"#, .unknown(["kind": "Cart"])),
        ] as [(String, Carrier)]
    )
    func carriersAreToldApartByTheirNames(json: String, carrier: Carrier) throws {
        #expect(try Carrier(json: json.utf8) == carrier)
        #expect(try JSONValue(json: carrier.json()) == JSONValue(json: json.utf8))
    }
}

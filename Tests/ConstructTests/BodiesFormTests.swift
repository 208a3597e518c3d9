import BodiesFormConstruct
import LatheRuntime
import LatheTesting
import Testing

/// Forms: every property as its encoding says.
struct BodiesFormTests {
    @Test(arguments: [
        (CreateCustomerRequest(email: "a@b.c d"), "email=a%40b.c+d"),
        (
            CreateCustomerRequest(email: "a", address: .init(city: "Oslo", lines: ["1", "2"])),
            "email=a&address%5Bcity%5D=Oslo&address%5Blines%5D%5B0%5D=1&address%5Blines%5D%5B1%5D=2"
        ),
        (
            CreateCustomerRequest(email: "a", items: [.init(price: "p", quantity: 2), .init(price: "q")]),
            "email=a&items%5B0%5D%5Bprice%5D=p&items%5B0%5D%5Bquantity%5D=2&items%5B1%5D%5Bprice%5D=q"
        ),
        (CreateCustomerRequest(email: "a", expand: ["x", "y"]), "email=a&expand%5B%5D=x&expand%5B%5D=y"),
        (CreateCustomerRequest(email: "a", tags: ["x", "y"]), "email=a&tags=x,y"),
        (CreateCustomerRequest(email: "a", metadata: ["k": "v"]), "email=a&metadata=%7B%22k%22%3A%22v%22%7D"),
        (CreateCustomerRequest(email: "a", color: .init(r: 1, g: 2)), "email=a&r=1&g=2"),
        (CreateCustomerRequest(email: "a", plain: [1, 2]), "email=a&plain=1&plain=2"),
        (CreateCustomerRequest(email: "a", shape: .init(sides: 3)), "email=a&shape=%7B%22sides%22%3A3%7D"),
        (CreateCustomerRequest(email: "a", url: "https://a/b"), "email=a&url=https://a/b"),
        (CreateCustomerRequest(email: "a", since: CalendarDate("2024-02-29")), "email=a&since=2024-02-29"),
        (CreateCustomerRequest(email: "a", words: ["x", "y"]), "email=a&words=x%20y"),
        (CreateCustomerRequest(email: "a", state: .new), "email=a&state=new"),
    ])
    func properties(body: CreateCustomerRequest, text: String) async throws {
        let sent = try await SentBody { try await ThingsClient(transport: $0).createCustomer(body: body) }
        #expect(sent.contentType == "application/x-www-form-urlencoded")
        #expect(sent.text == text)
    }

    @Test func aFormOfSeveralKinds() async throws {
        let sent = try await SentBody { server in
            try await ThingsClient(transport: server).token(body: .password(.init(username: "u")))
        }
        #expect(sent.text == "username=%22u%22")
        #expect(try await SentBody { try await ThingsClient(transport: $0).token() }.request.body == nil)
    }

    @Test func aFormWithoutMembersIsNoArgument() async throws {
        #expect(try await SentBody { try await ThingsClient(transport: $0).getEmpty() }.request.body == nil)
    }

    @Test func aFormOfAnything() async throws {
        let sent = try await SentBody { try await ThingsClient(transport: $0).sendFree(body: ["a": 1, "b": ["x": true]]) }
        #expect(Set(sent.text.split(separator: "&")) == ["a=1", "b=%7B%22x%22%3Atrue%7D"])
    }
}

import BodiesFormConstruct
import LatheRuntime

/// Bodies that are forms, with every way to write a property.
enum BodiesFormCalls {
    static func make(at server: String) async throws {
        let things = ThingsClient(server: .init(url: server))
        try await things.createCustomer(body: .init(email: "a@b.c d"))
        var body = CreateCustomerRequest(email: "a+b&c=ü")
        body.address = .init(city: "Oslo", lines: ["1", "2 & 3"])
        body.items = [.init(price: "p", quantity: 2), .init(price: "q")]
        body.tags = ["x", "y z"]
        body.metadata = ["k": "v"]
        body.expand = ["x", "y"]
        body.color = .init(r: 1, g: 2)
        body.plain = [1, 2]
        body.shape = .init(sides: 3)
        body.url = "https://a/b"
        body.since = CalendarDate("2024-02-29")
        body.note = "*"
        body.words = ["x", "y"]
        body.state = .new
        try await things.createCustomer(body: body)
        try await things.token()
        try await things.token(body: .password(.init(username: "u")))
        try await things.token(body: .refresh(.init(refresh: "r")))
        try await things.getEmpty()
        try await things.sendFree(body: ["a": 1, "b": ["x": true]])
    }
}

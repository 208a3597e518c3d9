import IdenticalSchemasConstruct
import LatheRuntime
import Testing

/// Inline schemas that are the same are one type, by the name of every place.
struct IdenticalSchemasTests {
    @Test func everyPlaceHasAName() throws {
        let status: Invoice.Status = Order.Status.paid
        #expect(ListInvoicesDirection.asc == ListOrdersDirection.asc)
        #expect(Order.Customer.Tier.gold == Invoice.Customer.Tier.gold)
        #expect(Order.Shipping.self == Address.self)
        #expect(Order.Shipping.Zone.self == Address.Zone.self)
        #expect(try encoded(status) == "paid")
    }

    @Test func whatDiffersIsAnotherType() {
        #expect(Invoice.State.self != Invoice.Status.self)
        #expect(Red.self != Blue.self)
        #expect(Order.Note.self != Memo.self)
    }

    @Test(arguments: [
        "{}", #"{"status": "paid", "state": "open", "customer": {"name": "a", "tier": "gold"}, "remark": {"text": "b"}}"#,
        #"{"payment": {"kind": "card", "number": "1"}, "address": {"street": "c", "zone": {"code": "d", "level": 1}}}"#,
    ])
    func survives(json: String) throws { try roundTrip(Invoice.self, json) }

    @Test func pathsNameThePlace() {
        #expect(refusal(Invoice.self, #"{"customer": {"tier": 1}}"#) == "$.customer.tier: expected a string, found an integer")
    }

    /// The component is only received by its own name and sent by another one: so it can be changed.
    @Test func whatIsSentByAnotherNameCanBeChanged() async throws {
        var request = CreateOrderRequest(street: "a")
        request.zone = Address.Zone(level: 2)
        let transport = CannedTransport(.created, body: "{}")
        _ = try await ThingsClient(transport: transport).createOrder(body: request)
        #expect(try await JSONValue(json: transport.sent) == ["street": "a", "zone": ["level": 2]])
    }
}

import IdenticalSchemasConstruct
import LatheRuntime
import Testing

/// Inline schemas that are the same but for their texts are one type, with a name in every place.
struct IdenticalSchemasTests {
    @Test func namesOfOneType() {
        #expect(Invoice.Status.self == Order.Status.self)
        #expect(Invoice.Customer.self == Order.Customer.self)
        #expect(Invoice.Remark.self == Order.Note.self)
        #expect(Invoice.Payment.self == Order.Payment.self)
        #expect(Order.Shipping.self == Address.self)
        #expect(CreateOrderRequest.self == Address.self)
        #expect(ListInvoicesDirection.self == ListOrdersDirection.self)
    }

    /// Other values, another order, two components: other types.
    @Test func whatIsNotTheSameStaysApart() {
        #expect(ObjectIdentifier(Invoice.State.self) != ObjectIdentifier(Invoice.Status.self))
        #expect(ObjectIdentifier(Red.self) != ObjectIdentifier(Blue.self))
        #expect(ObjectIdentifier(Memo.self) != ObjectIdentifier(Order.Note.self))
    }

    @Test func survives() throws {
        try roundTrip(
            Order.self,
            #"""
            {"status": "paid", "customer": {"name": "n", "tier": "gold"}, "shipping": {"street": "s", "zone": {"level": 1}},
             "note": {"text": "t"}, "payment": {"kind": "card", "number": "1"}}
            """#
        )
        try roundTrip(
            Invoice.self,
            #"{"status": "late", "state": "paid", "customer": {"tier": "new"}, "remark": {}, "payment": {"kind": "cash"}}"#
        )
        try roundTrip(
            Invoice.self,
            #"{"address": {"street": "s"}, "memo": {"text": "m"}, "red": {"a": "a"}, "blue": {"b": "b"}}"#
        )
        try roundTrip(Order.self, "{}", normalised: #"{"status": "open"}"#)
    }

    @Test(arguments: [
        (#"{"shipping": {}}"#, "$.shipping.street: expected a required member, found nothing"),
        (#"{"payment": {"kind": "card"}}"#, "$.payment.number: expected a required member, found nothing"),
        (#"{"customer": {"tier": 1}}"#, "$.customer.tier: expected a string, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Order.self, json) == message) }

    /// What is read in one place is sent in the other.
    @Test func oneTypeGoesBothWays() async throws {
        let order = try Order(json: #"{"shipping": {"street": "s", "zone": {"code": "c"}}}"#.utf8)
        let transport = CannedTransport(.created, body: #"{"status": "open"}"#)
        let invoice = try await ThingsClient(transport: transport).createOrder(body: try #require(order.shipping))
        #expect(invoice.status == .open)
        #expect(try await JSONValue(json: transport.sent) == ["street": "s", "zone": ["code": "c"]])
    }
}

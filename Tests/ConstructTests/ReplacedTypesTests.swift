import Foundation
import LatheRuntime
import OwnTypes
import ReplacedTypesConstruct
import Testing

/// Types of the user's in place of schemas.
struct ReplacedTypesTests {
    @Test func survives() throws {
        let invoice = try roundTrip(
            Invoice.self,
            #"""
            {"total": 1250, "tax": 200, "discount": 50, "rate": 0.19, "place": {"lat": 52.5, "lon": 13.25}, "places": [{"lat": 1.5}],
             "by": {"card": 1250}, "where": {"lat": 2.5}, "label": "not in the enum", "money": {"coins": 3}}
            """#
        )
        #expect(invoice.total == Money(cents: 1250))
        #expect(invoice.rate == Decimal(string: "0.19"))
        #expect(invoice.place == Geo.Point(latitude: 52.5, longitude: 13.25))
        #expect(invoice.by == ["card": Money(cents: 1250)])
        #expect(invoice.label?.value == "not in the enum")
        #expect(invoice.`where` == .location(Geo.Point(latitude: 2.5)))
    }

    @Test(arguments: [
        (#"{"total": "12", "rate": 1, "place": {"lat": 1}}"#, "$.total: expected an integer, found a string"),
        (#"{"total": 12, "rate": 1, "place": {"lon": 1}}"#, "$.place.lat: expected a required member, found nothing"),
    ])
    func isRefusedByItsOwnRules(json: String, message: String) {
        #expect(refusal(Invoice.self, json) == message)
    }

    @Test func isMadeInSwift() throws {
        let invoice = Invoice(total: Money(cents: 5), rate: 1, place: Geo.Point(latitude: 0.5), where: .string("here"))
        #expect(try encoded(invoice) == json(#"{"total": 5, "rate": 1, "place": {"lat": 0.5}, "where": "here"}"#))
    }
}

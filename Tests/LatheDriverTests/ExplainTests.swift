import SourceText
import Testing

@testable import LatheDriver

/// What `lathe explain` says.
struct ExplainTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        servers: [{url: 'https://shop.example'}]
        paths:
          /order:
            get:
              operationId: getOrder
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
        components:
          schemas:
            Order:
              type: object
              properties:
                payment: {$ref: '#/components/schemas/Payment'}
                state: {oneOf: [{type: string, format: date}, {type: integer, enum: [0]}, {type: number}]}
                parties:
                  type: array
                  items:
                    anyOf:
                      - {title: Person, type: object, properties: {name: {type: string}}}
                      - {title: Company, type: object, properties: {name: {type: string}, code: {type: string}}}
            Payment:
              oneOf:
                - {$ref: '#/components/schemas/Card'}
                - {$ref: '#/components/schemas/Transfer'}
                - {title: Cash, type: object, properties: {coins: {type: integer}}}
                - {title: Cheque, type: object, properties: {bank: {type: string}}}
            Card: {type: object, required: [kind], properties: {kind: {const: card}}}
            Transfer: {type: object, required: [kind], properties: {kind: {const: transfer}}}
        """

    private func explain(_ query: String?) throws -> (text: String, report: Explain.Report) {
        let work = try TemporaryFolder()
        try work.write(Self.document, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Shop\noutput: out\n", to: "lathe.yaml")
        let report = Explain().report(.file(work.path("lathe.yaml")), query: query)
        return (report.text.replacing(work.path + "/", with: ""), report)
    }

    @Test func everyUnionHasALine() throws {
        let (text, report) = try explain(nil)
        #expect(report.exitCode == .success)
        #expect(
            text == """
                openapi.yaml:16:16: #/components/schemas/Order/properties/state: oneOf of 3 -> enum Order.State
                openapi.yaml:20:13: #/components/schemas/Order/properties/parties/items: anyOf of 2 -> struct Order.Party, \
                1 pair cannot be told apart
                openapi.yaml:24:7: #/components/schemas/Payment: oneOf of 4 -> enum Payment, 1 pair cannot be told apart

                """
        )
    }

    private static let payment = """
        openapi.yaml:24:7: #/components/schemas/Payment: oneOf of 4 -> enum Payment, 1 pair cannot be told apart

          enum Payment
            case card(Card)              oneOf/0, openapi.yaml:25:11
            case transfer(Transfer)      oneOf/1, openapi.yaml:26:11
            case cash(Payment.Cash)      oneOf/2, openapi.yaml:27:11
            case cheque(Payment.Cheque)  oneOf/3, openapi.yaml:28:11

          How a value is told apart:
            what 'kind' is:
              it is "card": card
              it is "transfer": transfer
              it is anything else: unknown
            'kind' is not there:
              the best fit: all that is required is there, most members are known, then the first:
                cash: knows 'coins'
                cheque: knows 'bank'

          What cannot be told apart:
            oneOf/2 and oneOf/3: both accept {}

        """

    /// By pointer, with and without the sign, through a reference, and by the Swift type.
    @Test(arguments: [
        "#/components/schemas/Payment", "/components/schemas/Payment", "#/components/schemas/Order/properties/payment", "Payment",
    ])
    func aUnionIsExplained(query: String) throws {
        let (text, report) = try explain(query)
        #expect(report.exitCode == .success)
        #expect(text == Self.payment)
    }

    @Test func scalarsAreExplained() throws {
        let (text, _) = try explain("Order.State")
        #expect(
            text == """
                openapi.yaml:16:16: #/components/schemas/Order/properties/state: oneOf of 3 -> enum Order.State

                  enum Order.State
                    case date(CalendarDate)                      oneOf/0, openapi.yaml:16:25
                    case numberOption(Order.State.NumberOption)  oneOf/1, openapi.yaml:16:55
                    case number(Double)                          oneOf/2, openapi.yaml:16:83

                  How a value is told apart:
                    an integer:
                      it is 0: numberOption
                      it is anything else: number
                    a number: number
                    a string: date
                    anything else: unknown

                """
        )
    }

    @Test func choicesAreExplained() throws {
        let (text, _) = try explain("/components/schemas/Order/properties/parties")
        #expect(text.contains("var person: Order.Party.Person?"))
        #expect(text.contains("Every variant that fits a value is there."))
        #expect(text.contains("anyOf/0 and anyOf/1: both accept {}"))
    }

    @Test(arguments: ["#/components/schemas/Card", "/nowhere", "Card", "#/components/schemas/Order/properties/none"])
    func whatIsNoUnionIsAnError(query: String) throws {
        let (text, report) = try explain(query)
        #expect(text.isEmpty)
        #expect(report.exitCode == .failure)
        #expect(report.diagnostics.contains { $0.id == "unknown-union" && $0.message.contains(query) })
    }

    @Test func aBrokenDocumentIsAnError() throws {
        let work = try TemporaryFolder()
        let report = Explain().report(.file(work.path("missing.yaml")), query: nil)
        #expect(report.exitCode == .failure)
    }
}

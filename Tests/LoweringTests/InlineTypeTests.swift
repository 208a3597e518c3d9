import ClientModel
import Testing

/// Inline schemas that are the same are one type.
@Suite struct InlineTypeTests {
    /// A document whose one operation answers with a list of every component.
    private static func lowered(_ components: [String]) -> LoweredDocument {
        let names = components.compactMap { $0.split(separator: ":").first }
        let properties = names.map { "p\($0): {$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ")
        return LoweredDocument(
            schema: "{title: All, type: object, properties: {\(properties)}}",
            components: "{\(components.joined(separator: ",\n   "))}"
        )
    }

    private static let status = "{type: string, enum: [open, paid]}"

    @Test func theShortestNameIsKept() {
        let lowered = Self.lowered([
            "Order: {properties: {status: \(Self.status)}}",
            "Invoice: {properties: {status: {type: string, description: Where it stands., enum: [open, paid]}, state: \(Self.status)}}",
        ])
        #expect(
            lowered.typeNames == [
                "All", "Invoice", "Invoice.State = Order.Status", "Invoice.Status = Order.Status", "Order", "Order.Status",
            ]
        )
        #expect(lowered.properties("Invoice") == ["status: status: Status?", "state: state: State?"])
    }

    @Test func nestedTypesGoWithTheTypeTheyAreNestedIn() {
        let customer = "{properties: {tier: {type: string, enum: [a, b]}, home: {properties: {zip: {type: string}}}}}"
        let lowered = Self.lowered(["Order: {properties: {customer: \(customer)}}", "Bill: {properties: {payer: \(customer)}}"])
        #expect(
            lowered.typeNames == [
                "All", "Bill", "Bill.Payer", "Bill.Payer.Home", "Bill.Payer.Tier", "Order", "Order.Customer = Bill.Payer",
            ]
        )
    }

    /// `Order.Customer.Address` has to stay a name: a type without a nested type of that name can't stand for `Order.Customer`.
    @Test func whatIsNestedHasToHaveTheSameNames() {
        let lowered = Self.lowered([
            "Order: {properties: {customer: {properties: {home: {title: Address, properties: {zip: {type: string}}}}}}}",
            "Bill: {properties: {customer: {properties: {home: {properties: {zip: {type: string}}}}}}}",
        ])
        #expect(lowered.typeNames.contains("Order.Customer"))
        #expect(lowered.typeNames.contains("Order.Customer.Address = Bill.Customer.Home"))
    }

    @Test(arguments: [
        ("{type: string, enum: [paid, open]}", "the order of the values"),
        ("{type: string, enum: [open, paid], deprecated: true}", "being deprecated"),
        ("{type: string, enum: [open, paid], x-enum-varnames: [A, B]}", "the names of the cases"),
        ("{type: string, enum: [open, paid, late]}", "a value more"),
    ])
    func enumsDiffer(schema: String, by: String) {
        let lowered = Self.lowered(["A: {properties: {status: \(Self.status)}}", "B: {properties: {status: \(schema)}}"])
        #expect(lowered.typeNames == ["A", "A.Status", "All", "B", "B.Status"], "\(by)")
    }

    @Test(arguments: [
        ("{properties: {b: {type: string}}}", "the key"), ("{properties: {a: {type: integer}}}", "the type"),
        ("{required: [a], properties: {a: {type: string}}}", "the presence"),
        ("{properties: {a: {type: string, default: x}}}", "the default"),
        ("{properties: {a: {type: string, deprecated: true}}}", "a deprecated member"),
        ("{properties: {a: {type: string, x-lathe-property-name: b}}}", "the Swift name"),
        ("{properties: {a: {type: string}}, additionalProperties: {type: string}}", "the rest"),
    ])
    func structsDiffer(schema: String, by: String) {
        let same = "{properties: {a: {type: string}}}"
        let lowered = Self.lowered(["A: {properties: {part: \(same)}}", "B: {properties: {part: \(schema)}}"])
        #expect(lowered.typeNames == ["A", "A.Part", "All", "B", "B.Part"], "\(by)")
    }

    @Test func anInlineSchemaLikeAComponentIsTheComponent() {
        let lowered = Self.lowered([
            "Money: {properties: {amount: {type: number}, currency: {type: string}}}",
            "Order: {properties: {total: {properties: {amount: {type: number}, currency: {type: string}}}}}",
        ])
        #expect(lowered.typeNames == ["All", "Money", "Order", "Order.Total = Money"])
    }

    @Test func oneMemberIsNoReasonToThinkOfAComponent() {
        let lowered = Self.lowered([
            "Memo: {properties: {text: {type: string}}}", "Order: {properties: {note: {properties: {text: {type: string}}}}}",
        ])
        #expect(lowered.typeNames == ["All", "Memo", "Order", "Order.Note"])
    }

    @Test func componentsAreNeverMerged() {
        let members = "{properties: {a: {type: string}, b: {type: string}}}"
        let lowered = Self.lowered(["Red: \(members)", "Blue: \(members)", "Thing: {properties: {color: \(members)}}"])
        #expect(lowered.typeNames == ["All", "Blue", "Red", "Thing", "Thing.Color"])
    }

    @Test func recursionThroughComponentsIsTheSame() {
        let node = "{properties: {next: {$ref: '#/components/schemas/A'}, kind: {type: string, enum: [x, y]}}}"
        let lowered = Self.lowered(["A: {properties: {one: \(node), two: \(node)}}", "B: {properties: {three: \(node)}}"])
        #expect(
            lowered.typeNames == ["A", "A.One", "A.One.Kind", "A.Two = A.One", "All", "B", "B.Three = A.One"]
        )
    }

    @Test func unionsAreComparedWithTheirDecisions() {
        let union = "{oneOf: [{title: Word, type: string}, {title: Size, type: object, properties: {n: {type: integer}}}]}"
        let lowered = Self.lowered(["A: {properties: {value: \(union)}}", "B: {properties: {value: \(union)}}"])
        #expect(lowered.typeNames == ["A", "A.Value", "A.Value.Size", "All", "B", "B.Value = A.Value"])
    }

    /// The side that is only received would be `let`; one type for both is what is sent.
    @Test func whatIsSentSomewhereIsMutable() {
        let lowered = LoweredDocument(
            """
            paths:
              /a:
                post:
                  operationId: send
                  requestBody:
                    content: {application/json: {schema: {title: Sent, properties: {a: {type: string}, b: {type: string}}}}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {title: Received, properties: {a: {type: string}, b: {type: string}}}}}
            """
        )
        #expect(lowered.typeNames == ["Received = Sent", "Sent"])
        #expect(lowered.structure("Sent")?.isMutable == true)
    }

    @Test func twoPlacesThatAskForOneNameShareIt() {
        let part = "{title: Part, properties: {a: {type: string}, b: {type: string}}}"
        let lowered = Self.lowered(["A: {properties: {one: \(part), two: \(part)}}"])
        #expect(lowered.typeNames == ["A", "A.Part", "All"])
        #expect(lowered.properties("A") == ["one: one: Part?", "two: two: Part?"])
    }

    @Test func boxesAreFoundThroughOtherNames() {
        let node = "{properties: {value: {type: string}, tree: {$ref: '#/components/schemas/Tree'}}}"
        let lowered = Self.lowered(["Tree: {properties: {left: \(node), right: \(node)}}"])
        #expect(lowered.typeNames == ["All", "Tree", "Tree.Left", "Tree.Right = Tree.Left"])
        let boxes = [lowered.structure("Tree"), lowered.structure("Left")].flatMap { $0?.properties.filter(\.isBoxed) ?? [] }
        #expect(!boxes.isEmpty)
    }
}

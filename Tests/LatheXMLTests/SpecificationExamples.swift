import Testing

@testable import LatheXML

/// The XML Object examples of OpenAPI 3.1.1 §4.8.26.2 and 3.2.0 §4.26.6, as the shapes that they mean.
///
/// The examples of 3.1.1 are properties of an object, `document` here. White space between elements is left out.
enum SpecificationExamples {
    private static func document(_ describe: (inout XMLContent) -> Void) -> XMLShape { .object(describe) }
    private static let animals = #"{"animals":["dog","cat","hamster"]}"#

    static let all: [XMLExample] = [
        XMLExample(
            "3.1.1: no XML object, a string",
            document { $0.element("animals", .text) },
            named: "document",
            json: #"{"animals":"dog, cat, hamster"}"#,
            xml: "<document><animals>dog, cat, hamster</animals></document>"
        ),
        XMLExample(
            "3.1.1: no XML object, an array",
            document { $0.repeated("animals", .text) },
            named: "document",
            json: animals,
            xml: "<document><animals>dog</animals><animals>cat</animals><animals>hamster</animals></document>"
        ),
        XMLExample(
            "3.1.1: name replacement",
            document { $0.element("animals", as: "animal", .text) },
            named: "document",
            json: #"{"animals":"dog"}"#,
            xml: "<document><animal>dog</animal></document>"
        ),
        XMLExample(
            "3.1.1: attribute, prefix and namespace",
            document { content in
                content.attribute("id", .integer)
                content.element(
                    "name",
                    as: XMLName("name", namespace: "https://example.com/schema/sample", prefix: "sample"),
                    .text
                )
            },
            named: "Person",
            json: #"{"id":123,"name":"example"}"#,
            xml: #"<Person id="123"><sample:name xmlns:sample="https://example.com/schema/sample">example</sample:name></Person>"#
        ),
        XMLExample(
            "3.1.1: arrays, the names of the items (and the external name has no effect)",
            document { $0.repeated("animals", as: "animal", .text) },
            named: "document",
            json: animals,
            xml: "<document><animal>dog</animal><animal>cat</animal><animal>hamster</animal></document>"
        ),
        XMLExample(
            "3.1.1: arrays, wrapped without names",
            document { $0.element("animals", .list("animals", .text)) },
            named: "document",
            json: animals,
            xml: "<document><animals><animals>dog</animals><animals>cat</animals><animals>hamster</animals></animals></document>"
        ),
        XMLExample(
            "3.1.1: arrays, wrapped with the names of the items",
            document { $0.element("animals", .list("animal", .text)) },
            named: "document",
            json: animals,
            xml: "<document><animals><animal>dog</animal><animal>cat</animal><animal>hamster</animal></animals></document>"
        ),
        XMLExample(
            "3.1.1: arrays, wrapped with both names",
            document { $0.element("animals", as: "aliens", .list("animal", .text)) },
            named: "document",
            json: animals,
            xml: "<document><aliens><animal>dog</animal><animal>cat</animal><animal>hamster</animal></aliens></document>"
        ),
        XMLExample(
            "3.1.1: arrays, wrapped with the name of the wrapper",
            document { $0.element("animals", as: "aliens", .list("aliens", .text)) },
            named: "document",
            json: animals,
            xml: "<document><aliens><aliens>dog</aliens><aliens>cat</aliens><aliens>hamster</aliens></aliens></document>"
        ),
        XMLExample(
            "3.2.0: elements with attributes and text",
            .list(
                "animal",
                .object { content in
                    content.attribute("kind", .text)
                    content.text("name", .text)
                }
            ),
            named: "animals",
            json: #"[{"kind":"Cat","name":"Fluffy"},{"kind":"Dog","name":"Fido"}]"#,
            xml: #"<animals><animal kind="Cat">Fluffy</animal><animal kind="Dog">Fido</animal></animals>"#
        ),
        XMLExample(
            "3.2.0: CDATA",
            document { $0.cdata("content", .text) },
            named: "Documentation",
            json: #"{"content":"<html><head><title>Awesome Docs</title></head><body></body><html>"}"#,
            xml: "<Documentation><![CDATA[<html><head><title>Awesome Docs</title></head><body></body><html>]]></Documentation>"
        ),
        XMLExample(
            "3.2.0: null values",
            product,
            named: "product",
            json: #"{"count":null,"description":"Thing","related":null}"#,
            xml: "<product><description>Thing</description>"
                + #"<related xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></product>"#
        ),
        XMLExample(
            "3.2.0: no null values",
            product,
            named: "product",
            json: #"{"count":42,"description":"Thing","related":{}}"#,
            xml: #"<product count="42"><description>Thing</description><related/></product>"#
        ),
    ]

    private static let product = document { content in
        content.attribute("count", .number, orNull: true)
        content.attribute("rating", .text)
        content.element("description", .text)
        content.element("related", .object { _ in })
    }
}

@Suite struct SpecificationExampleTests {
    @Test(arguments: SpecificationExamples.all)
    func isWrittenAsTheSpecificationShowsIt(_ example: XMLExample) throws {
        #expect(try xml(example.json, example.shape, named: example.name) == example.xml)
    }

    @Test(arguments: SpecificationExamples.all)
    func whatTheSpecificationShowsIsReadAsTheExample(_ example: XMLExample) throws {
        #expect(try json(example.xml, example.shape, named: example.name) == example.json)
    }
}

import OpenAPIDocument
import Testing

@Suite struct XMLObjectReaderTests {
    private func read(_ xml: String) -> (XMLObject?, [String]) {
        let read = ReadDocument(schemas: "A: {type: string, xml: \(xml)}", version: "3.2.0")
        return (read.schema("A")?.keywords.xml, read.messages)
    }

    @Test func names() throws {
        let (found, messages) = read("{name: a, namespace: 'urn:x', prefix: p, x-other: 1}")
        let xml = try #require(found)
        #expect((xml.name, xml.namespace, xml.prefix) == ("a", "urn:x", "p"))
        #expect(xml.nodeType == nil)
        #expect(messages.isEmpty)
    }

    @Test(
        arguments: [
            ("{nodeType: element}", .element), ("{nodeType: attribute}", .attribute), ("{nodeType: text}", .text),
            ("{nodeType: cdata}", .cdata), ("{nodeType: none}", XMLObject.NodeType.none), ("{attribute: true}", .attribute),
            ("{wrapped: true}", .element), ("{x-text: true}", .text), ("{x-ms-text: true}", .text),
            ("{attribute: false, wrapped: false}", nil),
            ("{}", nil), ("null", nil), ("{name: '', namespace: '', prefix: ''}", nil),
        ] as [(String, XMLObject.NodeType?)]
    )
    func nodeTypes(xml: String, type: XMLObject.NodeType?) {
        let (found, messages) = read(xml)
        #expect(found?.nodeType == type)
        #expect(found?.name == nil)
        #expect(messages.isEmpty)
    }

    @Test(arguments: [
        ("[]", "warning 6:28 wrong-type: expected an xml object, found a list"),
        ("{nodeType: atribute}", "warning 6:39 invalid-value: 'atribute' is no type of an XML node"),
        ("{wraped: true}", "warning 6:29 unknown-field: an xml object has no field 'wraped'"),
        ("{wrapped: 1}", "warning 6:38 wrong-type: 'wrapped' should be true or false, found a number"),
    ])
    func saysWhatIsWrong(xml: String, message: String) {
        let (found, messages) = read(xml)
        #expect(messages == [message])
        #expect(found?.nodeType == nil)
    }
}

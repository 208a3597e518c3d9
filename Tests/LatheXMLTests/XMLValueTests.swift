import LatheRuntime
import Testing

@testable import LatheXML

@Suite struct XMLValueTests {
    private static let scalars = XMLShape.object { content in
        content.element("text", .text)
        content.element("token", .token)
        content.element("data", .base64)
        content.element("integer", .integer)
        content.element("number", .number)
        content.element("boolean", .boolean)
        content.element("list", .list("item", .integer))
        content.repeated("each", .integer)
    }

    @Test(arguments: [
        ("<text> a\n</text>", #"{"text":" a\n"}"#), ("<text/>", #"{"text":""}"#),
        ("<token>\n 2020-01-02 </token>", #"{"token":"2020-01-02"}"#),
        ("<token> </token>", #"{"token":null}"#), ("<data>QU\n JD</data>", #"{"data":"QUJD"}"#),
        ("<integer> 7 </integer>", #"{"integer":7}"#),
        ("<integer>+007</integer>", #"{"integer":7}"#), ("<integer>-0</integer>", #"{"integer":-0}"#),
        ("<integer/>", #"{"integer":null}"#),
        ("<integer>9223372036854775807</integer>", #"{"integer":9223372036854775807}"#),
        ("<number>.5</number>", #"{"number":0.5}"#),
        ("<number>5.</number>", #"{"number":5}"#), ("<number>-01.50E+2</number>", #"{"number":-150}"#),
        ("<boolean>1</boolean>", #"{"boolean":true}"#),
        ("<boolean> false </boolean>", #"{"boolean":false}"#), ("<boolean>0</boolean>", #"{"boolean":false}"#),
        ("<list/>", #"{"list":[]}"#), ("<list><item>1</item><other/><item>2</item></list>", #"{"list":[1,2]}"#), ("", "{}"),
        ("<each>1</each><text>t</text><each>2</each>", #"{"each":[1,2],"text":"t"}"#),
        ("<unknown><text>x</text></unknown>", "{}"),
        ("<text>a</text><text>b</text>", #"{"text":"b"}"#), ("<text><![CDATA[a]]>b</text>", #"{"text":"ab"}"#),
        ("<text xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>", #"{"text":null}"#),
        ("<list xsi:nil=' 1 '/>", #"{"list":null}"#),
        ("<text nil='true'>a</text>", #"{"text":"a"}"#), ("<each xsi:nil='true'/>", #"{"each":[null]}"#),
    ])
    func isRead(content: String, expected: String) throws {
        #expect(try json("<root>\(content)</root>", Self.scalars) == expected)
    }

    @Test(arguments: [
        ("<integer>seven</integer>", "/root/integer: expected an integer, found 'seven' (line 1)"),
        ("<integer>0x10</integer>", "/root/integer: expected an integer, found '0x10' (line 1)"),
        ("\n<number>NaN</number>", "/root/number: expected a number, found 'NaN' (line 2)"),
        ("<number>1 2</number>", "/root/number: expected a number, found '1 2' (line 1)"),
        ("<number>.</number>", "/root/number: expected a number, found '.' (line 1)"),
        ("<boolean>yes</boolean>", "/root/boolean: expected a boolean, found 'yes' (line 1)"),
        ("<text><b/></text>", "/root/text: expected text, found the element 'b' (line 1)"),
        ("<list><item>1</item>\n<item>x</item></list>", "/root/list/item[2]: expected an integer, found 'x' (line 2)"),
        ("<each>x</each>", "/root/each: expected an integer, found 'x' (line 1)"),
    ])
    func saysWhatIsWrong(content: String, message: String) throws {
        let error = #expect(throws: XMLError.self) { try json("<root>\(content)</root>", Self.scalars) }
        #expect(error?.description == message)
    }

    @Test func attributesSayWhatIsWrong() throws {
        let shape = XMLShape.object { $0.attribute("id", as: "ID", .integer) }
        let error = #expect(throws: XMLError.self) { try json("<a\nID='x'/>", shape) }
        #expect(error?.description == "/a/@ID: expected an integer, found 'x' (line 1)")
    }

    @Test(arguments: [
        (#"{"text":" <a> & \"b\" ]]>\r\n"}"#, #"<root><text> &lt;a&gt; &amp; "b" ]]&gt;&#13;"# + "\n</text></root>"),
        (#"{"text":""}"#, "<root><text/></root>"), (#"{"number":1.5e300}"#, "<root><number>1.5e+300</number></root>"),
        (#"{"boolean":true,"integer":-7}"#, "<root><integer>-7</integer><boolean>true</boolean></root>"),
        (#"{"list":[]}"#, "<root><list/></root>"),
        (#"{"list":[1,2]}"#, "<root><list><item>1</item><item>2</item></list></root>"), (#"{"each":[]}"#, "<root/>"),
        (#"{"each":null}"#, "<root/>"),
        (#"{"each":[1,2]}"#, "<root><each>1</each><each>2</each></root>"), (#"{"unknown":1}"#, "<root/>"),
    ])
    func isWritten(value: String, expected: String) throws { #expect(try xml(value, Self.scalars) == expected) }

    @Test(arguments: [
        (#"{"text":"\u0000"}"#, "/root/text: XML does not have the character U+0"),
        (#"{"text":"\uFFFF"}"#, "/root/text: XML does not have the character U+FFFF"),
        (#"{"text":{}}"#, "/root/text: expected text, found an object"),
        (#"{"list":{}}"#, "/root/list: expected a list, found an object"),
        (#"{"each":1}"#, "/root: expected a list, found a number"), (#"[]"#, "/root: expected an object, found a list"),
    ])
    func saysWhatCannotBeWritten(value: String, message: String) throws {
        let error = #expect(throws: XMLError.self) { try xml(value, Self.scalars) }
        #expect(error?.description == message)
        #expect(error?.kind == .unwritable)
    }

    // MARK: Objects

    private static let tree = XMLShape.object { content in
        content.attribute("name", .text)
        content.repeated("children", as: "node", node, orEmpty: true)
        content.element("other", node)
    }
    private static let node: XMLShape = tree

    @Test func recursion() throws {
        let value =
            #"{"name":"a","children":[{"name":"b","children":[{"name":"c","children":[]}]}],"other":{"name":"d","children":[]}}"#
        let document = #"<node name="a"><node name="b"><node name="c"/></node><other name="d"/></node>"#
        #expect(try xml(value, Self.tree, named: "node") == document)
        #expect(try JSONValue(json: json(document, Self.tree).utf8) == JSONValue(json: value.utf8))
    }

    @Test func deepRecursionIsRefused() throws {
        let count = 200
        let document = String(repeating: "<node>", count: count) + String(repeating: "</node>", count: count)
        let error = #expect(throws: XMLError.self) { try json(document, Self.tree) }
        #expect(error?.kind == .limit)
        let allowed = String(repeating: "<node>", count: 128) + String(repeating: "</node>", count: 128)
        #expect(try json(allowed, Self.tree).utf8.count > 1000)
    }

    @Test func namespacesTellMembersApart() throws {
        let shape = XMLShape.object { content in
            content.element("any", as: "a", .text)
            content.element("x", as: XMLName("a", namespace: "urn:x", prefix: "x"), .text)
            content.element("y", as: XMLName("a", namespace: "urn:y"), .text)
            content.attribute("plain", as: "b", .text)
            content.attribute("spaced", as: XMLName("b", namespace: "urn:x", prefix: "x"), .text)
            content.attribute("language", as: XMLName("lang", namespace: XMLNamespace.xml, prefix: "xml"), .text)
        }
        let value = #"{"any":"1","language":"en","plain":"4","spaced":"5","x":"2","y":"3"}"#
        let written = try xml(value, shape)
        #expect(
            written == #"<root b="4" xmlns:x="urn:x" x:b="5" xml:lang="en"><a>1</a><x:a>2</x:a><a xmlns="urn:y">3</a></root>"#
        )
        #expect(try json(written, shape) == #"{"any":"1","language":"en","plain":"4","spaced":"5","x":"2","y":"3"}"#)
        // Other prefixes, the same namespaces.
        let other =
            #"<p:root xmlns:p='urn:p' xmlns:q='urn:x' q:b='5' b='4' xml:lang='en'><q:a>2</q:a><a>1</a><a xmlns="urn:y">3</a></p:root>"#
        #expect(try json(other, shape) == #"{"any":"1","language":"en","plain":"4","spaced":"5","x":"2","y":"3"}"#)
    }

    @Test func defaultNamespaceIsThatOfTheElementsInside() throws {
        let name = XMLName("pet", namespace: "urn:pets")
        let shape = XMLShape.object { content in
            content.element("name", .text)
            content.element("owner", as: XMLName("owner", namespace: "urn:pets"), .text)
            content.attribute("id", as: XMLName("id", namespace: "urn:pets"), .integer)
        }
        let document = #"<pet xmlns="urn:pets" xmlns:ns1="urn:pets" ns1:id="1"><name>a</name><owner>b</owner></pet>"#
        #expect(try xml(#"{"name":"a","owner":"b","id":1}"#, shape, named: name) == document)
        #expect(try json(document, shape, named: name) == #"{"id":1,"name":"a","owner":"b"}"#)
        let error = #expect(throws: XMLError.self) { try json("<pet/>", shape, named: name) }
        #expect(error?.description == "expected the element pet of urn:pets, found pet (line 1)")
    }

    @Test func aPrefixThatNothingDeclaresIsNotWritten() throws {
        let shape = XMLShape.object { $0.element("a", as: XMLName("a", prefix: "p"), .text) }
        #expect(try xml(#"{"a":"1"}"#, shape) == "<root><a>1</a></root>")
        #expect(
            try xml(#"{"a":"1"}"#, shape, named: XMLName("root", namespace: "urn:p", prefix: "p"))
                == #"<p:root xmlns:p="urn:p"><p:a>1</p:a></p:root>"#
        )
    }

    @Test func textBesideElements() throws {
        let shape = XMLShape.object { content in
            content.attribute("unit", .text)
            content.text("value", .number)
            content.element("note", .text)
        }
        #expect(try json("<a unit='m'>\n 4.5 <note>n</note>\n</a>", shape) == #"{"note":"n","unit":"m","value":4.5}"#)
        #expect(try xml(#"{"value":4.5,"unit":"m","note":"n"}"#, shape) == #"<root unit="m">4.5<note>n</note></root>"#)
        #expect(try json("<a unit='m'/>", shape) == #"{"unit":"m"}"#)
        let required = XMLShape.object { $0.text("value", .text, orEmpty: true) }
        #expect(try json("<a/>", required) == #"{"value":""}"#)
        let error = #expect(throws: XMLError.self) { try json("<a>\n\nx</a>", shape) }
        #expect(error?.description == "/a: expected a number, found 'x' (line 1)")
    }

    @Test func cdataIsParted() throws {
        let shape = XMLShape.object { $0.cdata("html", .text) }
        let value = #"{"html":"<b>]]></b>]]>"}"#
        let document = "<root><![CDATA[<b>]]]]><![CDATA[></b>]]]]><![CDATA[>]]></root>"
        #expect(try xml(value, shape) == document)
        #expect(try json(document, shape) == value)
        #expect(try json(xml(#"{"html":"a\r\n<"}"#, shape), shape) == #"{"html":"a\r\n<"}"#)
    }

    @Test func membersOfAnInnerObjectAreInTheSameElement() throws {
        let inner = XMLShape.object { content in
            content.attribute("b", .text)
            content.element("c", .text)
        }
        let shape = XMLShape.object { content in
            content.inline("inner", inner)
            content.attribute("a", .text)
        }
        #expect(try xml(#"{"inner":{"b":"2","c":"3"},"a":"1"}"#, shape) == #"<root b="2" a="1"><c>3</c></root>"#)
        #expect(try json(#"<root b="2" a="1"><c>3</c></root>"#, shape) == #"{"a":"1","inner":{"b":"2","c":"3"}}"#)
    }

    @Test func restIsNamedByTheElements() throws {
        let shape = XMLShape.object { content in
            content.element("id", .integer)
            content.rest(.integer)
        }
        #expect(try json("<a><x>1</x><id>7</id><y>2</y><x>3</x></a>", shape) == #"{"id":7,"x":3,"y":2}"#)
        #expect(try xml(#"{"y":2,"id":7,"x":1}"#, shape) == "<root><id>7</id><x>1</x><y>2</y></root>")
        let error = #expect(throws: XMLError.self) { try xml(#"{"no name":1}"#, shape) }
        #expect(error?.description == "/root/no name: 'no name' is no name that XML can have")
        let lists = XMLShape.object { $0.rest(.integer, repeated: true) }
        #expect(try json("<a><x>1</x><y>2</y><x>3</x></a>", lists) == #"{"x":[1,3],"y":[2]}"#)
        #expect(try xml(#"{"x":[1,3],"y":[2],"z":[]}"#, lists) == "<root><x>1</x><x>3</x><y>2</y></root>")
    }

    @Test func anythingIsTextAndObjectsOfText() throws {
        let text = "<a><b>1</b><c><d/></c><b>2</b><e x='y'>z</e></a>"
        #expect(try json(text, .anything) == #"{"b":["1","2"],"c":{"d":""},"e":"z"}"#)
        #expect(try xml(#"{"b":[1,null],"c":{"d":true}}"#, .anything).contains("<b>1</b><b xmlns:xsi="))
        #expect(try xml(#"[1,"a"]"#, .anything) == "<root><item>1</item><item>a</item></root>")
    }

    @Test func whatIsMissing() throws {
        let shape = XMLShape.object { content in
            content.attribute("a", .integer, orNull: true)
            content.repeated("b", .integer, orEmpty: true)
            content.element("c", .list("d", .integer), orEmpty: true)
            content.element("e", .text)
        }
        #expect(try json("<root/>", shape) == #"{"a":null,"b":[],"c":[]}"#)
        #expect(try xml(#"{"a":null,"b":[],"c":[]}"#, shape) == "<root><c/></root>")
    }
}

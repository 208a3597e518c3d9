import LatheRuntime
import Testing

@testable import LatheXML

private func read(_ bytes: [UInt8], charset: String? = nil, limits: JSONLimits = JSONLimits()) throws(XMLError) -> XMLElement {
    try XMLTreeReader.read(bytes, charset: charset, limits: limits)
}

private func failure(_ text: String, limits: JSONLimits = JSONLimits()) -> XMLError? {
    do {
        _ = try read(Array(text.utf8), limits: limits)
        return nil
    } catch {
        return error
    }
}

@Suite struct XMLSyntaxTests {
    @Test(arguments: [
        ("<a/>", ""), ("<a></a>", ""), ("<a >x</a >", "x"), ("\n <a>x</a> \n", "x"), ("<!-- - --><a>x</a><!---->", "x"),
        ("<?xml version='1.0'?><a>x</a>", "x"), ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a>x</a>", "x"),
        ("<?p?><a>x<?q r ?>y</a><?s t?>", "xy"), ("<a>x<!-- <b> & -->y</a>", "xy"),
        ("<a>&lt;&gt;&amp;&quot;&apos;</a>", "<>&\"'"),
        ("<a>&#65;&#x42;&#x1F600;</a>", "AB😀"), ("<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>", "<b>&amp;]]>"),
        ("<a>1\r\n2\r3\n4</a>", "1\n2\n3\n4"), ("<a><![CDATA[1\r\n2\r3\n4]]></a>", "1\n2\n3\n4"), ("<a>&#13;&#10;</a>", "\r\n"),
        ("<é.ü-1>x</é.ü-1>", "x"), ("<a>] ]] ></a>", "] ]] >"), ("<a>x<b/>y</a>", "xy"),
        ("<a>\u{FFFD}\u{85}\u{10FFFF}</a>", "\u{FFFD}\u{85}\u{10FFFF}"),
        ("<!DOCTYPE a><a>x</a>", "x"), ("<!DOCTYPE a SYSTEM 'file:///etc/passwd' ><a>x</a>", "x"),
        ("<!DOCTYPE a PUBLIC \"-//a//b\" \"http://example.com/[a].dtd\"><a>x</a>", "x"),
    ])
    func isRead(text: String, content: String) throws {
        #expect(try read(Array(text.utf8)).text == content)
    }

    @Test(arguments: [
        "", " ", "x", "<", "<a", "<a>", "<a><b></a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a></a", "<a b/>", "<a b=/>",
        "<a b=c/>",
        "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a b='1", "<a b='<'/>", "<a b='&'/>", "< a/>", "<1/>", "<-a/>", "<a/ >",
        "<a>&</a>",
        "<a>&x;</a>", "<a>&amp</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#;</a>", "<a>&#+1;</a>",
        "<a>&#x-1;</a>",
        "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a>\u{FFFF}</a>", "<a b='\u{1F}'/>", "<a><![CDATA[\u{8}]]></a>", "<a><![CDATA[</a>",
        "<![CDATA[]]><a/>",
        "<a>]]></a>", "<!-- -- --><a/>", "<!--<a/>", "<a><!-- x --->", "<a/><?xml version='1.0'?>", " <?xml version='1.0'?><a/>",
        "<?XML ?><a/>",
        "<? p?><a/>", "<?p", "<?p?", "<?pé", "<a>x < y</a>", "<a/><!DOCTYPE a>", "<!doctype a><a/>", "<!DOCTYPE><a/>",
        "<!DOCTYPE a x><a/>",
        "<!DOCTYPE a SYSTEM 'x><a/>", "<!DOCTYPE a", "</a>", "<a/></a>", "<a></ a>", "<a></>", "<>x</>", "{\"a\": 1}",
        "<a\u{0}/>",
    ])
    func isNotWellFormed(text: String) throws {
        let error = try #require(failure(text))
        #expect(error.kind == .syntax)
        #expect(error.line == 1)
    }

    @Test func saysTheLine() {
        #expect(
            failure("<a>\n <b>\n  <c>&x;</c>\n</b></a>")?.description == "'&x;' is no character and no entity of XML (line 3)"
        )
        #expect(failure("<a>\n<b>\n</a>")?.description == "expected '</b>', found '</a>' (line 3)")
        #expect(failure("<a>\n<b>")?.description == "'<b>' of line 2 has no end (line 2)")
    }

    @Test func attributesAreNormalised() throws {
        let element = try read(Array("<a b=' 1\t2\r\n3&#10;' c=\"'\" d='\"&lt;'/>".utf8))
        #expect(element.attributes.map(\.value) == [" 1 2 3\n", "'", "\"<"])
    }

    @Test func namespacesAreResolved() throws {
        let text =
            "<p:a xmlns='urn:d' xmlns:p='urn:p' x='1' p:x='2' xml:lang='en'><b/><p:c xmlns:p='urn:q'/><d xmlns=''/><q:e q:f='' xsi:nil='1'/></p:a>"
        let root = try read(Array(text.utf8))
        #expect(root.namespace == "urn:p")
        #expect(root.attributes.map(\.namespace) == [nil, "urn:p", XMLNamespace.xml])
        #expect(root.children.map(\.namespace) == ["urn:d", "urn:q", nil, nil])
        #expect(root.children[3].attributes.map(\.name) == ["f", "nil"])
        #expect(root.children[3].isNil)
    }

    /// The encodings by mark, by header field and by declaration, and who is believed (RFC 7303 §3).
    @Test func encodings() throws {
        let text = "<a>é</a>"
        let latin1 = text.unicodeScalars.map { UInt8($0.value) }
        let bigEndian = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let littleEndian = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let declared = Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8)
        let documents: [(bytes: [UInt8], charset: String?)] = [
            (Array(text.utf8), nil), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), nil),
            ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "iso-8859-1"),
            (latin1, "iso-8859-1"), (declared + latin1, nil), (declared + Array(text.utf8), "utf-8"),
            ([0xFE, 0xFF] + bigEndian, nil),
            ([0xFF, 0xFE] + littleEndian, nil), ([0xFF, 0xFE] + littleEndian, "utf-16"), (bigEndian, nil), (littleEndian, nil),
            (bigEndian, "utf-16be"), (littleEndian, "UTF-16LE"),
        ]
        for document in documents { #expect(try read(document.bytes, charset: document.charset).text == "é") }
    }

    @Test func otherBytesAreNoText() {
        for (bytes, charset) in [
            (Array("<a>\u{E9}</a>".unicodeScalars.map { UInt8($0.value) }), nil), (Array("<a/>".utf8), "utf-7"),
            (Array("<a/>".utf8), "ebcdic-cp-us"),
            (Array("<?xml version='1.0' encoding='x-mystery'?><a/>".utf8), nil), ([0xFE, 0xFF, 0x00], nil),
        ] as [([UInt8], String?)] {
            let error = #expect(throws: XMLError.self) { try read(bytes, charset: charset) }
            #expect(error?.kind == .encoding)
        }
    }
}

@Suite struct HostileXMLTests {
    @Test func billionLaughs() {
        var text = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">"
        for level in 1...9 { text += "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">" }
        text += "]><lolz>&lol9;</lolz>"
        #expect(failure(text)?.kind == .documentType)
    }

    @Test func quadraticBlowup() {
        let text =
            "<!DOCTYPE a [<!ENTITY x \"" + String(repeating: "x", count: 50_000) + "\">]><a>"
            + String(repeating: "&x;", count: 50_000) + "</a>"
        #expect(failure(text)?.kind == .documentType)
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1/x.dtd\"> %x;]><a/>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1/x.dtd' [ ]><a/>",
        "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>", "<!--x--><?p?><!DOCTYPE\na\n[]><a/>",
    ])
    func declarationsAreRefused(text: String) { #expect(failure(text)?.kind == .documentType) }

    @Test func entitiesOfOtherPlacesAreUnknown() {
        #expect(failure("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>&x;</a>")?.kind == .syntax)
    }

    @Test func depth() {
        let deep = { (count: Int) in String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count) }
        #expect(failure(deep(128)) == nil)
        #expect(failure(deep(129))?.description == "expected at most 128 elements inside each other, found more (line 1)")
        #expect(failure(String(repeating: "<a>", count: 1_000_000))?.kind == .limit)
    }

    @Test func namespaces() {
        let root = { (count: Int) in "<a " + (0..<count).map { "xmlns:n\($0)='u' " }.joined() + ">" }
        #expect(failure(root(200) + "</a>") == nil)
        #expect(failure(root(300) + "</a>")?.kind == .limit)
        #expect(failure(root(200) + String(repeating: "<b xmlns:x='v'/>", count: 10_000) + "</a>") == nil)
    }

    @Test func size() {
        #expect(failure("<a>12345</a>", limits: JSONLimits(size: 11))?.kind == .limit)
        #expect(failure("<a>12345</a>", limits: JSONLimits(size: 12)) == nil)
    }

    /// What takes time in proportion to the square of its length would take minutes here.
    @Test(.timeLimit(.minutes(1))) func muchOfOneThing() {
        let count = 100_000
        #expect(failure("<a>" + String(repeating: "<b/>\n", count: count) + "</a>") == nil)
        #expect(failure("<a " + (0..<count).map { "b\($0)='' " }.joined() + "/>") == nil)
        #expect(failure("<a>" + String(repeating: "&", count: count) + "</a>")?.kind == .syntax)
        #expect(failure("<a>" + String(repeating: "<![CDATA[]]>", count: count) + "</a>") == nil)
        #expect(failure("<a>" + String(repeating: "]]", count: count) + "</a>") == nil)
        #expect(failure(String(repeating: "<?p ", count: count))?.kind == .syntax)
        #expect(failure(String(repeating: "<!--", count: count))?.kind == .syntax)
    }

    /// Mutilated documents are read or refused; nothing stops the program.
    @Test func noPrefixOrMutationCrashes() {
        let document = Array(
            "<?xml version='1.0'?><!DOCTYPE a><a b='&#65;' xmlns:p='u'><!--c--><p:é>x&amp;<![CDATA[]]]]></p:é><?p q?></a>".utf8
        )
        var isSound = 0
        for end in document.indices where (try? read(Array(document[..<end]))) != nil { isSound += 1 }
        #expect(isSound == 0)
        for index in document.indices {
            for byte in [0x00, 0x3C, 0x3E, 0x26, 0x3B, 0x5D, 0x27, 0x2D, 0x3F, 0x21, 0x20, 0xBF, 0xC3, 0xFF] as [UInt8] {
                var bytes = document
                bytes[index] = byte
                _ = try? read(bytes)
                bytes = document
                bytes.insert(byte, at: index)
                _ = try? read(bytes)
            }
        }
    }

    /// To Swift, `>` and an accent are one character.
    @Test(arguments: ["a]]>b", "]]>\u{301}<evil/>", "]]]>", "]]\u{301}>", "]]>]]>"]) func keepsSectionsClosed(text: String) throws
    {
        let shape = XMLShape.object { $0.cdata("h", .text) }
        let value = JSONValue.object(["h": .string(text)])
        let representation = XMLRepresentation(shape, named: "r")
        let read: JSONValue = try representation.read(try representation.write(json: try value.json()))
        #expect(read == value)
    }

    @Test func givesAPrefixOneMeaningInATag() throws {
        let shape = XMLShape.object { $0.attribute("i", as: XMLName("i", namespace: "urn:b", prefix: "x"), .text) }
        let representation = XMLRepresentation(shape, named: XMLName("r", namespace: "urn:a", prefix: "x"))
        let read: JSONValue = try representation.read(try representation.write(json: Array(#"{"i":"1"}"#.utf8)))
        #expect(read == ["i": "1"])
    }
}

import OpenAPIDocument
import Testing

@Suite struct SchemaReaderTests {
    private func read(_ schema: String, version: String = "3.1.0") -> (Schema.Keywords?, [String]) {
        let read = ReadDocument(schemas: "A: \(schema)", version: version)
        return (read.schema("A")?.keywords, read.messages)
    }

    @Test func membersAndElements() throws {
        let (found, messages) = read(
            """
            {properties: {a: true}, patternProperties: {'^x': {type: string}}, additionalProperties: false,
               unevaluatedProperties: {type: integer}, prefixItems: [{}, false], items: {type: number}, unevaluatedItems: false}
            """
        )
        let keywords = try #require(found)
        #expect(messages.isEmpty)
        #expect(keywords.properties.first?.schema.boolean == true)
        #expect(keywords.patternProperties.map(\.name) == ["^x"])
        #expect(keywords.additionalProperties?.boolean == false)
        #expect(keywords.unevaluatedProperties?.keywords.types == ["integer"])
        #expect(keywords.prefixItems.map(\.boolean) == [nil, false])
        #expect(keywords.items?.keywords.types == ["number"])
        #expect(keywords.unevaluatedItems?.boolean == false)
    }

    @Test func listsAsItemsAreReadAsMeant() {
        let (keywords, messages) = read(
            "{type: array, items: [{type: string}], additionalItems: {type: integer}}",
            version: "3.0.0"
        )
        #expect(keywords?.prefixItems.map(\.keywords.types) == [["string"]])
        #expect(keywords?.items?.keywords.types == ["integer"])
        #expect(
            messages.map { $0.split(separator: ";")[0] } == [
                "warning 6:22 foreign-word: OpenAPI 3.0 does not have a list as 'items'",
                "warning 6:47 foreign-word: OpenAPI 3.0 does not have additionalItems",
            ]
        )
    }

    /// Without a list being meant, it is a choice; 3.1 has a meaning of its own for what stands there.
    @Test(arguments: [
        ("{items: [{type: string}, {type: object}]}", "3.0.0", 2), ("{type: object, items: [{type: object}]}", "3.0.0", 1),
        ("{type: array, items: [{type: object}]}", "3.0.0", 0), ("{minItems: 1, items: [{type: object}]}", "3.0.0", 0),
        ("{items: [{type: object}]}", "3.1.0", 0),
    ])
    func aListAsItemsOfNoListIsAChoice(schema: String, version: String, choices: Int) {
        let (keywords, messages) = read(schema, version: version)
        #expect(keywords?.anyOf.count == choices)
        #expect(keywords?.prefixItems.isEmpty == (choices > 0))
        #expect(messages.first?.contains(choices > 0 ? " items-of-no-list: " : " foreign-word: ") == true)
    }

    @Test(arguments: [
        ("{type: array, items: {type: string}, enum: [a, b], x-enum-varnames: [One, Two]}", true),
        ("{type: [array, 'null'], enum: [a, null]}", true), ("{type: array, items: {type: string}, enum: [[a], [b]]}", false),
        ("{type: array, items: {type: string, enum: [a]}, enum: [a]}", false), ("{type: string, enum: [a]}", false),
    ])
    func theEnumOfAListIsOfItsElements(schema: String, isMoved: Bool) {
        let (keywords, messages) = read(schema, version: "3.1.0")
        #expect((keywords?.enumeration == nil) == isMoved)
        #expect(keywords?.items?.keywords.enumeration != nil || !isMoved)
        #expect(keywords?.extensions.isEmpty == true)
        #expect(messages.contains { $0.contains(" enum-type-mismatch: ") } == isMoved)
    }

    @Test(arguments: [
        "{nullable: true, type: string}", "{x-nullable: true, type: string}", "{x-nullable: true, nullable: false}",
    ])
    func nullable(schema: String) {
        let (keywords, messages) = read(schema, version: "3.0.3")
        #expect(keywords?.nullable == true)
        #expect(messages.isEmpty)
    }

    @Test(arguments: [
        ("{nullable: 1}", "wrong-type: 'nullable' should be true or false, found a number"),
        ("{deprecated: []}", "wrong-type: 'deprecated' should be true or false, found a list"),
        ("{title: [a]}", "wrong-type: 'title' should be a string, found a list"),
        ("{required: [a, [b]]}", "wrong-type: 'required' should be a list of names, found a list"),
        ("{required: true}", "wrong-type: 'required' should be a list, found a boolean"),
        ("{enum: []}", "invalid-constraint: 'enum' lists no values; it is passed over"),
        ("{items: 3}", "wrong-type: expected a schema, found a number; it is read as anything"),
        ("{additionalItems: false}", "ineffective-keyword: 'additionalItems' says nothing without a list of 'items'"),
        ("{oneOf: []}", "ineffective-keyword: 'oneOf' lists no schemas; it is passed over"),
        ("{anyOf: []}", "ineffective-keyword: 'anyOf' lists no schemas; it is passed over"),
        ("{allOf: []}", "ineffective-keyword: 'allOf' lists no schemas; it is passed over"),
        ("{$vocabulary: {}}", "unsupported-word: $vocabulary is left out"),
        ("{$schema: 'https://example.com/own'}", "unsupported-word: the dialect https://example.com/own is left out"),
    ])
    func says(schema: String, message: String) {
        let messages = read(schema).1.filter { !$0.contains("foreign-word") }
        #expect(messages.map { $0.split(separator: " ", maxSplits: 2).last.map(String.init) } == [message])
    }

    /// Every keyword of the specifications is read without a word, or said something about.
    @Test(arguments: [
        "$comment: c", "$defs: {a: {}}", "$id: a", "$anchor: a", "$dynamicAnchor: a",
        "$schema: 'https://json-schema.org/draft/2020-12/schema'",
        "xml: {name: a}", "externalDocs: {url: a}", "example: 1", "examples: [1]", "contentEncoding: base64", "x-anything: 1",
        "unevaluatedItems: {}", "not: {}", "if: {}", "dependentSchemas: {}", "dependentRequired: {}", "propertyNames: {}",
    ])
    func isUnderstood(keyword: String) {
        #expect(read("{\(keyword)}").1.isEmpty)
    }
}

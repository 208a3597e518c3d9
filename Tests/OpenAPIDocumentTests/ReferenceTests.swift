import OpenAPIDocument
import Testing

@Suite struct ReferenceTests {
    /// Where the reference of a property of the schema `A` leads.
    private func pointer(_ property: String, in read: ReadDocument) -> String? {
        read.schema("A")?.keywords.properties.first { $0.name == property }?.schema.keywords.reference?.pointer
    }

    @Test func namesAreFound() {
        let read = ReadDocument(
            schemas: """
                A:
                  properties:
                    anchor: {$ref: '#name'}
                    encoded: {$ref: '#/components/schemas/x%20y'}
                    id: {$ref: 'https://h/a/b'}
                    relative: {$ref: 'https://h/a/c#inner'}
                    pointer: {$ref: 'https://h/a/b#/$defs/D'}
                    dynamic: {$dynamicRef: '#node'}
                    urn: {$ref: 'urn:x:y'}
                B: {$id: 'https://h/a/b', $defs: {D: {}, C: {$id: c, $anchor: outer, properties: {p: {$anchor: inner}}}}}
                N: {$anchor: name}
                x y: {$dynamicAnchor: node}
                U: {$id: 'urn:x:y'}
                """
        )
        #expect(pointer("anchor", in: read) == "/components/schemas/N")
        #expect(pointer("encoded", in: read) == "/components/schemas/x y")
        #expect(pointer("id", in: read) == "/components/schemas/B")
        #expect(pointer("relative", in: read) == "/components/schemas/B/$defs/C/properties/p")
        #expect(pointer("pointer", in: read) == "/components/schemas/B/$defs/D")
        #expect(pointer("dynamic", in: read) == "/components/schemas/x y")
        #expect(pointer("urn", in: read) == "/components/schemas/U")
        #expect(read.messages.count == 1 && read.messages[0].hasPrefix("warning 17:5 invalid-component-name:"))
    }

    @Test func aNameThatTwoSchemasHave() {
        let read = ReadDocument(
            schemas: """
                A:
                  properties: {p: {$ref: '#n'}, q: {$ref: '#n'}, r: {$ref: '#once'}, d: {$ref: '#old'}}
                B: {$anchor: n}
                C: {$anchor: n}
                D: {$anchor: unused}
                E: {$anchor: unused}
                F: {$anchor: once}
                G: {$id: '#old'}
                """
        )
        #expect(pointer("p", in: read) == "/components/schemas/B")
        #expect(pointer("d", in: read) == "/components/schemas/G")
        #expect(
            read.messages == ["warning 9:18 duplicate-anchor: a second schema has the $anchor 'n'; references lead to the first"]
        )
    }

    /// A name belongs to the schema with an `$id` around it.
    @Test func namesOfResourcesDoNotMix() {
        let read = ReadDocument(
            schemas: """
                A: {$id: 'https://h/a', properties: {p: {$ref: '#n'}, q: {$ref: 'b#n'}, r: {$ref: '#'}}, $defs: {N: {$anchor: n}}}
                B: {$id: 'https://h/b', $defs: {N: {$anchor: n}}}
                """
        )
        #expect(pointer("p", in: read) == "/components/schemas/A/$defs/N")
        #expect(pointer("q", in: read) == "/components/schemas/B/$defs/N")
        #expect(pointer("r", in: read) == "/components/schemas/A")
    }

    /// A schema pasted into a document keeps its references to its own definitions.
    @Test func definitionsOfTheSchemaAroundAReferenceAreMeant() {
        let read = ReadDocument(
            schemas: """
                A: {properties: {p: {$ref: '#/$defs/N'}, q: {items: {$ref: '#/$defs/N'}}}, $defs: {N: {type: string}}}
                """
        )
        #expect(pointer("p", in: read) == "/components/schemas/A/$defs/N")
        #expect(
            read.messages == [
                "warning 6:32 misplaced-definitions: nothing is at '#/$defs/N'; the definition in the schema around it is meant "
                    + "(and 1 more)"
            ]
        )
    }

    /// The same place is the same schema, however it is reached and whether it is read there, too.
    @Test func aPlaceIsOneSchema() throws {
        let read = ReadDocument(
            schemas: """
                A:
                  properties:
                    own: {type: object}
                    direct: {$ref: '#/components/schemas/A/properties/own'}
                    around: {$ref: '#/components/schemas/B/properties/own'}
                    tilde: {$ref: '#/components/schemas/C/properties/a~1b~0c/items'}
                B: {$ref: '#/components/schemas/A'}
                C: {properties: {a/b~c: {type: array, items: {type: string}}}}
                """
        )
        let own = try #require(read.schema("A")?.keywords.properties.first?.schema)
        for name in ["direct", "around"] {
            let pointer = try #require(self.pointer(name, in: read))
            #expect(read.document?.schema(at: pointer) === own)
        }
        let tilde = try #require(self.pointer("tilde", in: read))
        #expect(read.document?.schema(at: tilde)?.keywords.types == ["string"])
        #expect(read.messages.isEmpty)
    }

    @Test func schemasUnderDefinitionsHaveNames() {
        let read = ReadDocument(
            schemas: "A: {properties: {p: {$ref: '#/components/schemas/A/$defs/D'}}, $defs: {D: {type: object}}}"
        )
        #expect(read.document?.schema(at: "/components/schemas/A/$defs/D")?.componentName == "D")
    }

    @Test func bothReferencesOfASchemaHold() {
        let read = ReadDocument(schemas: "A: {$ref: '#/components/schemas/B', $dynamicRef: '#c'}\nB: {}\nC: {$dynamicAnchor: c}")
        #expect(read.schema("A")?.keywords.reference?.pointer == "/components/schemas/B")
        #expect(read.schema("A")?.keywords.allOf.first?.keywords.reference?.pointer == "/components/schemas/C")
    }

    @Test(arguments: [
        (
            "A: {$ref: '#nowhere'}",
            "warning 6:15 dangling-reference: no schema has the $anchor 'nowhere'; any JSON is taken for it"
        ),
        (
            "A: {$ref: 'https://h/x'}",
            "error 6:15 unsupported-reference: the reference 'https://h/x' is no pointer into this document"
        ),
        (
            "A: {$ref: '#/components/schemas/B/x'}\\nB: {$ref: '#/components/schemas/B'}",
            "warning 6:15 dangling-reference: nothing is at '#/components/schemas/B/x'; any JSON is taken for it"
        ),
        ("A: {$ref: 3}", "warning 6:15 wrong-type: '$ref' should be a string, found a number; it is passed over"),
        (
            "A: {$dynamicRef: '#n'}\\nB: {$dynamicAnchor: n}\\nC: {$dynamicAnchor: n}",
            "warning 6:22 dynamic-reference: '#n' is read as the schema with this $dynamicAnchor next to it; another has the anchor too"
        ),
    ])
    func says(schemas: String, message: String) {
        #expect(ReadDocument(schemas: schemas.replacing("\\n", with: "\n")).messages == [message])
    }

    /// In 3.0 what stands beside a reference is formally ignored; texts and `nullable` are not worth a message.
    @Test func keywordsBesideReferencesAreNamedIn30() {
        let schemas =
            "A: {$ref: '#/components/schemas/B', maxLength: 3}\nB: {}\nC: {$ref: '#/components/schemas/B', description: C, nullable: true}"
        #expect(
            ReadDocument(schemas: schemas, version: "3.0.3").messages == [
                "warning 6:41 foreign-word: OpenAPI 3.0 does not have other keywords beside '$ref'; it is read as meant"
            ]
        )
        #expect(
            ReadDocument(schemas: schemas).messages == [
                "warning 8:57 foreign-word: OpenAPI 3.1 does not have nullable; it is read as meant"
            ]
        )
    }
}

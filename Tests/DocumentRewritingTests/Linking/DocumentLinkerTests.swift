import DocumentRewriting
import OpenAPIDocument
import SourceText
import Testing

/// OpenAPI 3.2 §4.1.2 and §4.6: a document in several files.
struct DocumentLinkerTests {
    @Test func aDocumentOfOneFileIsLeftAlone() {
        let linked = LinkedDocument("components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {}}}")
        #expect(linked.text("/components/schemas") == "{A: {$ref: #/components/schemas/B}, B: {}}")
        #expect(linked.files.reads == [])
    }

    /// What an example shows is data: what is called `$ref` there leads nowhere, and the document is one file. An example that is a
    /// reference itself is one.
    @Test func whatExamplesShowIsNoReference() {
        let shown = LinkedDocument("components: {examples: {A: {value: {members: [{$ref: 'https://a.example/users/1'}]}}}}")
        #expect(shown.messages == [])
        #expect(shown.text("/components/examples/A/value") == "{members: [{$ref: https://a.example/users/1}]}")
        let referring = LinkedDocument("components: {examples: {A: {$ref: missing.yaml}}}")
        #expect(referring.messages.count == 1)
    }

    /// A component that is only a reference is what stands in the other file, under its own name.
    @Test func aComponentThatIsOnlyAReferenceIsTheFile() {
        let linked = LinkedDocument(
            "components: {schemas: {Pet: {$ref: models/animal.yaml}, Other: {$ref: models/animal.yaml}, Third: {$ref: b.yaml}}}",
            [
                "models/animal.yaml": "{type: object, properties: {next: {$ref: animal.yaml}}}",
                "b.yaml": "{$ref: models/animal.yaml}",
            ]
        )
        #expect(linked.messages == [])
        #expect(linked.text("/components/schemas/Pet") == "{type: object, properties: {next: {$ref: #/components/schemas/Pet}}}")
        #expect(linked.text("/components/schemas/Other") == "{$ref: #/components/schemas/Pet}")
        #expect(linked.text("/components/schemas/Third") == "{$ref: #/components/schemas/Pet}")
        #expect(linked.place("/components/schemas/Pet") == "models/animal.yaml:1")
        #expect(linked.files.reads == ["models/animal.yaml", "b.yaml"])
    }

    /// Each way to write where a schema is, what is put into the document, and how it is called there.
    @Test(arguments: [
        ("pet.yaml", "pet", "type: object"), ("./pet.yaml", "pet", ""), ("x/../pet.yaml", "pet", ""), ("pet.yaml#", "pet", ""),
        ("pet.yaml#/properties/tag", "tag", ""), ("pet.yaml#/properties/t%25g", "t%g", ""), ("pet%2Eyaml", "pet", ""),
        ("pet.yaml#/$defs/Named", "Named", ""), ("pet.yaml#name", "Named", ""), ("all.yaml#/components/schemas/Cat", "Cat", ""),
        ("all.yaml#/paths/~1cats~1%7Bid%7D/get", "get", ""), ("sub/index.yaml", "sub", ""), ("chain.yaml#/A", "pet", ""),
        ("chain.yaml#/A/properties/tag", "tag", ""), ("api.yaml#/components/schemas/Own", "Own", ""),
        ("../api.yaml#/components/schemas/Own", "Own", ""),
    ])
    func namesAreThoseOfKeysAndFiles(reference: String, name: String, _: String) {
        let linked = LinkedDocument(
            "components: {schemas: {Own: {type: string}, Use: {properties: {a: {$ref: '\(reference)'}}}}}",
            [
                "pet.yaml": "{type: object, properties: {tag: {}, t%g: {}}, $defs: {Named: {$anchor: name, type: string}}}",
                "all.yaml": "{components: {schemas: {Cat: {type: object}}}, paths: {'/cats/{id}': {get: {type: integer}}}}",
                "sub/index.yaml": "{type: object}", "chain.yaml": "{A: {$ref: '#/B'}, B: {$ref: pet.yaml}}",
            ]
        )
        #expect(linked.messages == [])
        let escaped = name.replacing("%", with: "%25")
        #expect(linked.text("/components/schemas/Use") == "{properties: {a: {$ref: #/components/schemas/\(escaped)}}}")
        #expect(linked.text("/components/schemas/\(name)") != nil)
    }

    /// The first that a reference leads to has it: what is added behind or below renames nothing.
    @Test func oneNameForTwoSchemas() {
        func names(_ order: [String], _ files: [String: String]) -> String? {
            let uses = order.map { "{$ref: \($0)}" }.joined(separator: ", ")
            let linked = LinkedDocument("components: {schemas: {Use: {allOf: [\(uses)]}}}", files)
            return linked.text("/components/schemas/Use")?.replacing("#/components/schemas/", with: "")
        }
        var files = ["a/models/pet.yaml": "{}", "b/models/pet.yaml": "{}", "b/Pet.json": "{}", "models/shared/pet.yaml": "{}"]
        #expect(names(["b/models/pet.yaml"], files) == "{allOf: [{$ref: pet}]}")
        #expect(names(["b/models/pet.yaml", "a/models/pet.yaml"], files) == "{allOf: [{$ref: pet}, {$ref: a_pet}]}")
        files["pet.yaml"] = "{}"
        let three = ["b/models/pet.yaml", "a/models/pet.yaml", "pet.yaml"]
        #expect(names(three, files) == "{allOf: [{$ref: pet}, {$ref: a_pet}, {$ref: pet_2}]}")
        // One that only another file refers to comes after those of the document.
        files["b/models/pet.yaml"] = "{properties: {p: {$ref: ../../models/shared/pet.yaml}}}"
        #expect(names(three, files) == "{allOf: [{$ref: pet}, {$ref: a_pet}, {$ref: pet_2}]}")
        // Two that Swift would give one name.
        #expect(names(["b/Pet.json", "a/models/pet.yaml"], files) == "{allOf: [{$ref: Pet}, {$ref: a_pet}]}")
        #expect(names(["models/shared/pet.yaml", "a/models/pet.yaml"], files) == "{allOf: [{$ref: pet}, {$ref: a_pet}]}")
    }

    /// What nobody looks for where it stands has a name of its own, also in a file that is part of the document otherwise.
    @Test(arguments: ["x-schemas", "components", "x-a/components/schemas"])
    func schemasBesideAPathItem(place: String) {
        let keys = place.split(separator: "/")
        let opening = keys.map { "{\($0): " }.joined()
        let pets =
            "\(opening.dropFirst()){Pet: {properties: {tag: {$ref: 'x.yaml'}}}}" + String(repeating: "}", count: keys.count - 1)
        let linked = LinkedDocument(
            "paths: {/a: {$ref: p.yaml}}\ncomponents: {schemas: {Use: {$ref: 'p.yaml#/\(place)/Pet', title: t}}}",
            [
                "p.yaml": "{get: {responses: {'200': {content: {x: {schema: {$ref: '#/\(place)/Pet'}}}}}}, \(pets)}",
                "x.yaml": "{}",
            ]
        )
        #expect(linked.messages == [])
        #expect(linked.text("/components/schemas/Use/$ref") == "#/components/schemas/Pet")
        #expect(linked.text("/components/schemas/Pet") == "{properties: {tag: {$ref: #/components/schemas/x}}}")
    }

    /// What is in a file that is part of the document already is pointed at there.
    @Test func pointersIntoTheMiddleStayThere() {
        let linked = LinkedDocument(
            """
            paths: {/a: {$ref: a.yaml}}
            components: {schemas: {Use: {allOf: [{$ref: 'a.yaml#/get/responses/200/content/x~1y/schema'}, {$ref: 'p.yaml#/properties/q'}]},
              P: {$ref: p.yaml}}}
            """,
            ["a.yaml": "get: {responses: {'200': {content: {x/y: {schema: {type: string}}}}}}", "p.yaml": "properties: {q: {}}"]
        )
        #expect(linked.messages == [])
        #expect(
            linked.text("/components/schemas/Use")
                == "{allOf: [{$ref: #/paths/~1a/get/responses/200/content/x~1y/schema}, {$ref: #/components/schemas/P/properties/q}]}"
        )
        #expect(linked.text("/components/schemas/P") == "{properties: {q: {}}}")
    }

    /// Places where the specification has no reference get what stands there.
    @Test(arguments: [
        ("tags: [{$ref: 'x.yaml#/tag'}]", "/tags", "[{name: t}]"),
        ("tags: [{name: t, description: {$ref: 'x.yaml#/tag/name'}}]", "/tags", "[{name: t, description: t}]"),
        ("paths: {$ref: 'x.yaml#/paths'}", "/paths", "{/a: {get: {operationId: a}}}"),
        ("paths: {$ref: 'x.yaml#/paths', /b: {}}", "/paths", "{/b: {}, /a: {get: {operationId: a}}}"),
        ("paths: {/a: {get: {$ref: 'x.yaml#/operation'}}}", "/paths", "{/a: {get: {operationId: a}}}"),
        ("paths: {/a: {$ref: 'x.yaml#/paths/~1a', parameters: []}}", "/paths", "{/a: {parameters: [], get: {operationId: a}}}"),
        ("paths: {/a: {parameters: {$ref: 'x.yaml#/list'}}}", "/paths", "{/a: {parameters: [{name: p}, {name: q}]}}"),
        ("paths: {/a: {parameters: [{$ref: 'x.yaml#/list'}, {}]}}", "/paths", "{/a: {parameters: [{name: p}, {name: q}, {}]}}"),
        (
            "components: {schemas: {$ref: 'x.yaml#/schemas'}}", "/components",
            "{schemas: {S: {}, T: {$ref: #/components/schemas/S}}}"
        ),
        ("components: {schemas: {A: {properties: {$ref: 'x.yaml#/schemas'}}}}", "/components/schemas/A/properties/S", "{}"),
        ("components: {schemas: {A: {enum: {$ref: 'x.yaml#/values'}}}}", "/components/schemas/A", "{enum: [1, 2]}"),
        (
            "components: {schemas: {A: {properties: {$ref: {type: string}}}}}", "/components/schemas/A/properties/$ref/type",
            "string"
        ),
    ])
    func whatIsMeantIsDone(document: String, pointer: String, text: String) {
        let linked = LinkedDocument(
            document,
            [
                "x.yaml": """
                tag: {name: t}
                operation: {operationId: a}
                paths: {/a: {get: {operationId: a}}}
                list: [{name: p}, {name: q}]
                schemas: {S: {}, T: {$ref: '#/schemas/S'}}
                values: [1, 2]
                """
            ]
        )
        #expect(linked.messages == [])
        #expect(linked.text(pointer) == text)
    }

    /// What stands beside a reference holds with what it leads to, in a file or in the document, and what stands in both is named.
    @Test(arguments: [
        ("$ref: x.yaml#/item", "x.yaml:1"), ("$ref: '#/x-items/item'", "api.yaml:9"),
        ("$ref: '#/components/pathItems/I'", "api.yaml:9"),
    ])
    func whatStandsBesideAReference(reference: String, place: String) {
        let item =
            "{get: {operationId: theirs}, post: {operationId: post}, summary: s, parameters: "
            + "[{name: h, in: header, required: true}, {name: k, in: query}, {$ref: '#/components/parameters/P'}, {name: h, in: query}]}"
        let linked = LinkedDocument(
            """
            paths:
              /a:
                \(reference)
                get: {operationId: mine}
                summary: t
                parameters: [{name: h, in: header}, {$ref: '#/components/parameters/Q'}]
            \(place.hasPrefix("x") ? "x-items: {}" : reference.contains("x-") ? "x-items: {item: \(item)}" : "")
            components:
              pathItems: {I: \(place.hasPrefix("x") ? "{}" : item)}
              parameters: {P: {name: p, in: query}, Q: {$ref: '#/components/parameters/R'}, R: {name: p, in: query, required: true}}
            """,
            ["x.yaml": "item: \(item)\ncomponents: {parameters: {P: {name: p, in: query, description: theirs}}}"]
        )
        #expect(
            linked.messages == [
                "api.yaml:6 path-item-conflict: 'get' is also where '$ref' leads; this one holds",
                "api.yaml:8 path-item-conflict: the parameter 'h' in header is also where '$ref' leads; this one holds",
                "api.yaml:8 path-item-conflict: the parameter 'p' in query is also where '$ref' leads; this one holds",
            ]
        )
        #expect(
            linked.text("/paths/~1a")
                == "{get: {operationId: mine}, summary: t, parameters: [{name: h, in: header}, {$ref: #/components/parameters/Q}, "
                + "{name: k, in: query}, {name: h, in: query}], post: {operationId: post}}"
        )
        #expect(linked.diagnostics.map { $0.notes.count } == [1, 1, 1])
    }

    /// The same for whole sections: `document`, what is said, and what becomes of it.
    @Test(arguments: [
        (
            "paths: {$ref: 'x.yaml#/paths', /own: {get: {operationId: own}}}", [String](), "/paths",
            "{/own: {get: {operationId: own}, delete: {operationId: d}}, /b: {}}"
        ),
        (
            "paths: {$ref: 'x.yaml#/paths', /own: {delete: {operationId: own}}}",
            ["api.yaml:3 path-item-conflict: 'delete' is also where '$ref' leads; this one holds"], "/paths/~1own",
            "{delete: {operationId: own}}"
        ),
        (
            "paths: {/a: {get: {responses: {$ref: 'x.yaml#/responses', '404': {description: own}, '201': {description: a}}}}}",
            ["api.yaml:3 reference-conflict: '404' is also where '$ref' leads; this one holds"], "/paths/~1a/get/responses",
            "{404: {description: own}, 201: {description: a}, 200: {}}"
        ),
        (
            "paths: {/a: {get: {$ref: 'x.yaml#/operation', description: d, tags: [t], parameters: [{name: p, in: query}]}}}",
            ["api.yaml:3 path-item-conflict: 'tags' is also where '$ref' leads; this one holds"], "/paths/~1a/get",
            "{description: d, tags: [t], parameters: [{name: p, in: query}], operationId: o}"
        ),
        (
            "paths: {/a: {$ref: none.yaml, get: {operationId: own}}}",
            ["api.yaml:3 unreadable-reference: there is no none.yaml; only what stands beside it is used"], "/paths",
            "{/a: {get: {operationId: own}}}"
        ),
        (
            "paths: {/a: {$ref: '#/components/pathItems/A', get: {}}}\ncomponents: {pathItems: {A: {$ref: '#/components/pathItems/B'}, B: "
                + "{$ref: '#/x-c', put: {}}}}\nx-c: {post: {}}", [], "/paths", "{/a: {get: {}, put: {}, post: {}}}"
        ),
        (
            "components: {responses: {$ref: none.yaml}}",
            ["api.yaml:3 unreadable-reference: there is no none.yaml; all responses of it are left out"], "/components", "{}"
        ),
    ])
    func whatStandsBesideTheReferenceOfASection(document: String, messages: [String], pointer: String, text: String) {
        let linked = LinkedDocument(
            document,
            [
                "x.yaml": """
                paths: {/own: {delete: {operationId: d}}, /b: {}}
                responses: {'200': {}, '404': {description: theirs}, '201': {description: a}}
                operation: {operationId: o, description: e, tags: [u], parameters: [{name: p, in: query}]}
                """
            ]
        )
        #expect(linked.messages == messages)
        #expect(linked.text(pointer) == text)
    }

    /// Data is no reference, whatever it looks like; examples and what extensions say are not read.
    @Test func dataIsLeftAlone() {
        let schema =
            "{default: {$ref: a.yaml}, const: {$ref: b.yaml}, enum: [{$ref: c.yaml}], examples: [{$ref: d.yaml}], x-y: {$ref: x.yaml}}"
        let linked = LinkedDocument(
            "components: {schemas: {A: \(schema), B: {$ref: e.yaml}}, examples: {E: {$ref: f.yaml}}}",
            ["e.yaml": "{}", "f.yaml": "{}", "x.yaml": "{}"]
        )
        #expect(linked.messages == [])
        #expect(linked.text("/components/schemas/A") == schema)
        #expect(linked.text("/components/examples") == "{E: {}}")
        #expect(linked.files.reads == ["e.yaml"])
    }

    @Test func whatIsMissingIsSaidOncePerFile() {
        let linked = LinkedDocument(
            """
            paths:
              /a: {$ref: none.yaml}
              /b: {get: {parameters: [{$ref: none.yaml}], responses: {'200': {$ref: none.yaml}}, requestBody: {$ref: none.yaml}}}
            components:
              schemas: {A: {properties: {b: {$ref: none.yaml#/a}, c: {description: d, $ref: none.yaml}, d: {$ref: there.yaml#/usr}}}}
              examples: {E: {$ref: none.yaml}}
            x-more: {$ref: none.yaml}
            """,
            ["there.yaml": "{user: {}, x: {$ref: 'none.yaml'}}"]
        )
        #expect(
            linked.messages == [
                "api.yaml:4 unreadable-reference: there is no none.yaml; the path is left out",
                "api.yaml:5 unreadable-reference: there is no none.yaml; the parameter is left out",
                "api.yaml:5 unreadable-reference: there is no none.yaml; the body of the response is read as bytes",
                "api.yaml:5 unreadable-reference: there is no none.yaml; the request body may be any JSON",
                "api.yaml:7 unreadable-reference: there is no none.yaml; any JSON is taken for it (2 places, the first here)",
                "api.yaml:7 dangling-reference: nothing is at '#/usr' in there.yaml; any JSON is taken for it",
                "api.yaml:8 unreadable-reference: there is no none.yaml; nothing is lost but the example (2 places, the first here)",
            ]
        )
        #expect(linked.diagnostics[5].fix == "did you mean 'there.yaml#/user'?")
        #expect(linked.text("/components/schemas/A/properties") == "{b: {}, c: {description: d}, d: {}}")
        #expect(linked.text("/paths/~1b/get/parameters") == "[]")
        #expect(linked.text("/paths/~1a") == nil)
    }

    @Test(arguments: [
        ("components: {schemas: {A: {$ref: a.yaml}}}", "a.yaml", "{$ref: b.yaml}", "{$ref: a.yaml}"),
        ("paths: {$ref: a.yaml}", "a.yaml", "{/a: {$ref: 'b.yaml'}}", "{$ref: 'a.yaml#/~1a'}"),
        ("paths: {/a: {get: {$ref: a.yaml}}}", "a.yaml", "{description: {$ref: 'b.yaml'}}", "{x: {$ref: 'a.yaml'}}"),
    ])
    func cyclesEnd(document: String, name: String, a: String, b: String) {
        let linked = LinkedDocument(document, [name: a, "b.yaml": b])
        #expect(linked.messages.allSatisfy { $0.contains(" reference-cycle: ") })
        #expect(linked.messages.count == 1)
    }

    /// `$self` and `$id` are what references are relative to, and the files beside the document are those beside that address.
    @Test(arguments: [
        ("https://h/api/a", "S"), ("https://h/api/s.yaml#/$defs/T", "T"), ("https://h/schemas/s", "s"),
        ("urn:example:n", "named"),
        ("https://h/late", "l"), ("own", "I"), ("s.yaml#inner", "T"),
    ])
    func addressesOfFiles(reference: String, name: String) {
        let linked = LinkedDocument(
            """
            $self: https://h/api/a
            components: {schemas: {Use: {allOf: [{$ref: s.yaml}, {$ref: n.yaml}]}, I: {$id: own}, S: {$ref: '\(reference)'}, L: {$ref: l.yaml}}}
            """,
            version: "openapi: 3.2.0",
            [
                "s.yaml": "{$id: 'https://h/schemas/s', $defs: {T: {$anchor: inner}}}",
                "n.yaml": "{$id: 'urn:example:n', title: named}",
                "l.yaml": "{$id: 'https://h/late'}",
            ]
        )
        #expect(linked.messages == [])
        #expect(linked.text("/components/schemas/S") != nil)
    }

    /// References are relative to the address of what they stand in (RFC 3986 §5.1.1; OpenAPI 3.2.0, Appendix F), whatever file is read first.
    @Test(arguments: [
        ("openapi#/components/schemas/X", "X"), ("/api/openapi#/components/schemas/X", "X"),
        ("https://h.example/api/openapi#/components/schemas/X", "X"), ("//h.example/api/openapi#/components/schemas/X", "X"),
        ("https://h.example/api/schemas/pet", "pet"), ("schemas/pet", "pet"), ("/api/schemas/pet.yaml", "pet"),
        ("schemas/pet#/$defs/D", "D"), ("schemas/pet#d", "D"), ("schemas/inner", "I"), ("schemas/inner#/properties/p", "p"),
        ("schemas/named#d", "N"), ("ids/x", "X"), ("ids/x#x", "X"),
    ])
    func basesOfReferences(reference: String, name: String) {
        let uses = ["b: {$ref: '\(reference)'}", "z: {$ref: schemas/pet.yaml}"]
        for order in [uses, uses.reversed()] {
            let linked = LinkedDocument(
                """
                $self: https://h.example/api/openapi
                components:
                  schemas:
                    Use: {properties: {\(order.joined(separator: ", "))}}
                    X: {$id: ids/x, $anchor: x, title: x}
                """,
                version: "openapi: 3.2.0",
                [
                    "schemas/pet.yaml": """
                    $id: https://h.example/api/schemas/pet
                    properties: {x: {$ref: ../openapi#/components/schemas/X}, o: {$ref: ../ids/x}}
                    $defs:
                      D: {$anchor: d}
                      I: {$id: inner, properties: {p: {}}}
                      N: {$id: named, $defs: {N: {$anchor: d}}}
                    """
                ]
            )
            #expect(linked.messages == [])
            #expect(linked.text("/components/schemas/Use/properties/b/$ref")?.hasSuffix("/\(name)") == true)
            let pet = linked.text("/components/schemas/pet/properties")
            #expect(pet == "{x: {$ref: #/components/schemas/X}, o: {$ref: #/components/schemas/X}}")
        }
    }

    /// The example of OpenAPI 3.2.0, Appendix F.
    @Test func theExampleOfTheSpecification() {
        let linked = LinkedDocument(
            "$self: https://example.com/api/openapi\npaths: {/foo: {get: {requestBody: {$ref: 'shared/foo.yaml#/components/requestBodies/Foo'}}}}",
            version: "openapi: 3.2.0",
            [
                "shared/foo.yaml": """
                $self: https://example.com/api/shared/foo
                components:
                  requestBodies: {Foo: {content: {application/json: {schema: {$ref: ../schemas/foo}}}}}
                  schemas:
                    Foo: {$id: 'https://example.com/api/schemas/foo', properties: {bar: {$ref: bar}}}
                    Bar: {$id: 'https://example.com/api/schemas/bar', type: string}
                """
            ]
        )
        #expect(linked.messages == [])
        #expect(
            linked.text("/components/requestBodies/Foo")
                == "{content: {application/json: {schema: {$ref: #/components/schemas/Foo}}}}"
        )
        #expect(linked.text("/components/schemas/Foo/properties") == "{bar: {$ref: #/components/schemas/Bar}}")
    }

    /// What is called nothing that is read is missing, and said once.
    @Test func whatNoFileIsCalledIsMissing() {
        let linked = LinkedDocument(
            """
            $self: https://h.example/api/openapi
            paths: {/a: {$ref: p/none, get: {}}, /b: {$ref: 'https://other.example/p'}}
            components: {schemas: {A: {$ref: none}, B: {properties: {b: {$ref: none}}}, C: {$ref: c.yaml}}}
            """,
            version: "openapi: 3.2.0",
            ["c.yaml": "{$id: 'https://h.example/api/schemas/c'}"]
        )
        #expect(
            linked.messages == [
                "api.yaml:4 unreadable-reference: there is no p/none; only what stands beside it is used",
                "api.yaml:4 remote-reference: no network for 'https://other.example/p'; the path is left out",
                "api.yaml:5 unreadable-reference: there is no none; any JSON is taken for it (2 places, the first here)",
            ]
        )
        #expect(linked.text("/paths") == "{/a: {get: {}}}")
    }

    /// A name of the document is not that of another file, once all is one tree. Up to draft-07 `$id` gave names, too.
    @Test func namesAreThoseOfTheirFile() {
        let linked = LinkedDocument(
            """
            paths: {/a: {$ref: a.yaml}}
            components: {schemas: {X: {$anchor: n, title: own}, Y: {$ref: '#n', title: t}, Z: {$ref: '#old', title: t}, O: {$id: '#old'}}}
            """,
            ["a.yaml": "{get: {responses: {'200': {content: {x: {schema: {$anchor: n, items: {$ref: '#n'}}}}}}}}"]
        )
        #expect(linked.messages == [])
        #expect(linked.text("/components/schemas/Y/$ref") == "#/components/schemas/X")
        #expect(linked.text("/components/schemas/Z/$ref") == "#/components/schemas/O")
        let item = "/paths/~1a/get/responses/200/content/x/schema"
        #expect(linked.text(item + "/items") == "{$ref: #\(item)}")
    }

    @Test func aNameThatTwoSchemasHave() {
        let linked = LinkedDocument(
            "components: {schemas: {A: {$ref: '#n', title: t}, B: {$anchor: n}, C: {$anchor: n}, D: {$ref: d.yaml}}}",
            ["d.yaml": "{properties: {p: {$ref: '#m'}, q: {$anchor: m}, r: {$anchor: m}}}"]
        )
        #expect(
            linked.messages == [
                "api.yaml:3 duplicate-anchor: a second schema has the $anchor 'n'; references lead to the first",
                "d.yaml:1 duplicate-anchor: a second schema has the $anchor 'm'; references lead to the first",
            ]
        )
        #expect(linked.text("/components/schemas/A/$ref") == "#/components/schemas/B")
    }

    /// A dynamic reference of another file that a schema around it could bend is named.
    @Test(arguments: [("{}", 0), ("{$dynamicAnchor: T, type: integer}", 1)])
    func dynamicReferences(definition: String, count: Int) {
        let linked = LinkedDocument(
            "components: {schemas: {A: {$ref: list.yaml, $defs: {T: \(definition)}}}}",
            ["list.yaml": "{type: array, items: {$dynamicRef: '#T'}, $defs: {T: {$dynamicAnchor: T, type: string}}}"]
        )
        let message =
            "list.yaml:1 dynamic-reference: '#T' is read as the schema with this $dynamicAnchor next to it; another has the anchor too"
        #expect(linked.messages == Array(repeating: message, count: count))
        #expect(linked.text("/components/schemas/list/items") == "{$dynamicRef: #/components/schemas/list/$defs/T}")
    }

    /// Only the document's own `security` and `servers` hold for operations that are taken from another document.
    @Test(arguments: [
        ("paths: {/a: {$ref: 'o.yaml#/paths/~1a'}}", ["servers", "security"]),
        ("paths: {/a: {get: {$ref: 'o.yaml#/paths/~1a/get'}}}", ["servers", "security"]),
        ("paths: {$ref: 'o.yaml#/paths'}", ["servers", "security"]),
        ("paths: {/b: {$ref: 'o.yaml#/paths/~1b'}}", []),
        ("components: {schemas: {S: {$ref: 'o.yaml#/components/schemas/S'}}}", []),
        ("servers: [{url: https://o.example}]\npaths: {/a: {$ref: 'o.yaml#/paths/~1a'}}", ["security"]),
    ])
    func whatAnotherDocumentSaysForAllItsOperations(document: String, fields: [String]) {
        let linked = LinkedDocument(
            document,
            [
                "o.yaml": """
                openapi: 3.1.0
                servers: [{url: https://o.example}]
                security: [{key: []}]
                paths: {/a: {get: {operationId: a}}, /b: {servers: [{url: /}], get: {security: []}}}
                components: {schemas: {S: {}}}
                """
            ]
        )
        let line = document.hasPrefix("servers") ? 4 : 3
        let said = fields.sorted().map {
            "api.yaml:\(line) lost-defaults: '\($0)' of o.yaml does not hold for operations that another document takes from it"
        }
        #expect(linked.messages == said)
    }

    /// The reference of all paths is none of them: nothing is missing where it leads somewhere.
    @Test func theReferenceOfASectionIsNoPath() {
        var inventory = OperationInventory()
        inventory.add(LinkedDocument("paths: {$ref: '#/x-paths'}").root)
        #expect(inventory.entries.map(\.path) == [])
    }

    @Test func discriminatorsAndLinksNameFiles() {
        let linked = LinkedDocument(
            """
            paths:
              /a: {$ref: a.yaml}
            components:
              links: {L: {operationRef: 'a.yaml#/get'}, M: {operationRef: 'none.yaml#/get'}}
              schemas:
                U: {discriminator: {propertyName: t, mapping: {a: a/Cat.yaml, b: 'b.yaml#/components/schemas/Dog', c: C}}}
                V: {$ref: 'b.yaml#/components/schemas/V'}
            """,
            [
                "a.yaml": "get: {}", "a/Cat.yaml": "{}",
                "b.yaml": "components: {schemas: {Dog: {}, V: {discriminator: {propertyName: t, mapping: {d: Dog, e: E}}}}}",
            ]
        )
        #expect(linked.messages == [])
        #expect(
            linked.text("/components/schemas/U/discriminator/mapping")
                == "{a: #/components/schemas/Cat, b: #/components/schemas/Dog, c: C}"
        )
        #expect(linked.text("/components/schemas/V/discriminator/mapping") == "{d: #/components/schemas/Dog, e: E}")
        #expect(linked.text("/components/links/L/operationRef") == "#/paths/~1a/get")
    }

    /// Swagger 2.0 has its sections at the root.
    @Test func swagger2() {
        let linked = LinkedDocument(
            """
            paths: {/a: {get: {parameters: [{$ref: 'x.yaml#/p'}], responses: {'200': {schema: {$ref: s.yaml}, headers: {H: {$ref: 'x.yaml#/h'}}}}}}}
            definitions: {A: {$ref: 'x.yaml#/definitions/B'}}
            """,
            version: "swagger: '2.0'",
            [
                "x.yaml": "{p: {in: query}, h: {type: string}, definitions: {B: {type: object}}}",
                "s.yaml": "{$ref: 'x.yaml#/definitions/B'}",
            ]
        )
        #expect(linked.messages == [])
        #expect(linked.text("/definitions") == "{A: {type: object}}")
        #expect(linked.text("/parameters") == "{p: {in: query}}")
        #expect(
            linked.text("/paths/~1a/get")
                == "{parameters: [{$ref: #/parameters/p}], responses: {200: {schema: {$ref: #/definitions/A}, headers: {H: {type: string}}}}}"
        )
    }

    /// What one file after the other puts in its place makes no tree that is deeper than a file may be.
    @Test func depthIsBounded() {
        var files: [String: String] = [:]
        for number in 0..<40 {
            let open = String(repeating: "{a: ", count: 50)
            files["f\(number).yaml"] = open + "{$ref: f\(number + 1).yaml}" + String(repeating: "}", count: 50)
        }
        files["f40.yaml"] = "{}"
        let linked = LinkedDocument("tags: {$ref: f0.yaml}", files)
        #expect(linked.messages.count == 1)
        #expect(linked.messages.first?.contains(" limit-exceeded: ") == true)
    }
}

import Testing

/// A document that is too large, too deep or too tangled in one way.
struct LargeDocument: CustomTestStringConvertible, Sendable {
    let name: String
    /// One of the diagnostics there must be; `nil` where there is just a client.
    let id: String?
    /// How much processor time a debug build may take for it.
    let seconds: Int
    /// What the document is called: `.json`, `.yaml`.
    let file: String
    let text: @Sendable () -> String
    var testDescription: String { name }

    init(
        _ name: String,
        _ id: String? = nil,
        seconds: Int = 10,
        file: String = "openapi.json",
        text: @escaping @Sendable () -> String
    ) {
        self.name = name
        self.id = id
        self.seconds = seconds
        self.file = file
        self.text = text
    }

    /// A document whose only operation answers with the component `S0`.
    private static func schemas(_ schemas: String) -> String { document(operations: operation(0), schemas: schemas) }

    private static func document(operations: String, schemas: String) -> String {
        """
        {"openapi":"3.1.0","info":{"title":"Limits","version":"1"},"servers":[{"url":"https://example.com"}],
        "paths":{\(operations)},"components":{"schemas":{\(schemas)}}}
        """
    }

    private static func operation(_ number: Int, parameters: String = "") -> String {
        """
        "/a\(number)":{"get":{"operationId":"a\(number)","parameters":[\(parameters)],"responses":{"200":{"description":"It.",
        "content":{"application/json":{"schema":{"$ref":"#/components/schemas/S0"}}}}}}}
        """
    }

    private static func many(_ count: Int, _ part: (Int) -> String) -> String { (0..<count).map(part).joined(separator: ",") }

    private static func nested(_ count: Int, _ begin: String, _ inner: String, _ end: String) -> String {
        String(repeating: begin, count: count) + inner + String(repeating: end, count: count)
    }

    private static func reference(_ number: Int) -> String { "{\"$ref\":\"#/components/schemas/S\(number)\"}" }

    /// Components that lead from one to the next.
    private static func chain(_ count: Int, last: String, _ part: (Int) -> String) -> String {
        schemas(many(count) { "\"S\($0)\":\(part($0))" } + ",\"S\(count)\":\(last)")
    }

    private static let object = "{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}"

    static let all: [LargeDocument] = nestings + chains + products + sizes

    private static let nestings: [LargeDocument] =
        [50, 450, 100_000].flatMap { depth -> [LargeDocument] in
            let id = depth > 240 ? "nesting-depth" : nil
            return [
                LargeDocument("\(depth) objects", id) {
                    schemas("\"S0\":" + nested(depth, "{\"type\":\"object\",\"properties\":{\"p\":", object, "}}"))
                },
                LargeDocument("\(depth) lists", id) {
                    schemas("\"S0\":" + nested(depth * 2, "{\"type\":\"array\",\"items\":", object, "}"))
                },
                LargeDocument("\(depth) maps", id) {
                    schemas("\"S0\":" + nested(depth * 2, "{\"type\":\"object\",\"additionalProperties\":", object, "}"))
                },
                LargeDocument("\(depth) times allOf", depth > 500 ? id : nil) {
                    schemas("\"S0\":" + nested(depth, "{\"allOf\":[", object, "]}"))
                },
                LargeDocument("\(depth) times not", depth > 500 ? id : nil) {
                    schemas("\"S0\":" + nested(depth * 2, "{\"not\":", object, "}"))
                },
                LargeDocument("\(depth) times oneOf", id) {
                    schemas("\"S0\":" + nested(depth, "{\"oneOf\":[{\"type\":\"integer\"},", object, "]}"))
                },
                LargeDocument("\(depth) lists in a default", depth > 500 ? id : nil) {
                    schemas(
                        "\"S0\":{\"type\":\"object\",\"properties\":{\"p\":{\"default\":\(nested(depth * 2, "[", "1", "]"))}}}"
                    )
                },
                LargeDocument("\(depth) lists in an extension", depth > 500 ? id : nil) {
                    schemas("\"S0\":{\"type\":\"string\",\"x-a\":\(nested(depth * 2, "[", "1", "]"))}")
                },
            ]
        } + [
            LargeDocument("100,000 flow lists in YAML", "nesting-depth", file: "openapi.yaml") {
                "openapi: 3.1.0\nx-a: " + nested(100_000, "[", "1", "]")
            },
            LargeDocument("20,000 block lists in YAML", "nesting-depth", file: "openapi.yaml") {
                "openapi: 3.1.0\nx-a:\n  " + nested(20_000, "- ", "1", "")
            },
            LargeDocument("brackets that never close", "nesting-depth", file: "openapi.yaml") {
                String(repeating: "[", count: 1_000_000)
            },
            LargeDocument("braces that never close", "nesting-depth") { String(repeating: "{\"a\":", count: 1_000_000) },
        ]

    private static let chains: [LargeDocument] =
        [200, 5_000, 50_000].flatMap { count -> [LargeDocument] in
            let id = count > 250 ? "nesting-depth" : nil
            return [
                LargeDocument("\(count) references", id) { chain(count, last: object) { reference($0 + 1) } },
                LargeDocument("\(count) references of items", id) {
                    chain(count, last: object) { "{\"type\":\"array\",\"items\":\(reference($0 + 1))}" }
                },
                LargeDocument("\(count) references of members", id) {
                    chain(count, last: object) {
                        "{\"type\":\"object\",\"required\":[\"p\"],\"properties\":{\"p\":\(reference($0 + 1))}}"
                    }
                },
                LargeDocument("\(count) references of allOf", id) {
                    chain(count, last: object) {
                        "{\"allOf\":[\(reference($0 + 1)),{\"properties\":{\"q\($0)\":{\"type\":\"string\"}}}]}"
                    }
                },
            ]
        } + [
            LargeDocument("a chain of 50,000 choices", "nesting-depth", seconds: 60) {
                chain(50_000, last: "{\"type\":\"integer\"}") { number in
                    "{\"oneOf\":[\(reference(number + 1)),{\"type\":\"object\",\"required\":[\"q\(number)\"],\"properties\":{\"q\(number)\":{}}}]}"
                }
            },
            LargeDocument("a cycle of references", "reference-cycle") {
                schemas("\"S0\":\(reference(1)),\"S1\":\(reference(0))")
            },
            LargeDocument("a cycle of 10,000 references", "nesting-depth") {
                chain(10_000, last: reference(0)) { reference($0 + 1) }
            },
            LargeDocument("a cycle of allOf", "reference-cycle") {
                schemas("\"S0\":{\"allOf\":[\(reference(1))]},\"S1\":{\"allOf\":[\(reference(0)),\(object)]}")
            },
        ]

    private static let products: [LargeDocument] =
        ["allOf", "oneOf", "anyOf"].map { word in
            LargeDocument("2^60 times \(word)") {
                chain(60, last: object) { "{\"\(word)\":[\(reference($0 + 1)),\(reference($0 + 1))]}" }
            }
        } + [
            LargeDocument("2^60 members") {
                chain(60, last: object) {
                    "{\"type\":\"object\",\"required\":[\"a\",\"b\"],\"properties\":{\"a\":\(reference($0 + 1)),\"b\":\(reference($0 + 1))}}"
                }
            },
            LargeDocument("2^60 members behind allOf") {
                chain(60, last: object) { number in
                    let part = { (word: String) in "{\"allOf\":[\(reference(number + 1)),{\"description\":\"\(word)\"}]}" }
                    return
                        "{\"type\":\"object\",\"required\":[\"a\",\"b\"],\"properties\":{\"a\":\(part("x")),\"b\":\(part("y"))}}"
                }
            },
            LargeDocument("a product of 2^60 variants", "unsupported-schema") {
                let choices = many(60) { number in
                    "{\"oneOf\":[\(many(2) { "{\"type\":\"object\",\"required\":[\"a\(number)\($0)\"],\"properties\":{\"a\(number)\($0)\":{}}}" })]}"
                }
                return schemas("\"S0\":{\"allOf\":[\(choices)]}")
            },
            LargeDocument("billion laughs", "alias-expansion", file: "openapi.yaml") {
                let lines = (1..<30).map {
                    "  a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]\n"
                }
                return "openapi: 3.1.0\nx-a:\n  a0: &a0 lol\n" + lines.joined()
            },
            LargeDocument("billion laughs of merge keys", "alias-expansion", file: "openapi.yaml") {
                let lines = (1..<30).map { "  a\($0): &a\($0) {b: *a\($0 - 1), c: *a\($0 - 1), <<: *a\($0 - 1)}\n" }
                return "openapi: 3.1.0\nx-a:\n  a0: &a0 {x: 1}\n" + lines.joined()
            },
        ]

    private static let sizes: [LargeDocument] = [
        LargeDocument("100,000 properties", seconds: 60) {
            schemas("\"S0\":{\"type\":\"object\",\"properties\":{\(many(100_000) { "\"p\($0)\":{\"type\":\"string\"}" })}}")
        },
        LargeDocument("10,000 properties of one name") {
            let names = many(10_000) {
                "\"p\(String(repeating: "-", count: $0 % 100))\(String(repeating: "+", count: $0 / 100))\":{}"
            }
            return schemas("\"S0\":{\"type\":\"object\",\"properties\":{\(names)}}")
        },
        LargeDocument("10,000 enum values") {
            schemas("\"S0\":{\"type\":\"string\",\"enum\":[\(many(10_000) { "\"v\($0)\"" })]}")
        },
        LargeDocument("10,000 operations") {
            document(operations: many(10_000) { operation($0) }, schemas: "\"S0\":\(object)")
        },
        LargeDocument("5,000 parameters") {
            let parameters = many(5_000) { "{\"name\":\"q\($0)\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}" }
            return document(operations: operation(0, parameters: parameters), schemas: "\"S0\":\(object)")
        },
        LargeDocument("20,000 components") { schemas(many(20_000) { "\"S\($0)\":\(object)" }) },
        LargeDocument("5,000 parts of allOf") {
            schemas(
                "\"S0\":{\"allOf\":[\(many(5_000) { "{\"type\":\"object\",\"properties\":{\"p\($0)\":{\"type\":\"string\"}}}" })]}"
            )
        },
        LargeDocument("300 variants that nothing tells apart") {
            schemas(
                "\"S0\":{\"oneOf\":[\(many(300) { "{\"type\":\"object\",\"title\":\"T\($0)\",\"properties\":{\"p\":{},\"q\($0 % 7)\":{}}}" })]}"
            )
        },
        LargeDocument("1,000 variants with members of their own") {
            schemas(
                "\"S0\":{\"oneOf\":[\(many(1_000) { "{\"type\":\"object\",\"required\":[\"p\($0)\"],\"properties\":{\"p\($0)\":{}}}" })]}"
            )
        },
        LargeDocument("2,000 variants", "unsupported-schema") {
            schemas("\"S0\":{\"oneOf\":[\(many(2_000) { "{\"type\":\"object\",\"properties\":{\"p\($0)\":{}}}" })]}")
        },
        LargeDocument("2,000 patterns") {
            schemas("\"S0\":{\"anyOf\":[\(many(2_000) { "{\"type\":\"string\",\"pattern\":\"p\($0)\"}" })]}")
        },
        LargeDocument("20,000 mistakes") {
            schemas(many(20_000) { "\"S\($0)\":{\"type\":\"nonsense\",\"properties\":3}" })
        },
        LargeDocument("100,000 references that lead nowhere", "dangling-reference", seconds: 60) {
            schemas(
                "\"S0\":{\"type\":\"object\",\"properties\":{\(many(100_000) { "\"p\($0)\":{\"$ref\":\"#/components/schemas/N\($0)\"}" })}}"
            )
        },
        LargeDocument("a million digits") {
            let digits = String(repeating: "9", count: 1_000_000)
            return schemas(
                "\"S0\":{\"type\":\"number\",\"maximum\":\(digits),\"minimum\":-1e999999999,\"multipleOf\":1e-999999999}"
            )
        },
        LargeDocument("a key and texts of a million characters") {
            let long = { (text: String) in String(repeating: text, count: 1_000_000) }
            let schema =
                "{\"type\":\"string\",\"title\":\"\(long("t"))\",\"description\":\"\(long("d "))\",\"pattern\":\"\(long("("))\"}"
            return schemas("\"S0\":{\"type\":\"object\",\"properties\":{\"\(long("k"))\":\(schema)}}")
        },
        LargeDocument("an expression that backtracks") {
            schemas(
                "\"S0\":{\"type\":\"string\",\"pattern\":\"^(([a-z])+.)+[A-Z]([a-z])+$\",\"default\":\"\(String(repeating: "a", count: 5_000))\"}"
            )
        },
    ]
}

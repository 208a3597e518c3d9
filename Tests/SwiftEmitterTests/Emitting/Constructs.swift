import ClientModel

/// A model for each construct, by the name of its folder in Golden.
enum Constructs {
    static let all: [(name: String, model: ClientModel)] = [
        ("structures", structures),
        ("enums", enums),
        ("unions", unions),
        ("responses", responses),
        ("client", client),
        ("client-internal", bareClient(.internal)),
        ("client-package", bareClient(.package)),
        ("operations", operations),
        ("nesting", nesting),
        ("keywords", keywords),
        ("hostile", hostile),
    ]

    static func model(named name: String) -> ClientModel? { all.first { $0.name == name }?.model }
}

// MARK: - Types

extension Constructs {
    static let structures = ClientModel.fixture(types: [
        .structure(
            "StepCompletion",
            documentation: "Which steps of a recording are done.",
            [.property("transcription", .optional(.bool)), .property("translation", .optional(.bool))]
        ),
        .structure(
            "Job",
            documentation: "A job.\n\nIt goes through *several* states:\n\n- first one\n- then the other",
            [
                PropertyModel(key: "id", name: "id", type: .uuid, presence: .required, documentation: "Identifies the job."),
                PropertyModel(
                    key: "completed_at",
                    name: "completedAt",
                    type: .optional(.date),
                    presence: .requiredNullable,
                    documentation: "`nil` until it is done."
                ),
                PropertyModel(key: "version", name: "version", type: .int, presence: .optional, defaultValue: .integer(2)),
                PropertyModel(
                    key: "status",
                    name: "status",
                    type: .declared(2),
                    presence: .optional,
                    defaultValue: .enumCase(TypeID(index: 2), "queued")
                ),
                PropertyModel(key: "parent", name: "parent", type: .optional(.declared(1)), presence: .optional, isBoxed: true),
                PropertyModel(key: "steps", name: "steps", type: .declared(0), presence: .required, isBoxed: true),
                PropertyModel(
                    key: "old",
                    name: "old",
                    type: .optional(.string),
                    presence: .optional,
                    documentation: "The old name.",
                    deprecated: "Use `id` \"instead\"."
                ),
                PropertyModel(key: "payload", name: "payload", type: .optional(.data), presence: .optional),
                PropertyModel(key: "day", name: "day", type: .optional(.calendarDate), presence: .optional),
                PropertyModel(key: "extra", name: "extra", type: .optional(.json), presence: .optional),
                PropertyModel(
                    key: "weights",
                    name: "weights",
                    type: .dictionary(.array(.double)),
                    presence: .optional,
                    defaultValue: .dictionary([.init(key: "a \"b\"", value: .array([.double(0.5), .integer(1)]))])
                ),
            ],
            constants: [
                ConstantModel(key: "kind", name: "kind", value: .string("pre-recorded"), documentation: "Always the same."),
                ConstantModel(key: "revision", name: "revision", value: .integer(-3)),
                ConstantModel(key: "is_final", name: "isFinal", value: .bool(true)),
            ],
            rest: RestModel(name: "additionalProperties", valueType: .json)
        ),
        TypeFixture(
            "Status",
            in: 1,
            .openEnum(EnumModel(cases: [.init(name: "queued", value: .string("queued"))], rawType: .string))
        ),
        .structure("Empty", []),
        .structure(
            "Draft",
            [
                PropertyModel(key: "name", name: "name", type: .string, presence: .required),
                PropertyModel(key: "parent", name: "parent", type: .optional(.declared(4)), presence: .optional, isBoxed: true),
                PropertyModel(key: "a", name: "a", type: .optional(.int32), presence: .optional, deprecated: ""),
                PropertyModel(key: "b", name: "b", type: .optional(.int64), presence: .optional),
                PropertyModel(key: "c", name: "c", type: .optional(.float), presence: .requiredNullable),
            ],
            rest: RestModel(name: "others", valueType: .string),
            isMutable: true
        ),
        TypeFixture(
            "Legacy",
            documentation: "An old thing.",
            deprecated: "Take a new one.",
            .structure(StructureModel(properties: [], constants: [], rest: nil, isMutable: false))
        ),
        .structure(
            "Defaults",
            [
                PropertyModel(key: "a", name: "a", type: .int32, presence: .optional, defaultValue: .integer(3_000_000_000)),
                PropertyModel(key: "b", name: "b", type: .string, presence: .optional, defaultValue: .integer(1)),
                PropertyModel(key: "c", name: "c", type: .optional(.string), presence: .optional, defaultValue: .null),
                PropertyModel(key: "d", name: "d", type: .int, presence: .optional, defaultValue: .double(1)),
                PropertyModel(key: "e", name: "e", type: .double, presence: .optional, defaultValue: .integer(1)),
                PropertyModel(key: "f", name: "f", type: .json, presence: .optional, defaultValue: .array([.null, .bool(true)])),
                PropertyModel(key: "g", name: "g", type: .dictionary(.int), presence: .optional, defaultValue: .dictionary([])),
                PropertyModel(
                    key: "h",
                    name: "h",
                    type: .dictionary(.int),
                    presence: .optional,
                    defaultValue: .dictionary([.init(key: "x", value: .integer(1)), .init(key: "x", value: .integer(2))])
                ),
                PropertyModel(
                    key: "i",
                    name: "i",
                    type: .array(.string),
                    presence: .optional,
                    defaultValue: .array((1...12).map { .string("a long value \($0)") })
                ),
                PropertyModel(
                    key: "j",
                    name: "j",
                    type: .date,
                    presence: .optional,
                    defaultValue: .string("2020-01-01T00:00:00Z")
                ),
            ]
        ),
    ])

    static let enums = ClientModel.fixture(types: [
        TypeFixture(
            "Status",
            documentation: "Where a job is.",
            .openEnum(
                EnumModel(
                    cases: [
                        .init(name: "queued", value: .string("queued"), documentation: "Not begun."),
                        .init(name: "inProgress", value: .string("in progress")),
                        .init(name: "default", value: .string("default")),
                    ],
                    rawType: .string
                )
            )
        ),
        TypeFixture(
            "Level",
            .openEnum(
                EnumModel(
                    cases: [.init(name: "low", value: .integer(-1)), .init(name: "high", value: .integer(7))],
                    rawType: .integer
                )
            )
        ),
        TypeFixture(
            "Order",
            .openEnum(
                EnumModel(
                    cases: [.init(name: "ascending", value: .string("ASC")), .init(name: "descending", value: .string("DESC"))],
                    rawType: .string,
                    isOpen: false
                )
            )
        ),
        TypeFixture(
            "Digit",
            .openEnum(EnumModel(cases: [.init(name: "one", value: .integer(1))], rawType: .integer, isOpen: false))
        ),
        TypeFixture("Nothing", .openEnum(EnumModel(cases: [], rawType: .string))),
        TypeFixture(
            "Language",
            .openEnum(
                EnumModel(
                    cases: (1...20).map { .init(name: "language\($0)", value: .string("l\($0)")) }
                        + [.init(name: "unknown", value: .string("unknown"))],
                    rawType: .string
                )
            )
        ),
    ])

    static let unions = ClientModel.fixture(types: [
        .structure("Overall", [.property("status", .string)]),
        .structure("Steps", [.property("transcription", .optional(.bool))]),
        TypeFixture(
            "RecordingStatus",
            documentation: "One of three.",
            .union(
                UnionModel(
                    variants: [
                        .init(name: "overall", type: .declared(0), documentation: "The whole."),
                        .init(name: "byLanguage", type: .dictionary(.declared(1))),
                        .init(name: "steps", type: .declared(1)),
                    ],
                    decision: .presence(
                        [.init(key: "status", decision: .variant(0))],
                        otherwise: .bestFit([
                            ObjectShapeModel(variant: 1, members: [], additional: [.object]),
                            ObjectShapeModel(
                                variant: 2,
                                members: [
                                    .init(key: "transcription", isRequired: false, types: [.boolean]),
                                    .init(key: "id", isRequired: true, types: []),
                                ],
                                additional: nil
                            ),
                        ])
                    )
                )
            )
        ),
        TypeFixture("Location", .union(locations)),
        TypeFixture(
            "Shape",
            .union(
                UnionModel(
                    variants: [.init(name: "a", type: .declared(0)), .init(name: "b", type: .declared(1))],
                    decision: .tag(
                        key: "kind",
                        values: [
                            .init(value: .string("a"), decision: .variant(0)),
                            .init(value: .string("b\""), decision: .variant(1)),
                            .init(value: .integer(-2), decision: .variant(1)), .init(value: .bool(true), decision: .variant(0)),
                        ],
                        otherwise: .unknown
                    )
                )
            )
        ),
    ])

    private static let locations = UnionModel(
        variants: [
            .init(name: "string", type: .string),
            .init(name: "integer", type: .int),
            .init(name: "strings", type: .array(.string)),
            .init(name: "integers", type: .array(.int)),
            .init(name: "first", type: .declared(0)),
            .init(name: "second", type: .declared(1)),
        ],
        decision: .type([
            .init(types: [.string], decision: .variant(0)),
            .init(types: [.integer, .number], decision: .variant(1)),
            .init(
                types: [.array],
                decision: .element(
                    decision: .type([
                        .init(types: [.string], decision: .variant(2)), .init(types: [.integer], decision: .variant(3)),
                    ]),
                    otherwise: .variant(2)
                )
            ),
            .init(
                types: [.object],
                decision: .member(
                    key: "status",
                    decision: .type([
                        .init(
                            types: [.string],
                            decision: .value(
                                [.init(value: .string("new"), decision: .variant(5))],
                                otherwise: .format([.init(format: .dateTime, decision: .variant(4))], otherwise: .unknown)
                            )
                        ), .init(types: [.boolean], decision: .variant(5)),
                    ]),
                    otherwise: .unknown
                )
            ),
        ])
    )

    static let nesting = ClientModel.fixture(
        types: [
            .structure(
                "Job",
                [.property("status", .declared(1)), .property("server", .declared(4)), .property("other", .declared(3))]
            ),
            .structure(
                "Status",
                in: 0,
                [.property("status", .declared(2)), .property("outer", .optional(.array(.declared(3))))]
            ),
            TypeFixture(
                "Status",
                in: 1,
                documentation: "The innermost of the three.",
                .openEnum(
                    EnumModel(cases: [.init(name: "done", value: .string("done"), documentation: "Ready.")], rawType: .string)
                )
            ),
            .structure("Status", [.property("deep", .declared(2)), .property("job", .declared(1))]),
            .structure("Server", [.property("day", .date)]),
            TypeFixture(
                "Outcome",
                .union(
                    UnionModel(
                        variants: [.init(name: "text", type: .string), .init(name: "detail", type: .declared(6))],
                        decision: .type([
                            .init(types: [.string], decision: .variant(0)), .init(types: [.object], decision: .variant(1)),
                        ])
                    )
                )
            ),
            .structure("Detail", in: 5, [.property("text", .optional(.string))], isMutable: true),
        ] + [],
        operations: [
            .fixture("getServer", success: .value(.json(.declared(4)), statuses: [.code(200)])),
            .fixture("getStatus", success: .value(.json(.array(.declared(2))), statuses: [.code(200)])),
            .fixture("getDetail", tags: ["details"], success: .value(.json(.optional(.declared(6))), statuses: [.code(200)])),
        ]
    )
}

// MARK: - Names and texts

extension Constructs {
    static let keywords = ClientModel.fixture(
        types: [
            .structure(
                "Type",
                ["self", "init", "default", "in", "inout", "let", "var", "Type", "await", "set", "field"].map {
                    .property($0, .optional(.string))
                }
            ),
            TypeFixture(
                "Protocol",
                in: 0,
                .openEnum(
                    EnumModel(
                        cases: ["self", "init", "default", "nil", "none", "Type"].map { .init(name: $0, value: .string($0)) },
                        rawType: .string
                    )
                )
            ),
            .structure("User", [.property("a", .declared(0)), .property("b", .declared(1))], isMutable: true),
            TypeFixture(
                "Choice",
                .union(
                    UnionModel(
                        variants: [.init(name: "self", type: .declared(1)), .init(name: "switch", type: .declared(0))],
                        decision: .type([
                            .init(types: [.string], decision: .variant(0)), .init(types: [.object], decision: .variant(1)),
                        ])
                    )
                )
            ),
        ],
        operations: [
            .fixture(
                "repeat",
                parameters: ["self", "in", "inout", "call", "core", "request", "await"].map {
                    .fixture($0, in: .query, .argument(name: $0, type: .optional(.string)))
                },
                success: .optionalValue(.text, statuses: [.code(200)], empty: [.code(204)])
            )
        ]
    )

    /// Text that would become code, end a comment or hide what it says, if it were not written with care.
    static let evil =
        "ends */ here\nlet x = 1\r\nvar y = 2\r\u{85}a\u{2028}b\u{2029}c\u{0B}d\u{0C}e\u{0}f \\(fatalError()) \"\"\" #\"# \\ \u{202E}txt\u{2066} \u{FEFF}`"

    static let hostile = ClientModel.fixture(
        title: evil,
        description: evil,
        servers: [ServerModel(name: "a", url: evil, documentation: evil)],
        securitySchemes: [
            SecuritySchemeModel(key: evil, name: "key", kind: .apiKeyHeader(name: evil, prefix: evil), documentation: evil)
        ],
        types: [
            TypeFixture(
                "Thing",
                documentation: evil,
                deprecated: evil,
                .structure(
                    StructureModel(
                        properties: [
                            PropertyModel(
                                key: evil,
                                name: "a",
                                type: .string,
                                presence: .optional,
                                defaultValue: .string(evil),
                                documentation: evil,
                                deprecated: evil
                            )
                        ],
                        constants: [ConstantModel(key: evil + "2", name: "b", value: .string(evil), documentation: evil)],
                        rest: nil,
                        isMutable: false
                    )
                )
            ),
            TypeFixture(
                "Kind",
                documentation: evil,
                .openEnum(
                    EnumModel(cases: [.init(name: "a b;{}\n", value: .string(evil), documentation: evil)], rawType: .string)
                )
            ),
            TypeFixture(
                "Choice",
                documentation: evil,
                .union(
                    UnionModel(
                        variants: [.init(name: "a", type: .declared(0), documentation: evil)],
                        decision: .tag(
                            key: evil,
                            values: [.init(value: .string(evil), decision: .variant(0))],
                            otherwise: .unknown
                        )
                    )
                )
            ),
        ],
        operations: [
            .fixture(
                "get",
                id: evil,
                path: "/" + evil,
                tags: [evil],
                summary: evil,
                description: "```\n" + evil,
                deprecated: evil,
                parameters: [
                    .fixture(evil, in: .query, documentation: evil, .argument(name: "id", type: .string)),
                    .fixture(evil, in: .header, .fixed(.string(evil))),
                ],
                body: .fixture(mediaType: evil, payload: .text, isRequired: true, documentation: evil),
                failures: [FailureModel(status: .code(400), payload: .empty, documentation: evil)],
                security: [[SecurityRequirementModel(scheme: evil, scopes: [evil])]]
            )
        ]
    )
}

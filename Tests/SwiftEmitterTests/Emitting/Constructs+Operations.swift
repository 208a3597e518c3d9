import ClientModel

extension Constructs {
    static let responses = ClientModel.fixture(
        types: [
            .structure("Project", [.property("id", .string)]),
            TypeFixture(
                "CreateProjectResponse",
                documentation: "What creating a project can lead to.",
                .responses(
                    ResponsesModel(cases: [
                        .init(name: "ok", status: .code(200), payload: .json(.declared(0)), documentation: "Created."),
                        .init(name: "other", status: .range(2), payload: .text),
                        .init(name: "file", status: .code(206), payload: .bytes),
                        .init(name: "temporaryRedirect", status: .code(307), payload: .empty),
                    ])
                )
            ),
        ],
        operations: [
            .fixture("createProject", method: "POST", success: .byStatus(TypeID(index: 1))),
            .fixture("getText", success: .value(.text, statuses: [.code(200)])),
            .fixture("getFile", success: .value(.bytes, statuses: [.code(200), .range(2)])),
            .fixture("getMaybeFile", success: .optionalValue(.bytes, statuses: [.code(200)], empty: [.code(204), .range(3)])),
            .fixture(
                "getMaybeProject",
                success: .optionalValue(.json(.declared(0)), statuses: [.code(200), .code(201)], empty: [.code(204)])
            ),
            .fixture("getAnything", success: .value(.json(.json), statuses: [.default])),
            .fixture("deleteProject", method: "DELETE", success: .nothing(statuses: [.code(202), .code(204)])),
            .fixture("touch", method: "POST", success: .nothing(statuses: [])),
        ]
    )

    static let client = ClientModel.fixture(
        description: "Everything about samples.\n\nSee the manual.",
        servers: [
            ServerModel(name: "us", url: "https://us.example.com/v1", documentation: "Production in the US."),
            ServerModel(name: "default", url: "https://eu.example.com", documentation: nil),
        ],
        securitySchemes: [
            SecuritySchemeModel(
                key: "api_key",
                name: "apiKey",
                kind: .apiKeyHeader(name: "X-API-Key", prefix: ""),
                documentation: nil
            ),
            SecuritySchemeModel(
                key: "token",
                name: "token",
                kind: .apiKeyHeader(name: "Authorization", prefix: "Token "),
                documentation: "From your account's page."
            ),
            SecuritySchemeModel(key: "bearer", name: "bearer", kind: .bearer, documentation: nil),
        ],
        operations: [
            .fixture("get", security: [[.init(scheme: "api_key", scopes: [])]]),
            .fixture(
                "post",
                method: "POST",
                security: [
                    [.init(scheme: "api_key", scopes: []), .init(scheme: "token", scopes: [])],
                    [.init(scheme: "bearer", scopes: ["read", "write"])],
                    [],
                ]
            ),
        ]
    )

    /// A client without credentials and transport, in a module for itself.
    static func bareClient(_ access: AccessLevel) -> ClientModel {
        .fixture(
            access: access,
            defaultTransport: .none,
            securitySchemes: [SecuritySchemeModel(key: "bearer", name: "bearer", kind: .bearer, documentation: nil)],
            types: [
                .structure("Thing", [.property("id", .uuid), .property("parent", .optional(.string))]),
                TypeFixture(
                    "Answer",
                    .responses(
                        ResponsesModel(cases: [
                            .init(name: "ok", status: .code(200), payload: .json(.declared(0))),
                            .init(name: "none", status: .code(204), payload: .empty),
                        ])
                    )
                ),
            ],
            operations: [
                .fixture("get", success: .byStatus(TypeID(index: 1))),
                .fixture(
                    "list",
                    tags: [],
                    parameters: [.fixture("since", in: .query, .argument(name: "since", type: .optional(.date)))],
                    success: .value(.json(.array(.declared(0))), statuses: [.code(200)])
                ),
            ]
        )
    }

    static let operations = ClientModel.fixture(
        types: [
            .structure("ErrorResponse", [.property("message", .string)]),
            .structure("Thing", [.property("id", .string)], isMutable: true),
            TypeFixture(
                "Mode",
                .openEnum(EnumModel(cases: [.init(name: "fast", value: .string("fast"))], rawType: .string))
            ),
        ],
        operations: [
            .fixture(
                "getRecordingStatusOverall",
                id: "getRecordingStatusUnified",
                path: "/v1/recordings/{recordingId}/status",
                tags: ["Recordings", "status"],
                summary: "Status of a recording.",
                description: "How far a recording is. "
                    + String(repeating: "This sentence says nothing, but it says that at length. ", count: 5)
                    + "\n\n```\ncode stays as it is\n```",
                parameters: [
                    .fixture(
                        "recordingId",
                        in: .path,
                        documentation: "The recording.",
                        .argument(name: "recordingId", type: .string)
                    ),
                    .fixture("summary", in: .query, .fixed(.bool(true))),
                    .fixture("mode", in: .query, .fixed(.enumCase(TypeID(index: 2), "fast"))),
                    .fixture("tags", in: .query, .fixed(.array([.string("a"), .null]))),
                ],
                success: .value(.json(.declared(1)), statuses: [.code(200)]),
                failures: [
                    FailureModel(status: .code(400), payload: .json(.declared(0))),
                    FailureModel(status: .code(404), payload: .empty),
                    FailureModel(status: .code(409), payload: .text),
                    FailureModel(status: .code(410), payload: .bytes),
                    FailureModel(status: .range(5), payload: .json(.declared(0))),
                    FailureModel(status: .default, payload: .json(.dictionary(.json))),
                ]
            ),
            .fixture(
                "listRecordings",
                path: "/v1/recordings",
                tags: ["recordings"],
                parameters: [
                    .fixture(
                        "status[]",
                        in: .query,
                        documentation: "Only these.",
                        .argument(name: "status", type: .optional(.array(.string)))
                    ),
                    .fixture(
                        "after",
                        in: .query,
                        documentation: "Only later\n\nones.",
                        .argument(name: "after", type: .optional(.date))
                    ),
                    .fixture(
                        "ids",
                        in: .query,
                        style: .pipeDelimited,
                        explode: false,
                        .argument(name: "ids", type: .optional(.array(.uuid)))
                    ),
                    .fixture(
                        "filter",
                        in: .query,
                        style: .deepObject,
                        .argument(name: "filter", type: .optional(.dictionary(.string)))
                    ),
                    .fixture("q", in: .query, style: .json, explode: false, .argument(name: "q", type: .optional(.json))),
                    .fixture("raw", in: .query, allowReserved: true, .argument(name: "raw", type: .optional(.string))),
                    .fixture("X-Trace", in: .header, .argument(name: "trace", type: .optional(.string))),
                    .fixture("session", in: .cookie, explode: false, .argument(name: "session", type: .optional(.string))),
                ],
                success: .value(.json(.array(.declared(1))), statuses: [.code(200)])
            ),
            .fixture(
                "matrix",
                method: "QUERY",
                path: "/v1/matrix/{p}",
                tags: ["Recordings"],
                deprecated: "",
                parameters: [
                    .fixture("p", in: .path, style: .matrix, explode: true, .argument(name: "p", type: .array(.int)))
                ]
            ),
            .fixture(
                "createThing",
                method: "POST",
                parameters: [.fixture("dryRun", in: .query, .argument(name: "dryRun", type: .optional(.bool)))],
                body: .fixture(
                    mediaType: "application/json",
                    payload: .json(.declared(1)),
                    isRequired: true,
                    documentation: "The thing."
                ),
                success: .value(.json(.declared(1)), statuses: [.code(201)])
            ),
            .fixture(
                "patchThing",
                method: "PATCH",
                path: "/v1/things/{id}",
                parameters: [.fixture("id", in: .path, .argument(name: "id", type: .int64))],
                body: .fixture(
                    mediaType: "application/merge-patch+json",
                    payload: .json(.declared(1)),
                    isRequired: false,
                    documentation: nil
                )
            ),
            .fixture(
                "putText",
                method: "PUT",
                tags: ["notes & text"],
                body: .fixture(mediaType: "text/plain", payload: .text, isRequired: true, documentation: nil)
            ),
            .fixture(
                "putBytes",
                method: "PUT",
                tags: [],
                body: .fixture(mediaType: "audio/wav", payload: .bytes, isRequired: false, documentation: nil)
            ),
        ]
    )
}

/// One method of the client. A documented operation with response modes gives several.
package struct OperationModel: Hashable, Sendable {
    /// The operation's id as documented (or made from method and path): what errors and middleware see.
    package var id: String
    /// The Swift name of the method, not yet escaped with backticks.
    package var name: String
    /// The HTTP method in upper case.
    package var method: String
    /// The path template as documented: `/v1/recordings/{recordingId}/status`.
    package var path: String
    package var tags: [String]
    package var summary: String?
    package var description: String?
    package var deprecated: String?
    /// Parameters in the order of the method's arguments.
    package var parameters: [ParameterModel]
    package var body: BodyModel?
    package var success: SuccessModel
    /// Documented failures in the order of the document.
    package var failures: [FailureModel]
    /// Alternatives, each a set of schemes that apply together; empty where the operation needs no credentials.
    package var security: [[SecurityRequirementModel]]

    package init(
        id: String,
        name: String,
        method: String,
        path: String,
        tags: [String],
        summary: String?,
        description: String?,
        deprecated: String?,
        parameters: [ParameterModel],
        body: BodyModel?,
        success: SuccessModel,
        failures: [FailureModel],
        security: [[SecurityRequirementModel]]
    ) {
        self.id = id
        self.name = name
        self.method = method
        self.path = path
        self.tags = tags
        self.summary = summary
        self.description = description
        self.deprecated = deprecated
        self.parameters = parameters
        self.body = body
        self.success = success
        self.failures = failures
        self.security = security
    }
}

/// A parameter of a request: an argument of the method, or a value that a response mode fixes.
package struct ParameterModel: Hashable, Sendable {
    /// The name on the wire.
    package var key: String
    package var location: Location
    package var style: Style
    package var explode: Bool
    package var allowReserved: Bool
    package var documentation: String?
    package var value: Value

    package enum Location: String, Hashable, Sendable { case path, query, header, cookie }
    /// The styles of "Style Values" in the OpenAPI Specification.
    package enum Style: String, Hashable, Sendable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject
        /// Not a style: the value is one JSON text (`content` with a JSON media type).
        case json
    }
    package enum Value: Hashable, Sendable {
        /// The caller gives it. `name` is the argument's label and name, not yet escaped; an optional type has `nil` as its default.
        case argument(name: String, type: SwiftType)
        /// Always this value.
        case fixed(LiteralModel)
    }

    package init(
        key: String,
        location: Location,
        style: Style,
        explode: Bool,
        allowReserved: Bool,
        documentation: String?,
        value: Value
    ) {
        self.key = key
        self.location = location
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
        self.documentation = documentation
        self.value = value
    }
}

/// What a request carries.
package struct BodyModel: Hashable, Sendable {
    /// The argument's label and name.
    package var name: String
    package var mediaType: String
    package var payload: PayloadModel
    /// Whether the request must have it; otherwise the argument is optional and defaults to `nil`.
    package var isRequired: Bool
    package var documentation: String?

    package init(name: String, mediaType: String, payload: PayloadModel, isRequired: Bool, documentation: String?) {
        self.name = name
        self.mediaType = mediaType
        self.payload = payload
        self.isRequired = isRequired
        self.documentation = documentation
    }
}

/// How the bytes of a body and a Swift value correspond.
package enum PayloadModel: Hashable, Sendable {
    case json(SwiftType)
    /// A string, as UTF-8 text.
    case text
    /// The bytes as they are.
    case bytes
    /// There is no body.
    case empty
}

/// Which statuses a response stands for.
package enum StatusModel: Hashable, Sendable {
    case code(Int)
    /// `4XX`: the hundreds digit.
    case range(Int)
    case `default`
}

/// What a successful call returns.
package enum SuccessModel: Hashable, Sendable {
    /// Nothing: no documented success has a body.
    case nothing(statuses: [StatusModel])
    /// The same payload for each of these statuses.
    case value(PayloadModel, statuses: [StatusModel])
    /// The payload for `statuses`, `nil` for the statuses without a body.
    case optionalValue(PayloadModel, statuses: [StatusModel], empty: [StatusModel])
    /// An enum of the client with a case per status, declared as `.responses`.
    case byStatus(TypeID)
}

/// A documented failure and its body.
package struct FailureModel: Hashable, Sendable {
    package var status: StatusModel
    package var payload: PayloadModel
    package var documentation: String?

    package init(status: StatusModel, payload: PayloadModel, documentation: String? = nil) {
        self.status = status
        self.payload = payload
        self.documentation = documentation
    }
}

/// An enum with a case per documented success of one operation.
package struct ResponsesModel: Hashable, Sendable {
    package var cases: [Case]

    package struct Case: Hashable, Sendable {
        package var name: String
        package var status: StatusModel
        package var payload: PayloadModel
        package var documentation: String?

        package init(name: String, status: StatusModel, payload: PayloadModel, documentation: String? = nil) {
            self.name = name
            self.status = status
            self.payload = payload
            self.documentation = documentation
        }
    }

    package init(cases: [Case]) { self.cases = cases }
}

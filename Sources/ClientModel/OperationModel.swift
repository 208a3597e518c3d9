/// One method of the client. A documented operation with response modes gives several.
package struct OperationModel: Hashable, Sendable {
    /// The operation's id as documented (or made from method and path): what errors and middleware see.
    package var id: String
    /// The Swift name of the method, not yet escaped with backticks.
    package var name: String
    /// The HTTP method as the request has it.
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
    /// The header fields of answers that have documented ones, in the order of the document.
    package var headers: [ResponseHeadersModel] = []
    /// The media types of the documented answers, as the field `Accept` lists them; `nil` where they are nothing but JSON.
    package var accept: String?
    /// The header field for a key by which the server knows a call it has seen before.
    package var idempotencyKey: String?
    /// Alternatives, each a set of schemes that apply together; empty where the operation needs no credentials.
    package var security: [[SecurityRequirementModel]]
    /// The place in `ClientModel.groups` of the group it is a method of; `nil`: it is a method of the client.
    package var group: Int?
    /// The URL of the server it has for itself.
    package var server: String?

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
        accept: String? = nil,
        security: [[SecurityRequirementModel]],
        group: Int? = nil,
        server: String? = nil
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
        self.accept = accept
        self.security = security
        self.group = group
        self.server = server
    }
}

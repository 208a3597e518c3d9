/// A method of the client.
struct OperationView: ViewModel {
    /// Whether it is the first of its file.
    var isFirst: Bool
    var documentation: [String]
    /// `@available(…)`
    var attribute: String?
    var name: String
    /// The arguments of the method, without parentheses.
    var arguments: String
    /// `nil` where the method returns nothing.
    var result: String?
    /// `var`, or `let` where nothing changes the call.
    var binding: String
    /// The local name of the call.
    var call: String
    /// The client's core: `core`, or `self.core` where an argument has that name.
    var core: String
    /// The arguments of `OperationCall`.
    var operation: String
    /// The argument of `server`.
    var server: String?
    /// The argument of `idempotencyKey`.
    var idempotencyKey: String?
    /// The argument of `accept`.
    var accept: String?
    /// The arguments of each `authorize`.
    var authorizations: [String]
    var parameters: [ParameterView]
    /// Statements that set members of the body.
    var bodyChanges: [String]
    /// The arguments of `body`, for a body that is one value.
    var body: String?
    var multipart: MultipartView?
    var bodies: BodyChoiceView?
    /// The arguments of each `failure`.
    var failures: [String]
    /// The arguments of `finish`, where the method returns nothing.
    var finish: String?
    var success: SuccessView?
    var reply: ReplyView?

    static let fields: ViewFields<OperationView> = [
        .flag("isFirst", \.isFirst),
        .list("documentation", \.documentation),
        .optional("attribute", \.attribute),
        .text("name", \.name),
        .text("arguments", \.arguments),
        .optional("result", \.result),
        .text("binding", \.binding),
        .text("call", \.call),
        .text("core", \.core),
        .text("operation", \.operation),
        .optional("server", \.server),
        .optional("idempotencyKey", \.idempotencyKey),
        .optional("accept", \.accept),
        .list("authorizations", \.authorizations),
        .list("parameters", \.parameters),
        .list("bodyChanges", \.bodyChanges),
        .optional("body", \.body),
        .optional("multipart", \.multipart),
        .optional("bodies", \.bodies),
        .list("failures", \.failures),
        .optional("finish", \.finish),
        .optional("success", \.success),
        .optional("reply", \.reply),
    ]
}

/// A parameter of a call.
struct ParameterView: ViewModel {
    /// `path`, `query`, `header`, `cookie` or `querystring`.
    var location: String
    /// The arguments of that method.
    var parameter: String

    static let fields: ViewFields<ParameterView> = [
        .text("location", \.location),
        .text("parameter", \.parameter),
    ]
}

/// A success with one type.
struct SuccessView: ViewModel {
    /// The method of the client's core.
    var function: String
    /// Its arguments.
    var statuses: String

    static let fields: ViewFields<SuccessView> = [
        .text("function", \.function),
        .text("statuses", \.statuses),
    ]
}

/// Names that generated declarations must not have, because something else by that name is used beside them.
enum ReservedNames {
    /// Types of the standard library, Foundation and the runtime that generated code or its users mention by their plain name.
    static let moduleTypes: Set<String> = [
        "Any", "AnyObject", "Array", "Bool", "Boxed", "CalendarDate", "Character", "Codable", "Data", "Date", "Decimal",
        "Decodable",
        "Decoder", "Dictionary", "Double", "Duration", "Encodable", "Encoder", "Error", "Fields", "Float", "Hashable", "Int",
        "Int32", "Int64", "Int8", "Int16", "UInt8", "UInt16", "UInt32", "JSONValue", "JSONError", "JSONReader", "JSONWriter",
        "JSONNumber", "JSONType", "JSONLimits", "JSONRepresentable", "Model", "Never", "NoBody", "Nullable", "ObjectShape",
        "OpenEnum", "Tuple", "Elements", "ElementList", "FieldList",
        "ServerSentEvents", "JSONStream", "MultipartParts", "ResponseHeaders", "HeaderShape", "KeyValuePairs",
        "OpenIntegerEnum", "ClosedEnum", "OperationCall", "Optional", "Protocol", "Reply", "Result", "Self", "Sendable", "Set",
        "String", "Substring", "Task", "Type", "UInt", "UInt64", "URL", "UUID", "Union", "UnionDecision", "Void", "APIClient",
        "APIOperation", "ClientCore", "ClientError", "ClientMiddleware", "ClientOptions", "ClientServer", "ClientTransport",
        "ClientCredentials", "Choices", "ChoiceReading", "TagValue", "StringFormat", "Credential", "CredentialProvider",
        "HTTPBody", "HTTPField", "HTTPFields", "HTTPRequest", "FilePart", "MultipartBody", "ValueStream",
        "HTTPResponse", "RawResponse", "JobStates", "JobPhase", "Polling", "PagedItems", "Pages", "WebhookSignature",
        "WebhookVerifier", "WebhookError", "OAuthFlow",
        "RequestError", "ResponseDecodingError", "ResponseError", "StatusPattern", "TransportError", "TransportRequest",
        "TransportResponse", "UndocumentedStatusError", "RuntimeInterface", "URLSessionTransport", "Equatable", "Comparable",
        "XMLName", "XMLShape", "XMLShapes", "Identifiable", "Actor", "MainActor", "Range", "Operation", "Locale", "Calendar",
        "Notification", "Measurement",
    ]

    /// Types that a nested type would hide from the code generated beside it.
    static let nestedTypes: Set<String> = [
        "Any", "Bool", "Boxed", "CalendarDate", "Data", "Date", "Decimal", "Double", "Fields", "Float", "Int", "Int32", "Int64",
        "JSONError", "JSONReader", "JSONValue", "JSONWriter", "Model", "ObjectShape", "OpenEnum", "OpenIntegerEnum", "Optional",
        "Int8", "Int16", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "Nullable",
        "Protocol", "Self", "Tuple", "Elements", "ElementList", "FieldList", "String", "Type", "UUID", "Union", "UnionDecision",
        "ClosedEnum", "Choices",
        "JSONRepresentable", "ResponseHeaders", "HeaderShape", "KeyValuePairs", "HTTPBody", "ServerSentEvents", "JSONStream",
        "MultipartParts",
    ]

    /// Members of every struct.
    static let structureMembers: Set<String> = [
        "self", "init", "fields", "hashValue", "json",
    ]

    /// Members of every struct for an array.
    static let tupleMembers: Set<String> = [
        "self", "init", "elements", "hashValue", "hash", "encode", "write", "json",
    ]

    /// Members of every enum, and the cases it has of its own. `none` would be mistaken for an absent optional.
    static let enumCases: Set<String> = [
        "self", "init", "unknown", "none", "some", "knownCases", "decision", "jsonLayout",
    ]

    /// Members of a struct with a property per variant, and what its initialisers call their own.
    static let choicesMembers: Set<String> = structureMembers.union(["choices", "reader", "writer", "unknown", "none", "some"])

    /// What a client has apart from its operations.
    static let clientMembers: Set<String> = ["self", "init", "core", "with", "withResponse"]

    /// What a method's body calls its own.
    static let arguments: Set<String> = ["self", "call", "core", "reply", "body", "init"]

    /// Types that the struct of a group would hide from the code of the client.
    static let groupTypes: Set<String> = moduleTypes.union(["Server", "Credentials"])
}

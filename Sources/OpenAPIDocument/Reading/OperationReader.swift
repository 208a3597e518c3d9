import SourceText
import SpecLoader

/// Reads path items and what is in them.
struct OperationReader {
    let components: ComponentResolver
    let service: ServiceReader
    var schemas: SchemaReader
    /// Fields that change what a client can do or where it sends its requests, and that Lathe passes over.
    var unsupportedWords = WordCounter()
    /// Whether what is read now is what a callback sends.
    var isInCallback = false
    private var pathSyntax = PathSyntax()
    /// Operations that say nothing about what they answer.
    private(set) var silent: [SourceRange] = []

    init(components: ComponentResolver, service: ServiceReader, schemas: SchemaReader) {
        self.components = components
        self.service = service
        self.schemas = schemas
    }

    /// The methods of a path item in the order of the specification (OpenAPI 3.1.1 §4.8.9).
    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    private static let pathItemFields = Set(
        methods + ["$ref", "summary", "description", "servers", "parameters", "additionalOperations"]
    )

    private static let operationFields: Set<String> = [
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks",
        "deprecated", "security", "servers",
    ]

    /// What a path item says for all its operations.
    private struct Shared {
        var parameters: [Parameter]
        var servers: [Server]
    }

    mutating func readPathItem(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> PathItem? {
        guard let node = components.resolve(entry.value, kind: "path item", diagnostics: &diagnostics)?.node,
            let object = ObjectReader(node, kind: "path item", diagnostics: &diagnostics)
        else { return nil }
        let path = isInCallback ? entry.key : PathSyntax.trimmed(entry.key)
        if !isInCallback { pathSyntax.check(path, at: entry.keyRange, diagnostics: &diagnostics) }
        let (members, misspelt) = operations(of: object, diagnostics: &diagnostics)
        object.reportUnknown(known: Self.pathItemFields.union(misspelt), diagnostics: &diagnostics)
        noteNewer(["query", "additionalOperations"], of: object, since: .openAPI32)
        let shared = Shared(
            parameters: readParameters(object, diagnostics: &diagnostics),
            servers: ServerReader().read(object, diagnostics: &diagnostics)
        )
        // In the order of the document, so that the output has it too.
        let named = members.compactMap { member in
            readOperation(member, method: member.key.uppercased(), path, shared, diagnostics: &diagnostics)
        }
        return PathItem(path: path, operations: named + readOthers(object, path, shared, diagnostics: &diagnostics))
    }

    /// The members that are operations, and the keys of those whose method is not in small letters.
    private func operations(
        of item: ObjectReader,
        diagnostics: inout Diagnostics
    ) -> (members: [Mapping.Entry], misspelt: [String]) {
        var members: [Mapping.Entry] = []
        var misspelt: [String] = []
        for entry in item.mapping.entries {
            let method = entry.key.lowercased()
            if Self.methods.contains(entry.key) {
                members.append(entry)
            } else if Self.methods.contains(method), item.mapping[method] == nil,
                !misspelt.contains(where: { $0.lowercased() == method })
            {
                misspelt.append(entry.key)
                members.append(Mapping.Entry(key: method, keyRange: entry.keyRange, value: entry.value))
                diagnostics.warning(
                    "misspelt-method",
                    "a path item has no field '\(entry.key)'; it is read as '\(method)'",
                    at: entry.keyRange
                )
            }
        }
        return (members, misspelt)
    }

    /// Operations of methods that path items have no field for, written as the request has them (OpenAPI 3.2).
    private mutating func readOthers(
        _ object: ObjectReader,
        _ path: String,
        _ shared: Shared,
        diagnostics: inout Diagnostics
    ) -> [Operation] {
        var operations: [Operation] = []
        for member in object.entries("additionalOperations", diagnostics: &diagnostics) where !member.key.hasPrefix("x-") {
            guard !Self.methods.contains(where: { $0.uppercased() == member.key }) else {
                diagnostics.warning(
                    "misplaced-operation",
                    "'\(member.key)' is a field of path items; in additionalOperations it is left out",
                    at: member.keyRange,
                    fix: "move it to '\(member.key.lowercased())' of the path item"
                )
                continue
            }
            guard HTTPToken.isToken(member.key) else {
                diagnostics.warning(
                    "invalid-method",
                    "'\(member.key)' can be no method of a request; the operation is left out",
                    at: member.keyRange,
                    fix: "a method is made of letters, digits and !#$%&'*+-.^_`|~"
                )
                continue
            }
            let operation = readOperation(member, method: member.key, path, shared, diagnostics: &diagnostics)
            if let operation { operations.append(operation) }
        }
        return operations
    }

    private mutating func readOperation(
        _ entry: Mapping.Entry,
        method: String,
        _ path: String,
        _ shared: Shared,
        diagnostics: inout Diagnostics
    ) -> Operation? {
        guard let object = ObjectReader(entry.value, kind: "operation", diagnostics: &diagnostics) else { return nil }
        object.reportUnknown(known: Self.operationFields, diagnostics: &diagnostics)
        let own = readParameters(object, diagnostics: &diagnostics)
        let servers = ServerReader().read(object, diagnostics: &diagnostics)
        let inherited = shared.parameters.filter { parameter in
            !own.contains { $0.name == parameter.name && $0.location == parameter.location }
        }
        let range = object.node("operationId")?.range ?? entry.keyRange
        var parameters = inherited + own
        // What is called back has its URL from the call.
        if !isInCallback {
            parameters = PathParameters(path: path, range: range).complete(parameters, diagnostics: &diagnostics)
        }
        return Operation(
            method: method,
            path: path,
            id: object.string("operationId", diagnostics: &diagnostics),
            tags: readTags(object, diagnostics: &diagnostics),
            summary: object.string("summary", diagnostics: &diagnostics),
            description: object.string("description", diagnostics: &diagnostics),
            isDeprecated: object.bool("deprecated", diagnostics: &diagnostics) ?? false,
            parameters: parameters,
            requestBody: object.node("requestBody").flatMap { readRequestBody($0, diagnostics: &diagnostics) },
            responses: readResponses(object, at: range, diagnostics: &diagnostics),
            callbacks: readCallbacks(object, diagnostics: &diagnostics),
            security: service.readSecurity(object, diagnostics: &diagnostics),
            servers: servers.isEmpty ? shared.servers : servers,
            extensions: object.extensions,
            range: range
        )
    }

    private mutating func noteDescription(of resolved: ComponentResolver.Resolved) {
        guard schemas.dialect < .openAPI31, let range = resolved.description else { return }
        schemas.noteForeign("'description' beside '$ref'", at: range)
    }

    /// Names fields that came with a later version than the document's.
    mutating func noteNewer(_ fields: [String], of object: ObjectReader, since version: Dialect) {
        guard schemas.dialect < version else { return }
        for field in fields {
            guard let entry = object.mapping.entry(field) else { continue }
            schemas.noteForeign("'\(field)' of \(object.indefinite)", at: entry.keyRange)
        }
    }

    /// The names of tags, also where whole tags are written.
    private func readTags(_ operation: ObjectReader, diagnostics: inout Diagnostics) -> [String] {
        operation.sequence("tags", diagnostics: &diagnostics).compactMap { node in
            let name = node.string ?? node["name"]?.string
            if node.string == nil {
                diagnostics.warning(
                    "wrong-type",
                    "a tag of an operation should be a string, found \(node.kindName)"
                        + (name.map { "; it is read as '\($0)'" } ?? "; it is left out"),
                    at: node.range
                )
            }
            return name
        }
    }

    mutating func noteUnsupported(_ fields: [String], of object: ObjectReader) {
        for field in fields {
            guard let entry = object.mapping.entry(field) else { continue }
            let isEmpty = entry.value.sequence?.isEmpty ?? entry.value.mapping?.entries.isEmpty ?? true
            if !isEmpty { unsupportedWords.note("'\(field)' of \(object.kind)s", at: entry.keyRange) }
        }
    }

    private mutating func readParameters(_ object: ObjectReader, diagnostics: inout Diagnostics) -> [Parameter] {
        object.sequence("parameters", diagnostics: &diagnostics).compactMap { readParameter($0, diagnostics: &diagnostics) }
    }

    private static let parameterFields: Set<String> = [
        "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema",
        "example", "examples", "content",
    ]

    private mutating func readParameter(_ node: Node, diagnostics: inout Diagnostics) -> Parameter? {
        guard let resolved = components.resolve(node, kind: "parameter", diagnostics: &diagnostics),
            let object = ObjectReader(resolved.node, kind: "parameter", diagnostics: &diagnostics)
        else { return nil }
        object.reportUnknown(known: Self.parameterFields, diagnostics: &diagnostics)
        noteDescription(of: resolved)
        guard let name = object.string("name", diagnostics: &diagnostics),
            let text = object.string("in", diagnostics: &diagnostics)
        else {
            diagnostics.warning("missing-field", "a parameter needs 'name' and 'in'; it is left out", at: resolved.node.range)
            return nil
        }
        if name.isEmpty {
            diagnostics.warning("missing-field", "the name of this parameter is empty; it is left out", at: resolved.node.range)
            return nil
        }
        let location = Self.location(text, at: object.node("in")?.range, diagnostics: &diagnostics)
        if schemas.dialect != .openAPI32 {
            if location == "querystring" {
                schemas.noteForeign("'in: querystring'", at: object.node("in")?.range ?? object.range)
            }
            if let style = object.node("style"), style.string == "cookie" {
                schemas.noteForeign("style 'cookie'", at: style.range)
            }
        }
        return Parameter(
            name: name,
            location: location,
            isRequired: object.bool("required", diagnostics: &diagnostics) ?? (location == "path"),
            isDeprecated: object.bool("deprecated", diagnostics: &diagnostics) ?? false,
            description: object.string("description", diagnostics: &diagnostics),
            style: object.string("style", diagnostics: &diagnostics),
            explode: object.bool("explode", diagnostics: &diagnostics),
            allowReserved: object.bool("allowReserved", diagnostics: &diagnostics) ?? false,
            allowEmptyValue: object.bool("allowEmptyValue", diagnostics: &diagnostics) ?? false,
            schema: object.node("schema").map { schemas.read($0, diagnostics: &diagnostics) },
            content: readContent(object, diagnostics: &diagnostics),
            extensions: object.extensions,
            range: object.node("name")?.range ?? resolved.node.range,
            fieldRanges: Dictionary(object.mapping.entries.map { ($0.key, $0.keyRange) }) { first, _ in first }
        )
    }

    /// The content that is meant where a reference leads to a schema and not to what has one.
    private mutating func schemaInstead(
        of kind: String,
        _ node: Node,
        _ resolved: ComponentResolver.Resolved,
        diagnostics: inout Diagnostics
    ) -> [MediaType]? {
        guard resolved.referenced?.isSchema == true, let reference = node["$ref"] else { return nil }
        diagnostics.warning(
            "wrong-reference",
            "'\(reference.string ?? "")' is a schema and no \(kind); a \(kind) of JSON with this schema is taken for it",
            at: reference.range,
            fix: "write: content: {application/json: {schema: {$ref: …}}}"
        )
        let schema = schemas.read(node, diagnostics: &diagnostics)
        return [MediaType(name: "application/json", schema: schema, range: reference.range)]
    }

    private static func location(_ text: String, at range: SourceRange?, diagnostics: inout Diagnostics) -> String {
        let location = text.lowercased().filter { !$0.isWhitespace }
        guard location != text, ["path", "query", "header", "cookie", "querystring"].contains(location) else { return text }
        diagnostics.warning(
            "misspelt-location",
            "'\(text)' is no place for a parameter; it is read as '\(location)'",
            at: range
        )
        return location
    }

    private mutating func readRequestBody(_ node: Node, diagnostics: inout Diagnostics) -> RequestBody? {
        guard let resolved = components.resolve(node, kind: "request body", diagnostics: &diagnostics) else {
            // Whether it is required is not known either; that there is one is.
            return node["$ref"] == nil
                ? nil
                : RequestBody(
                    isRequired: false,
                    content: [MediaType(name: "application/json", range: node.range)],
                    range: node.range
                )
        }
        if let content = schemaInstead(of: "request body", node, resolved, diagnostics: &diagnostics) {
            return RequestBody(isRequired: true, content: content, range: node.range)
        }
        guard let object = ObjectReader(resolved.node, kind: "request body", diagnostics: &diagnostics)
        else { return nil }
        object.reportUnknown(known: ["description", "content", "required"], diagnostics: &diagnostics)
        noteDescription(of: resolved)
        let isRequired = object.bool("required", diagnostics: &diagnostics) ?? false
        var content = readContent(object, diagnostics: &diagnostics)
        if content.isEmpty {
            diagnostics.warning(
                "missing-field",
                "the request body has no 'content'; "
                    + (isRequired ? "since it is required, any JSON is taken for it" : "it is left out"),
                at: resolved.node.range
            )
            if isRequired { content = [MediaType(name: "application/json", range: resolved.node.range)] }
        }
        return RequestBody(
            isRequired: isRequired,
            description: object.string("description", diagnostics: &diagnostics),
            content: content,
            componentName: resolved.componentName,
            extensions: object.extensions,
            range: resolved.node.range
        )
    }

    /// The responses, each once a status.
    private mutating func readResponses(
        _ operation: ObjectReader,
        at range: SourceRange,
        diagnostics: inout Diagnostics
    ) -> [Response] {
        var responses: [Response] = []
        let entries = operation.entries("responses", diagnostics: &diagnostics).filter { !$0.key.hasPrefix("x-") }
        if entries.isEmpty, !isInCallback { silent.append(range) }
        for entry in entries {
            for status in StatusKey(entry: entry).read(diagnostics: &diagnostics) {
                let member = Mapping.Entry(key: status, keyRange: entry.keyRange, value: entry.value)
                guard let first = responses.first(where: { $0.status == status }) else {
                    responses.append(readResponse(member, diagnostics: &diagnostics))
                    continue
                }
                diagnostics.warning(
                    "duplicate-response",
                    "a second response is for \(status); it is left out",
                    at: entry.keyRange,
                    notes: [Diagnostic.Note("the first is here", at: first.range)]
                )
            }
        }
        return responses
    }

    private mutating func readResponse(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Response {
        guard let resolved = components.resolve(entry.value, kind: "response", diagnostics: &diagnostics) else {
            let isEmpty = ["204", "205", "304"].contains(entry.key) || entry.key.hasPrefix("1")
            let content = isEmpty ? [] : [MediaType(name: "*/*", range: entry.value.range)]
            return Response(status: entry.key, content: content, range: entry.keyRange)
        }
        if let content = schemaInstead(of: "response", entry.value, resolved, diagnostics: &diagnostics) {
            return Response(status: entry.key, content: content, range: entry.keyRange)
        }
        guard let object = ObjectReader(resolved.node, kind: "response", diagnostics: &diagnostics) else {
            // That there is such an answer is said all the same.
            return Response(status: entry.key, description: resolved.node.string, content: [], range: entry.keyRange)
        }
        object.reportUnknown(known: ["description", "headers", "content", "links", "summary"], diagnostics: &diagnostics)
        noteNewer(["summary"], of: object, since: .openAPI32)
        noteDescription(of: resolved)
        return Response(
            status: entry.key,
            description: object.string("description", diagnostics: &diagnostics)
                ?? object.string("summary", diagnostics: &diagnostics),
            headers: readHeaders(object, diagnostics: &diagnostics),
            content: readStreams(of: object, diagnostics: &diagnostics),
            links: readLinks(object, diagnostics: &diagnostics),
            extensions: object.extensions,
            componentName: resolved.componentName,
            range: entry.keyRange
        )
    }
}

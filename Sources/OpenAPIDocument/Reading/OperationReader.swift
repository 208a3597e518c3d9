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
        guard let node = mergedPathItem(entry.value, diagnostics: &diagnostics),
            let object = ObjectReader(node, kind: "path item", diagnostics: &diagnostics)
        else { return nil }
        object.reportUnknown(known: Self.pathItemFields, diagnostics: &diagnostics)
        noteNewer(["query", "additionalOperations"], of: object, since: .openAPI32)
        let shared = Shared(
            parameters: readParameters(object, diagnostics: &diagnostics),
            servers: service.readServers(object, diagnostics: &diagnostics)
        )
        // In the order of the document, so that the output has it too.
        let named = object.mapping.entries.filter { Self.methods.contains($0.key) }.compactMap { member in
            readOperation(member, method: member.key.uppercased(), entry.key, shared, diagnostics: &diagnostics)
        }
        return PathItem(path: entry.key, operations: named + readOthers(object, entry.key, shared, diagnostics: &diagnostics))
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
            guard !member.key.isEmpty, member.key.utf8.allSatisfy(Self.isTokenByte) else {
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

    /// RFC 9110 §5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
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
        let servers = service.readServers(object, diagnostics: &diagnostics)
        let inherited = shared.parameters.filter { parameter in
            !own.contains { $0.name == parameter.name && $0.location == parameter.location }
        }
        return Operation(
            method: method,
            path: path,
            id: object.string("operationId", diagnostics: &diagnostics),
            tags: object.strings("tags", diagnostics: &diagnostics),
            summary: object.string("summary", diagnostics: &diagnostics),
            description: object.string("description", diagnostics: &diagnostics),
            isDeprecated: object.bool("deprecated", diagnostics: &diagnostics) ?? false,
            parameters: inherited + own,
            requestBody: object.node("requestBody").flatMap { readRequestBody($0, diagnostics: &diagnostics) },
            responses: object.entries("responses", diagnostics: &diagnostics).filter { !$0.key.hasPrefix("x-") }
                .compactMap { readResponse($0, diagnostics: &diagnostics) },
            callbacks: readCallbacks(object, diagnostics: &diagnostics),
            security: service.readSecurity(object, diagnostics: &diagnostics),
            servers: servers.isEmpty ? shared.servers : servers,
            extensions: object.extensions,
            range: object.node("operationId")?.range ?? entry.keyRange
        )
    }

    /// A path item with what its reference leads to: both hold, and what is written here comes first.
    private func mergedPathItem(_ node: Node, diagnostics: inout Diagnostics) -> Node? {
        guard let target = components.resolve(node, diagnostics: &diagnostics)?.node else { return nil }
        guard let own = node.mapping, own["$ref"] != nil, own.entries.count > 1, let other = target.mapping else { return target }
        let kept = own.entries.filter { $0.key != "$ref" }
        for entry in kept where other[entry.key] != nil && !entry.key.hasPrefix("x-") {
            diagnostics.warning(
                "path-item-conflict",
                "'\(entry.key)' is also where '$ref' leads; this one holds",
                at: entry.keyRange,
                notes: [Diagnostic.Note("the other one is here", at: other.entry(entry.key)?.keyRange)]
            )
        }
        return Node(.mapping(Mapping(kept + other.entries.filter { own[$0.key] == nil })), range: node.range)
    }

    /// Names fields that came with a later version than the document's.
    mutating func noteNewer(_ fields: [String], of object: ObjectReader, since version: Dialect) {
        guard schemas.dialect < version else { return }
        for field in fields {
            guard let entry = object.mapping.entry(field) else { continue }
            schemas.noteForeign("'\(field)' of \(object.indefinite)", at: entry.keyRange)
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
        guard let resolved = components.resolve(node, diagnostics: &diagnostics),
            let object = ObjectReader(resolved.node, kind: "parameter", diagnostics: &diagnostics)
        else { return nil }
        object.reportUnknown(known: Self.parameterFields, diagnostics: &diagnostics)
        guard let name = object.string("name", diagnostics: &diagnostics),
            let location = object.string("in", diagnostics: &diagnostics)
        else {
            diagnostics.error("missing-field", "a parameter needs 'name' and 'in'", at: resolved.node.range)
            return nil
        }
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

    private mutating func readRequestBody(_ node: Node, diagnostics: inout Diagnostics) -> RequestBody? {
        guard let resolved = components.resolve(node, diagnostics: &diagnostics),
            let object = ObjectReader(resolved.node, kind: "request body", diagnostics: &diagnostics)
        else { return nil }
        object.reportUnknown(known: ["description", "content", "required"], diagnostics: &diagnostics)
        return RequestBody(
            isRequired: object.bool("required", diagnostics: &diagnostics) ?? false,
            description: object.string("description", diagnostics: &diagnostics),
            content: readContent(object, diagnostics: &diagnostics),
            componentName: resolved.componentName,
            extensions: object.extensions,
            range: resolved.node.range
        )
    }

    private mutating func readResponse(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Response? {
        guard let resolved = components.resolve(entry.value, diagnostics: &diagnostics),
            let object = ObjectReader(resolved.node, kind: "response", diagnostics: &diagnostics)
        else { return nil }
        object.reportUnknown(known: ["description", "headers", "content", "links", "summary"], diagnostics: &diagnostics)
        noteNewer(["summary"], of: object, since: .openAPI32)
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

/// What the specification has at a place of a document: the grammar that says where references are and what they lead to.
///
/// It knows Swagger 2.0, too: `link` comes before the words of 2.0 become those of 3.
enum DocumentPlace: Hashable {
    case document, components, pathItem, operation, parameter, requestBody, response, header, mediaType, encoding, link
    case callback, example, securityScheme, schema, discriminator, stream
    /// Anything that is no object of its own: `info`, `tags`, descriptions. References have no place here, but documents have them.
    case other
    /// Values of which only the whole can be a reference: `enum`, `required`.
    case value
    /// What an extension says.
    case foreign
    /// Defaults and the like: what looks like a reference there is none.
    case data
    /// An example, which is data, too; but who writes only a reference means a file.
    case sample

    /// How many of it stand at a member.
    indirect enum Shape {
        case one(DocumentPlace)
        case list(DocumentPlace)
        case map(DocumentPlace)

        /// The place where there is one of it.
        var onlyPlace: DocumentPlace? {
            if case .one(let place) = self { place } else { nil }
        }

        var place: DocumentPlace {
            switch self {
            case .one(let place), .list(let place), .map(let place): place
            }
        }
    }

    /// What stands under a key.
    func member(_ key: String) -> Shape {
        if let shape = Self.members[self]?[key] { return shape }
        if key.hasPrefix("x-") { return .one(.foreign) }
        switch self {
        case .pathItem: return .one(Self.methods.contains(key) ? .operation : .other)
        case .callback: return .one(.pathItem)
        // A schema may hold others under a key that no version knows, and references lead to them.
        case .schema: return .one(.schema)
        case .data, .sample, .value: return .one(.data)
        case .foreign: return .one(.foreign)
        default: return .one(.other)
        }
    }

    /// Whether the specification has objects on the way, and none of them is data or an extension.
    func has(_ tokens: ArraySlice<String>) -> Bool {
        var shape = Shape.one(self)
        for token in tokens {
            switch shape {
            case .one(let place): shape = place.member(token)
            case .list(let place), .map(let place): shape = .one(place)
            }
            switch shape.place {
            case .foreign, .data, .sample, .other, .value: return false
            default: continue
            }
        }
        return true
    }

    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    private static let carrier: [String: Shape] = [
        "schema": .one(.schema), "content": .map(.mediaType), "examples": .map(.example), "example": .one(.sample),
        "items": .one(.schema), "default": .one(.data), "enum": .one(.value),
    ]

    private static let members: [DocumentPlace: [String: Shape]] = [
        .document: [
            "paths": .map(.pathItem), "webhooks": .map(.pathItem), "x-webhooks": .map(.pathItem),
            "x-lathe-webhooks": .map(.pathItem), "components": .one(.components), "definitions": .map(.schema),
            "parameters": .map(.parameter), "responses": .map(.response), "securityDefinitions": .map(.securityScheme),
        ],
        .components: [
            "schemas": .map(.schema), "responses": .map(.response), "parameters": .map(.parameter), "examples": .map(.example),
            "requestBodies": .map(.requestBody), "headers": .map(.header), "securitySchemes": .map(.securityScheme),
            "links": .map(.link), "callbacks": .map(.callback), "pathItems": .map(.pathItem), "mediaTypes": .map(.mediaType),
        ],
        .pathItem: ["parameters": .list(.parameter), "additionalOperations": .map(.operation)],
        .operation: [
            "parameters": .list(.parameter), "requestBody": .one(.requestBody), "responses": .map(.response),
            "callbacks": .map(.callback),
        ],
        .parameter: carrier,
        .header: carrier,
        .requestBody: ["content": .map(.mediaType)],
        .response: [
            "headers": .map(.header), "content": .map(.mediaType), "links": .map(.link), "schema": .one(.schema),
            "examples": .one(.data), "x-lathe-stream": .one(.stream),
        ],
        .mediaType: [
            "schema": .one(.schema), "itemSchema": .one(.schema), "examples": .map(.example), "example": .one(.sample),
            "encoding": .map(.encoding), "prefixEncoding": .list(.encoding), "itemEncoding": .one(.encoding),
            "x-lathe-stream": .one(.stream),
        ],
        .encoding: ["headers": .map(.header)],
        .link: ["parameters": .one(.data), "requestBody": .one(.data)],
        .stream: ["item": .one(.schema)],
        .discriminator: ["mapping": .one(.data)],
        .schema: [
            "properties": .map(.schema), "patternProperties": .map(.schema), "$defs": .map(.schema),
            "definitions": .map(.schema), "dependentSchemas": .map(.schema), "dependencies": .map(.schema),
            "allOf": .list(.schema), "anyOf": .list(.schema), "oneOf": .list(.schema), "prefixItems": .list(.schema),
            "enum": .one(.value), "required": .one(.value), "type": .one(.value), "title": .one(.value),
            "description": .one(.other), "externalDocs": .one(.other), "xml": .one(.other),
            "example": .one(.sample), "examples": .one(.data), "default": .one(.data), "const": .one(.data),
            "discriminator": .one(.discriminator), "$ref": .one(.data), "$dynamicRef": .one(.data), "$id": .one(.data),
        ],
    ]
}

/// Where a document keeps what references lead to.
struct DocumentSections {
    /// Swagger 2.0 has four sections at its root.
    let isSwagger2: Bool

    /// The place of the section; `nil` where the version has none: then what is referred to stands where it is referred to.
    func section(of place: DocumentPlace) -> [String]? {
        if isSwagger2 {
            switch place {
            case .schema: return ["definitions"]
            case .parameter: return ["parameters"]
            case .response: return ["responses"]
            case .securityScheme: return ["securityDefinitions"]
            default: return nil
            }
        }
        switch place {
        case .schema: return ["components", "schemas"]
        case .parameter: return ["components", "parameters"]
        case .response: return ["components", "responses"]
        case .requestBody: return ["components", "requestBodies"]
        case .header: return ["components", "headers"]
        case .securityScheme: return ["components", "securitySchemes"]
        case .link: return ["components", "links"]
        case .callback: return ["components", "callbacks"]
        case .pathItem: return ["components", "pathItems"]
        default: return nil
        }
    }

    /// Whether something at this place has a name that the document's author gave it.
    func isNamed(_ tokens: [String], _ place: DocumentPlace) -> Bool {
        guard tokens.count > 1 else { return false }
        let parent = Array(tokens.dropLast())
        if parent == section(of: place) { return true }
        return place == .pathItem && ["paths", "webhooks", "x-webhooks", "x-lathe-webhooks"].contains(parent[0])
            && parent.count == 1
    }
}

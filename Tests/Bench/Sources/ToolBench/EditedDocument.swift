import Foundation

/// A copy of a document in JSON, in which schemas get a property more. Its members are sorted, so that two copies differ in that alone.
struct EditedDocument {
    /// Where the copy is.
    let path: String
    private var root: [String: Any]

    /// - Parameters:
    ///   - source: The document.
    ///   - path: Where the copy is to be.
    init(_ source: String, at path: String) throws {
        self.path = path
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: source))) as? [String: Any] ?? [:]
    }

    /// The names of the schemas that are objects with properties of their own, sorted.
    var schemas: [String] {
        let objects = all.filter { _, schema in
            guard let schema = schema as? [String: Any] else { return false }
            return schema["properties"] is [String: Any] && schema["allOf"] == nil
        }
        return objects.keys.sorted()
    }

    private var all: [String: Any] { (root["components"] as? [String: Any])?["schemas"] as? [String: Any] ?? [:] }

    mutating func addProperty(to name: String) {
        var components = root["components"] as? [String: Any] ?? [:]
        var schemas = all
        var schema = schemas[name] as? [String: Any] ?? [:]
        var properties = schema["properties"] as? [String: Any] ?? [:]
        properties["added_just_now"] = ["type": "string", "description": "Added to see what it costs."]
        schema["properties"] = properties
        schemas[name] = schema
        components["schemas"] = schemas
        root["components"] = components
    }

    func write() throws {
        try JSONSerialization.data(withJSONObject: root, options: .sortedKeys).write(to: URL(fileURLWithPath: path))
    }
}

/// A document with as many operations as one likes, each with a parameter, a body and an answer of its own.
struct SyntheticDocument {
    let operations: Int

    /// As JSON.
    var text: String {
        let paths = (0..<operations).map { index in
            """
            "/things\(index)/{id}": {"post": {"operationId": "changeThing\(index)", "tags": ["t\(index / 20)"], "summary": "Changes thing \(index).",
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": \(index)}}],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing\(index)"}}}},
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object", "required": ["id"],
            "properties": {"id": {"type": "string"}, "thing\(index)": {"$ref": "#/components/schemas/Thing\(index)"}}}}}},
            "404": {"description": "none", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}}}}}}
            """
        }
        let schemas = (0..<operations).map { index in
            """
            "Thing\(index)": {"type": "object", "description": "Thing \(index).", "required": ["name"], "properties": {"name": {"type": "string"},
            "count\(index)": {"type": "integer"}, "kind": {"type": "string", "enum": ["a\(index)", "b", "c"]},
            "at": {"type": "string", "format": "date-time"}, "tags": {"type": "array", "items": {"type": "string"}}}}
            """
        }
        return """
            {"openapi": "3.0.3", "info": {"title": "Synthetic", "version": "1"}, "servers": [{"url": "https://a.example"}],
            "paths": {\(paths.joined(separator: ",\n"))},
            "components": {"schemas": {"Failure": {"type": "object", "properties": {"message": {"type": "string"}}},
            \(schemas.joined(separator: ",\n"))}}}
            """
    }
}

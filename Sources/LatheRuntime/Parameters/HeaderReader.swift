/// Reads the value of a header field, which style `simple` wrote ("Header Object" in the OpenAPI Specification).
struct HeaderReader {
    let text: String
    let shape: HeaderShape

    func value<Value: JSONRepresentable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        if shape == .json { return try Value(json: text.utf8) }
        var value = HeaderValue(text, shape: shape)
        while true {
            do {
                return try Value(json: try value.json().json())
            } catch {
                guard value.reconsider(error.path) else { throw error }
            }
        }
    }
}

public import LatheRuntime

/// Some values of a type, found by trying: what is wanted are values, not what they say.
public nonisolated func samples<Value: JSONRepresentable>(of type: Value.Type) -> [Value] {
    ["{}", "\"a\"", "1", "[]", "true", "null", "[1]"].compactMap { try? Value(json: $0.utf8) }
}

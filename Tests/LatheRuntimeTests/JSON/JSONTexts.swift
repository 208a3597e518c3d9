import LatheRuntime

/// Reads a value from a text which lies in memory of its exact size, so that the address sanitizer sees a read beyond its end.
func read<Value: JSONRepresentable>(
    _ type: Value.Type = Value.self,
    _ text: some StringProtocol,
    limits: JSONLimits = JSONLimits()
) throws(JSONError) -> Value {
    let bytes = Array(text.utf8)
    let exact = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    defer { exact.deallocate() }
    _ = exact.initialize(from: bytes)
    return try Value(json: UnsafeBufferPointer(exact), limits: limits)
}

/// What reading fails with; `nil` if it succeeds.
func failure<Value: JSONRepresentable>(
    _ type: Value.Type,
    _ text: some StringProtocol,
    limits: JSONLimits = JSONLimits()
) -> JSONError? {
    do {
        _ = try read(type, text, limits: limits)
        return nil
    } catch { return error }
}

/// The JSON text of a value.
func text(_ value: some JSONRepresentable) throws(JSONError) -> String {
    String(decoding: try value.json(), as: UTF8.self)
}

/// What writing fails with; `nil` if it succeeds.
func failure(writing value: some JSONRepresentable) -> JSONError? {
    do {
        _ = try value.json()
        return nil
    } catch { return error }
}

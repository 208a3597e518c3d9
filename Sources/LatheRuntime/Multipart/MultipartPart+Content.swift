extension MultipartPart {
    /// Reads the body as JSON.
    ///
    /// - Parameter limit: The most bytes to hold in memory.
    /// - Throws: `JSONError` where it is not what `Value` reads, `HTTPBodyError.tooLarge`, and what goes wrong on the way.
    public func value<Value: JSONRepresentable>(_ type: Value.Type = Value.self, upTo limit: Int = 16 << 20) async throws -> Value
    {
        try Value(json: try await body.collect(upTo: limit))
    }

    /// Reads the body as text in the encoding the part names, UTF-8 where it names none.
    ///
    /// - Parameter limit: The most bytes to hold in memory.
    /// - Returns: `nil` where the bytes are no such text, or the encoding is not known.
    /// - Throws: `HTTPBodyError.tooLarge`, and what goes wrong on the way.
    public func text(upTo limit: Int = 16 << 20) async throws -> String? {
        TextCharset(name: contentType?.charset ?? "utf-8")?.text(of: try await body.collect(upTo: limit))
    }
}

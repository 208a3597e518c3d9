import JSONSyntax

/// A value that is read once for each variant that may fit it.
public struct ChoiceReading {
    /// Where the value begins.
    fileprivate let start: JSONScanner
    fileprivate let type: JSONType
    /// Where it ends, once a variant has been read.
    fileprivate var end: JSONScanner?
    /// Whether a variant has been tried.
    fileprivate var isRepeated = false
    /// Of the variants that did not fit, the one that got furthest.
    fileprivate var error: JSONError?
}

extension JSONReader {
    /// Begins to read the next value as several variants.
    public mutating func beginChoices() throws(JSONError) -> ChoiceReading {
        let type = try nextType()
        return ChoiceReading(start: scanner, type: type)
    }

    /// Reads the value as one variant.
    ///
    /// - Parameter types: the JSON types that the variant may have.
    /// - Returns: `nil` where it does not fit.
    public mutating func readChoice<Value: JSONRepresentable>(
        _ types: JSONTypes,
        of choices: inout ChoiceReading
    ) throws(JSONError) -> Value? {
        guard types.accepts(choices.type) else { return nil }
        scanner = choices.start
        var value: Value?
        do {
            value = try Value(from: &self)
            choices.end = scanner
        } catch {
            if error.kind == .limit { throw error }
            if error.offset ?? 0 > choices.error?.offset ?? -1 { choices.error = error }
        }
        if choices.isRepeated { try countRepetition(of: choices) }
        choices.isRepeated = true
        return value
    }

    /// Choices within choices are read again and again: a text could be made that takes no end of time.
    private mutating func countRepetition(of choices: ChoiceReading) throws(JSONError) {
        rereadBytes += scanner.offset - choices.start.offset
        let limit = scanner.bytes.count * 64 + 65_536
        guard rereadBytes <= limit else {
            throw error(.limit, expected: "choices that are read again at most 64 times", found: "more")
        }
    }

    /// Ends the value.
    ///
    /// - Returns: the value where its JSON type is that of no variant.
    /// - Throws: what was wrong for the variant that got furthest, where there are some of this type and none fits.
    public mutating func endChoices(_ choices: ChoiceReading) throws(JSONError) -> JSONValue? {
        if let end = choices.end {
            scanner = end
            return nil
        }
        if let error = choices.error { throw error }
        scanner = choices.start
        return try read()
    }
}

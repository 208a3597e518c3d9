/// Why a text is no JSON text: what the grammar wanted, and where it was not.
package struct JSONSyntaxError: Error, Hashable, Sendable {
    package var expected: Expectation
    /// The offset of the first byte that does not fit; the length of the text where the text ends too early.
    package var offset: Int

    @inlinable
    package init(_ expected: Expectation, at offset: Int) {
        self.expected = expected
        self.offset = offset
    }

    /// What should have been there.
    package enum Expectation: UInt8, Hashable, Sendable, CaseIterable {
        case value, literal, digit
        case array, object, memberName, colon, commaOrBracket, commaOrBrace
        case string, closingQuote, escapedControl, escape, hexadecimalDigits, surrogatePair, validUTF8
        case endOfText
        /// The value is nested deeper than the limit.
        case lessNesting
    }
}

extension JSONSyntaxError.Expectation: CustomStringConvertible {
    /// What should have been there, to be put after "expected".
    package var description: String {
        switch self {
        case .value: "a value"
        case .literal: "true, false or null"
        case .digit: "a digit"
        case .array: "an array"
        case .object: "an object"
        case .memberName: "a member name in quotation marks"
        case .colon: "a colon"
        case .commaOrBracket: "a comma or a closing bracket"
        case .commaOrBrace: "a comma or a closing brace"
        case .string: "a string"
        case .closingQuote: "a closing quotation mark"
        case .escapedControl: "a control character to be escaped"
        case .escape: "an escape sequence"
        case .hexadecimalDigits: "four hexadecimal digits"
        case .surrogatePair: "both halves of a surrogate pair"
        case .validUTF8: "valid UTF-8"
        case .endOfText: "the end of the text"
        case .lessNesting: "less nesting"
        }
    }
}

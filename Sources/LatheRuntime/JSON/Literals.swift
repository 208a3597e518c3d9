#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// Defaults in generated code. The generator has checked the texts, so a failure is a programming error of hand-written code.

extension Date {
    /// The point in time that a `date-time` of RFC 3339 names.
    ///
    /// - Precondition: the text is one.
    public init(literal text: StaticString) {
        guard let date = Date(rfc3339: "\(text)") else { preconditionFailure("\(text) is no date and time") }
        self = date
    }
}

extension CalendarDate {
    /// The day that a `full-date` of RFC 3339 names.
    ///
    /// - Precondition: the text is one.
    public init(literal text: StaticString) {
        guard let date = CalendarDate("\(text)") else { preconditionFailure("\(text) is no date") }
        self = date
    }
}

extension UUID {
    /// The UUID with this text.
    ///
    /// - Precondition: the text is one.
    public init(literal text: StaticString) {
        guard let uuid = UUID(uuidString: "\(text)") else { preconditionFailure("\(text) is no UUID") }
        self = uuid
    }
}

extension Data {
    /// The bytes that this base64 stands for.
    ///
    /// - Precondition: the text is base64 with its padding.
    public init(literal text: StaticString) {
        guard let data = Data(base64Encoded: "\(text)") else { preconditionFailure("\(text) is not base64") }
        self = data
    }
}

extension Decimal {
    /// The number that is written so.
    ///
    /// - Precondition: the text is a number.
    public init(literal text: StaticString) {
        guard let decimal = Decimal(string: "\(text)") else { preconditionFailure("\(text) is no number") }
        self = decimal
    }
}

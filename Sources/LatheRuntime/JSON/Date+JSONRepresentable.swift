#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A point in time as RFC 3339 writes it: `2025-01-31T12:00:00.250Z`.
extension Date: JSONRepresentable {
    /// Reads every form of RFC 3339, section 5.6.
    public init(from reader: inout JSONReader) throws(JSONError) {
        let token = try reader.string("a date and time")
        guard let date = reader.withBytes(of: token, { Date(rfc3339: $0) }) else {
            throw reader.unexpected(token, expected: "a date and time like 2025-01-31T12:00:00Z")
        }
        self = date
    }

    /// Writes UTC, with milliseconds only where it is not a whole second.
    ///
    /// - Throws: `JSONError` outside the years 0 to 9999.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        var isWritten = false
        if let instant = rfc3339Instant {
            writer.writeQuoted(atMost: RFC3339Text.maximum) { target in
                var text = RFC3339Text(in: target)
                isWritten = instant.write(to: &text)
                return text.count
            }
        }
        guard isWritten else {
            throw JSONError(
                .outOfRange,
                expected: "a date in the years 0 to 9999",
                found: "\(timeIntervalSince1970) seconds since 1970"
            )
        }
    }
}

extension Date {
    /// `nil` for what is no `date-time` of RFC 3339.
    init?(rfc3339 text: String) {
        var text = text
        guard let date = text.withUTF8({ Date(rfc3339: $0) }) else { return nil }
        self = date
    }

    fileprivate init?(rfc3339 bytes: UnsafeBufferPointer<UInt8>) {
        var parser = RFC3339Parser(bytes)
        guard let instant = parser.instant(), parser.isAtEnd else { return nil }
        // A date counts from 2001. The whole seconds are subtracted before the fraction is added, which keeps its digits.
        let seconds = Double(instant.seconds) - Date.timeIntervalBetween1970AndReferenceDate
        self.init(timeIntervalSinceReferenceDate: seconds + instant.fraction)
    }

    /// The text of RFC 3339, in UTC, with milliseconds only where it is not a whole second; `nil` outside the years 0 to 9999.
    var rfc3339: String? { rfc3339Instant?.text }

    private var rfc3339Instant: RFC3339Instant? {
        let interval = timeIntervalSinceReferenceDate
        let whole = interval.rounded(.down)
        guard let seconds = Int(exactly: whole + Date.timeIntervalBetween1970AndReferenceDate) else { return nil }
        return RFC3339Instant(seconds: seconds, fraction: interval - whole)
    }
}

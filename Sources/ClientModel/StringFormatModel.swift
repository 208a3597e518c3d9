/// The forms of strings that are strict enough to tell a string from others.
package enum StringFormatModel: String, Hashable, Sendable, CaseIterable {
    /// `date-time` of RFC 3339.
    case dateTime
    /// `full-date` of RFC 3339.
    case date
    /// The text of a UUID (RFC 9562).
    case uuid
}

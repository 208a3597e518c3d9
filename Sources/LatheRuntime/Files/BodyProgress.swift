/// How far a body has come.
public struct BodyProgress: Hashable, Sendable {
    /// The bytes that have come.
    public let bytes: Int64
    /// The bytes there are in all; `nil` where only the end tells.
    public let total: Int64?
    /// The part that has come, from 0 to 1; `nil` where the total is not known.
    public var fraction: Double? {
        guard let total else { return nil }
        return total <= 0 ? 1 : min(1, Double(bytes) / Double(total))
    }
}

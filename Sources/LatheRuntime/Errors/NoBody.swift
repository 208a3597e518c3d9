/// The body of a failure that the document gives none.
public struct NoBody: Hashable, Sendable {
    public init() {}
}

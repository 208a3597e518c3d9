/// An enum with a case per variant of a `oneOf` or `anyOf`.
///
/// Its decision tells which variant a value is before anything is read, so that what is wrong inside the variant is reported
/// with its path, instead of "none fits". `unknown` is for a value that selects no variant.
public protocol Union: JSONRepresentable, Codable {
    /// What tells the variants apart. It is a stored constant, so that it is made once.
    static var decision: UnionDecision { get }
}

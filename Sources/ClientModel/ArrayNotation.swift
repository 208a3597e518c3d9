/// How style `deepObject` writes an array, which the specification leaves undefined (`x-lathe-array-notation`).
package enum ArrayNotation: String, Hashable, Sendable, CaseIterable {
    /// `sizes[0]=1&sizes[1]=2`.
    case indexed
    /// `sizes[]=1&sizes[]=2`.
    case brackets
    /// `sizes=1&sizes=2`.
    case repeated
}

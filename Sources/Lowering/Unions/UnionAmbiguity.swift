/// Two variants of a union that nothing tells apart.
package struct UnionAmbiguity: Hashable, Sendable {
    /// The places of the variants.
    package var first: Int
    package var second: Int
    /// A value that both accept, as JSON text, proved with the validator; `nil` where none was found.
    package var sample: String?
}

/// A finished value with what the limits have to know about it.
struct Subtree {
    var node: Node
    /// How many values it holds, itself included.
    var count: Int
    /// How deep it is: 0 for a scalar.
    var height: Int
    /// The text of a scalar, for when it is a key.
    var text: String?
}

/// How much a JSON text may ask of the reader. What goes beyond it is refused, not tried.
public struct JSONLimits: Hashable, Sendable {
    /// How deep arrays and objects may be nested.
    ///
    /// A model inside a model costs stack, 1.3 KB a level in an optimised build and 3.5 KB in another, and so does a union or a
    /// large struct. The threads of Apple's systems have 512 KB of it, which 128 levels leave room in.
    public var depth: Int
    /// How long the text may be, in bytes.
    public var size: Int

    /// - Parameters:
    ///   - depth: how deep arrays and objects may be nested; 128 unless said otherwise.
    ///   - size: how long the text may be, in bytes; 256 MiB unless said otherwise.
    public init(depth: Int = 128, size: Int = 256 << 20) {
        self.depth = depth
        self.size = size
    }
}

/// How much a JSON text may ask of the reader. What goes beyond it is refused, not tried.
public struct JSONLimits: Hashable, Sendable {
    /// How deep arrays and objects may be nested.
    public var depth: Int
    /// How long the text may be, in bytes.
    public var size: Int

    /// - Parameters:
    ///   - depth: how deep arrays and objects may be nested; 512 unless said otherwise.
    ///   - size: how long the text may be, in bytes; 256 MiB unless said otherwise.
    public init(depth: Int = 512, size: Int = 256 << 20) {
        self.depth = depth
        self.size = size
    }
}

import LatheDriver

/// The two streams that a command writes to.
enum Terminal {
    /// Whether colours mean anything to who reads standard error, and are wanted.
    static var errorHasColors: Bool { Descriptor.standardError.showsColors }

    static func print(_ text: String) { write(text, to: .standardOutput) }

    static func printError(_ text: String) { write(text, to: .standardError) }

    /// Writes at once: nothing is kept back that an ending process could lose. Where that fails there is nowhere to say so.
    private static func write(_ text: String, to stream: Descriptor) { _ = stream.writeAll(Array(text.utf8)) }
}

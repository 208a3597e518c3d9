/// A file could not be read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was being done.
    public enum Action: String, Hashable, Sendable {
        case open, read, write, move
    }

    /// What was being done.
    public let action: Action
    /// The file's path.
    public let path: String
    /// The system's number for what went wrong (`errno`); 0 where it was not the system that refused.
    public let code: Int32
    /// What went wrong, in words.
    public let reason: String

    public var description: String { "cannot \(action.rawValue) \(path): \(reason)" }
}

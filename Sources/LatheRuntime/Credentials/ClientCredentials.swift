/// The credentials of a generated client: a property a security scheme. Says which are given and shows none of them.
public protocol ClientCredentials: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Every scheme with what was given for it.
    var all: [Credential] { get }
}

extension ClientCredentials {
    public var description: String { all.map(\.description).joined(separator: ", ") }
    public var debugDescription: String { description }
    /// The schemes, without what was given.
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: all) }
}

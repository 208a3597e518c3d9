package import SourceText
package import SpecLoader

/// A file that references can lead to.
package struct FileLocation: Sendable {
    /// The same for every way to write the path of one file.
    package var id: String
    /// The path to show in messages, or the address of a remote file.
    package var path: String

    package init(id: String, path: String) {
        self.id = id
        self.path = path
    }
}

/// Finds and reads the files that references lead to: what the `link` stage knows of the world.
package protocol LinkedFiles {
    /// The file that an address means which is written in another file.
    ///
    /// - Parameter address: a reference without its fragment, percent-encoded as it was written (RFC 3986 §4.1).
    func location(of address: String, from base: FileLocation) throws(LinkFailure) -> FileLocation

    /// Reads a file, each only once.
    ///
    /// - Parameter range: where the reference is.
    mutating func node(
        of location: FileLocation,
        at range: SourceRange,
        diagnostics: inout Diagnostics
    ) throws(LinkFailure) -> Node

    /// Finds out whether a file is there without reading it.
    func check(_ location: FileLocation) throws(LinkFailure)
}

/// Why a reference cannot be followed.
package struct LinkFailure: Error, Sendable {
    /// The diagnostic's identifier.
    package var id: String
    package var message: String
    package var fix: String?
    /// The name of a file beside the one that is missing, which was probably meant.
    package var similarFile: String?
    /// An error stops the run: what was refused for safety is never passed over. A warning leaves the rest of the client.
    package var severity: Diagnostic.Severity
    package var kind: Diagnostic.Kind
    /// Whether the address is one of the network.
    package var isRemote = false
    /// Whether a file that is read later may call itself by the address.
    var mayBeReadLater = false

    package init(
        _ id: String,
        _ message: String,
        severity: Diagnostic.Severity = .warning,
        kind: Diagnostic.Kind = .invalid,
        fix: String? = nil
    ) {
        self.id = id
        self.message = message
        self.severity = severity
        self.kind = kind
        self.fix = fix
    }
}

import SwiftEmitter

/// The files of a client, and those of its fake.
struct EmittedFiles {
    var client: [GeneratedFile]
    /// None where no fake is wanted.
    var fake: [GeneratedFile]
    /// What is in the client's files.
    var outline: () -> ClientOutline
}

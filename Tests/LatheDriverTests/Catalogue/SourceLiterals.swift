import Foundation

/// The string literals of the generator's sources that could be identifiers of diagnostics: in lower case, with hyphens.
///
/// However a diagnostic is made, its identifier is such a literal somewhere.
struct SourceLiterals {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    /// Literals that are something else.
    static let otherWords: Set<String> = [
        // formats, media types, header fields
        "content-disposition", "content-type", "date-time", "form-data", "set-cookie", "uri-reference",
        // schemes
        "hmac-sha256", "rsa-sha256", "scram-sha-1", "scram-sha-256", "standard-webhooks",
        // keys of the configuration
        "enum-values", "replace-types", "three-states", "unique-items", "unknown-properties",
        // options of the command line
        "diagnostics-file", "no-cache", "references-folder", "refresh-references",
        // words that descriptions use
        "0-based", "0-index", "zero-based", "zero-index",
        // the page of a report
        "color-scheme", "utf-8",
        // samples
        "2025-01-31", "7b0e5f46-6a31-4a3e-9d0e-3f6a3c1d2b10",
    ]

    /// The files a literal is in, by literal.
    let files: [String: Set<String>]

    init() throws {
        var files: [String: Set<String>] = [:]
        let literal = /"([a-z0-9]+(?:-[a-z0-9]+)+)"/
        for target in [
            "SourceText", "SpecLoader", "OpenAPIDocument", "DocumentRewriting", "Lowering", "SwiftEmitter", "LatheDriver",
            "lathe",
        ] {
            let folder = Self.root.appending(path: "Sources/\(target)")
            for path in TemporaryFolder.files(in: folder) where Self.isGenerator(path) {
                let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                    for match in line.matches(of: literal) where !match.1.hasPrefix("x-") {
                        files[String(match.1), default: []].insert("\(target)/\(path)")
                    }
                }
            }
        }
        self.files = files
    }

    private static func isGenerator(_ path: String) -> Bool {
        path.hasSuffix(".swift") && !path.hasPrefix("Catalogue/") && !path.hasSuffix("EmbeddedTemplates.swift")
    }
}

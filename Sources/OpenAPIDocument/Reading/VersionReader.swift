import SourceText
package import SpecLoader

/// Finds out whether a tree is an OpenAPI document, and of which version.
package struct VersionReader {
    /// The version, without a word about how it is written; `nil` where it can't be read.
    package static func dialect(of root: Node) -> Dialect? {
        var ignored = Diagnostics()
        return VersionReader().read(root, diagnostics: &ignored)
    }

    func read(_ root: Node, diagnostics: inout Diagnostics) -> Dialect? {
        guard let mapping = root.mapping else {
            diagnostics.error(
                "not-openapi",
                "this is no OpenAPI document: it is \(root.kindName), not a mapping with the field 'openapi'",
                at: root.range
            )
            return nil
        }
        guard let entry = mapping.entry("openapi") ?? mapping.entry("swagger") else {
            diagnostics.error(
                "not-openapi",
                "this is no OpenAPI document: it has no field 'openapi' or 'swagger'",
                at: root.range
            )
            return nil
        }
        if entry.key == "openapi", let other = mapping.entry("swagger") {
            diagnostics.warning(
                "two-versions",
                "'swagger' says nothing beside 'openapi'; it is passed over",
                at: other.keyRange,
                notes: [Diagnostic.Note("'openapi' is here", at: entry.keyRange)],
                fix: "keep the one whose words the document uses"
            )
        }
        return read(entry, diagnostics: &diagnostics)
    }

    private func read(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Dialect? {
        let written: String
        switch entry.value.content {
        case .string(let text), .number(let text): written = text
        default: written = ""
        }
        guard let dialect = dialect(of: written, isSwagger: entry.key == "swagger") else {
            diagnostics.error(
                "unsupported-version",
                "\(entry.key == "swagger" ? "Swagger" : "OpenAPI") version '\(written)' can't be read",
                at: entry.value.range,
                kind: .unsupported,
                fix: "Lathe reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2"
            )
            return nil
        }
        if !isUsual(entry, as: dialect) {
            diagnostics.warning(
                "odd-version",
                "'\(entry.key): \(written)' is no version of the specification; the document is read as \(dialect.name)",
                at: entry.value.range,
                fix: "write \(usual(dialect))"
            )
        }
        return dialect
    }

    /// The version that a text means: `3`, `v3.1` and `3.7.0` leave little doubt.
    private func dialect(of text: String, isSwagger: Bool) -> Dialect? {
        let trimmed = text.drop { $0 == " " || $0 == "v" || $0 == "V" }
        let numbers = trimmed.split(separator: ".", omittingEmptySubsequences: false).map { part in
            Int(part.prefix { $0.isASCII && $0.isNumber })
        }
        switch (numbers.first ?? nil, numbers.count > 1 ? numbers[1] : 0) {
        case (2, 0): return .swagger20
        case (3, 0): return .openAPI30
        case (3, 1): return .openAPI31
        // What comes after 3.2 has its words, too.
        case (3, let minor?) where minor >= 2: return .openAPI32
        default: return nil
        }
    }

    /// Whether a version is written as its specification wants it: a string, for 3.x with a patch and perhaps a suffix.
    private func isUsual(_ entry: Mapping.Entry, as dialect: Dialect) -> Bool {
        if dialect == .swagger20 { return entry.key == "swagger" && entry.value.string == "2.0" }
        guard entry.key == "openapi", let text = entry.value.string else { return false }
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, "\(parts[0]).\(parts[1])" == dialect.rawValue else { return false }
        let patch = parts[2].prefix { $0.isASCII && $0.isNumber }
        return !patch.isEmpty && (patch.endIndex == parts[2].endIndex || parts[2][patch.endIndex] == "-")
    }

    private func usual(_ dialect: Dialect) -> String {
        switch dialect {
        case .swagger20: "swagger: '2.0'"
        case .openAPI30: "openapi: 3.0.4"
        case .openAPI31: "openapi: 3.1.1"
        case .openAPI32: "openapi: 3.2.0"
        }
    }
}

/// Writes a diagnostic as a JSON object in one line.
///
/// Members: `severity` (error, warning), `kind` (invalid, unsupported, internal), `id`, `message`; where there is a place: `path`,
/// `line`, `column` (both from 1, columns in Unicode scalars), `endLine`, `endColumn` (after the last character); where there are
/// any: `notes`, a list of objects with `message` and a place; `fix`.
struct JSONDiagnosticWriter {
    private let files: SourceFiles

    init(files: SourceFiles) {
        self.files = files
    }

    func line(_ diagnostic: Diagnostic) -> String {
        var members = [
            ("severity", quoted(diagnostic.severity.rawValue)),
            ("kind", quoted(diagnostic.kind.rawValue)),
            ("id", quoted(diagnostic.id)),
            ("message", quoted(diagnostic.message)),
        ]
        members += place(diagnostic.location)
        if !diagnostic.notes.isEmpty {
            let notes = diagnostic.notes.map { object([("message", quoted($0.message))] + place($0.location)) }
            members.append(("notes", "[" + notes.joined(separator: ",") + "]"))
        }
        if let fix = diagnostic.fix { members.append(("fix", quoted(fix))) }
        return object(members)
    }

    private func place(_ location: SourceRange?) -> [(String, String)] {
        guard let location else { return [] }
        let file = files[location.file]
        let start = file.position(at: Int(location.start))
        let end = file.position(at: Int(location.end))
        return [
            ("path", quoted(file.path)),
            ("line", String(start.line)),
            ("column", String(start.column)),
            ("endLine", String(end.line)),
            ("endColumn", String(end.column)),
        ]
    }

    private func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(quoted($0)):\($1)" }.joined(separator: ",") + "}"
    }

    /// A JSON string (RFC 8259, section 7).
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

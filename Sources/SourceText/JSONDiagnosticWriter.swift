/// Writes a diagnostic as a JSON object in one line.
///
/// Members: `severity` (error, warning), `kind` (invalid, unsupported, internal), `id`, `message`; where there is a place: `path`,
/// `line`, `column` (both from 1, columns in Unicode scalars), `endLine`, `endColumn` (after the last character), or `path` alone where
/// it is about a whole file; where there are any: `notes`, a list of objects with `message` and a place; `fix`.
struct JSONDiagnosticWriter {
    private let files: SourceFiles

    init(files: SourceFiles) {
        self.files = files
    }

    func line(_ diagnostic: Diagnostic) -> String {
        var members = [
            ("severity", JSONText.quoted(diagnostic.severity.rawValue)),
            ("kind", JSONText.quoted(diagnostic.kind.rawValue)),
            ("id", JSONText.quoted(diagnostic.id)),
            ("message", JSONText.quoted(diagnostic.message)),
        ]
        members += place(diagnostic.location)
        if diagnostic.location == nil, let path = diagnostic.path { members.append(("path", JSONText.quoted(path))) }
        if !diagnostic.notes.isEmpty {
            let notes = diagnostic.notes.map { JSONText.object([("message", JSONText.quoted($0.message))] + place($0.location)) }
            members.append(("notes", JSONText.array(notes)))
        }
        if let fix = diagnostic.fix { members.append(("fix", JSONText.quoted(fix))) }
        return JSONText.object(members)
    }

    private func place(_ location: SourceRange?) -> [(String, String)] {
        guard let location else { return [] }
        let file = files[location.file]
        let start = file.position(at: Int(location.start))
        let end = file.position(at: Int(location.end))
        return [
            ("path", JSONText.quoted(file.path)),
            ("line", String(start.line)),
            ("column", String(start.column)),
            ("endLine", String(end.line)),
            ("endColumn", String(end.column)),
        ]
    }
}

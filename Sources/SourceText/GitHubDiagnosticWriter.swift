/// Writes a diagnostic as a workflow command of GitHub Actions, which shows it beside the line of the file.
///
/// ```
/// ::warning file=openapi.yaml,line=81,endLine=81,col=15,endColumn=19,title=ambiguous-union::oneOf/1 and oneOf/2 both accept {}
/// ```
///
/// Notes and the fix are further lines of the message. Paths are as the user gave them, so that they fit where the command runs at
/// the root of the repository.
struct GitHubDiagnosticWriter {
    private let files: SourceFiles

    init(files: SourceFiles) {
        self.files = files
    }

    func line(_ diagnostic: Diagnostic) -> String {
        let properties = place(of: diagnostic) + [("title", diagnostic.id)]
        let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
        var lines = [visible(diagnostic.message)]
        lines += diagnostic.notes.map { note in
            let position = note.location.map { "\(files[$0.file].path):\(files.position(of: $0).line): " } ?? ""
            return "note: \(visible(position + note.message))"
        }
        if let fix = diagnostic.fix { lines.append("fix: \(visible(fix))") }
        return "::\(diagnostic.severity.rawValue) \(list)::\(data(lines.joined(separator: "\n")))"
    }

    private func place(of diagnostic: Diagnostic) -> [(String, String)] {
        guard let location = diagnostic.location else { return diagnostic.path.map { [("file", $0)] } ?? [] }
        let place = DiagnosticPlace(of: location, in: files)
        var result = [
            ("file", files[location.file].path), ("line", String(place.start.line)), ("endLine", String(place.last.line)),
        ]
        // Columns are only allowed where the lines are the same.
        if place.start.line == place.last.line {
            result += [("col", String(place.start.column)), ("endColumn", String(place.last.column))]
        }
        return result
    }

    private func visible(_ text: String) -> String { VisibleText(text).text }

    /// A message: nothing in it may end the line.
    private func data(_ text: String) -> String { escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]) }

    /// A property: nothing in it may begin the next or the message, either.
    private func property(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    private func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}

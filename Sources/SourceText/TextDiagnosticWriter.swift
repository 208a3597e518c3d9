/// Writes a diagnostic like a compiler does:
///
/// ```
/// openapi.yaml:81:15: warning: oneOf/1 and oneOf/2 both accept {} [ambiguous-union]
///    81 |               oneOf:
///       |               ^~~~~
/// openapi.yaml:93:19: note: oneOf/1 is here
///    93 |                 - $ref: '#/components/schemas/OverallStatus'
///       |                   ^
///    fix: name the response mode with x-lathe-response-modes
/// ```
struct TextDiagnosticWriter {
    /// The parts of the text that have a colour of their own (ANSI X3.64 codes).
    private enum Style: String {
        case strong = "1"
        case error = "1;31"
        case warning = "1;35"
        case note = "1;36"
        case caret = "1;32"
    }

    /// How much of a message is shown, in Unicode scalars: it may quote a name as long as a file.
    private static let longest = 2_000

    private let files: SourceFiles
    private let isColored: Bool

    init(files: SourceFiles, isColored: Bool) {
        self.files = files
        self.isColored = isColored
    }

    /// The diagnostic with its notes, each line ended by a line feed.
    func text(_ diagnostic: Diagnostic) -> String {
        let style: Style = diagnostic.severity == .error ? .error : .warning
        let message = styled(visible(diagnostic.message), .strong) + " [\(diagnostic.id)]"
        var text = headline(at: diagnostic.location, styled(diagnostic.severity.rawValue + ":", style), message)
        if let location = diagnostic.location { text += excerpt(at: location) }
        for note in diagnostic.notes {
            text += headline(at: note.location, styled("note:", .note), visible(note.message))
            if let location = note.location { text += excerpt(at: location) }
        }
        if let fix = diagnostic.fix { text += "   fix: \(visible(fix))\n" }
        return text
    }

    private func headline(at location: SourceRange?, _ label: String, _ message: String) -> String {
        guard let location else { return "\(label) \(message)\n" }
        let position = files.position(of: location)
        let place = "\(path(files[location.file].path)):\(position.line):\(position.column):"
        return "\(styled(place, .strong)) \(label) \(message)\n"
    }

    /// A line that begins with two colons, behind any spaces, is a command to GitHub Actions.
    private func path(_ path: String) -> String {
        (path.drop { $0.isWhitespace }.hasPrefix("::") ? "./" : "") + visible(path)
    }

    private func excerpt(at location: SourceRange) -> String {
        guard let excerpt = SourceExcerpt(of: files[location.file], at: location) else { return "" }
        let number = String(files.position(of: location).line)
        let gutter = max(5, number.count)
        return padding(gutter - number.count) + number + " | " + excerpt.text + "\n"
            + padding(gutter) + " | " + excerpt.indentation + styled(excerpt.mark, .caret) + "\n"
    }

    private func visible(_ text: String) -> String { VisibleText(text, longest: Self.longest).text }

    private func styled(_ text: String, _ style: Style) -> String {
        isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    private func padding(_ count: Int) -> String { String(repeating: " ", count: count) }
}

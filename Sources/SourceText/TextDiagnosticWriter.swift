/// Writes a diagnostic like a compiler does:
///
/// ```
/// openapi.yaml:81:15: warning: oneOf/1 and oneOf/2 both accept {} [ambiguous-union]
///    81 |               oneOf:
///       |               ^
/// openapi.yaml:93:19: note: oneOf/1 is here
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
        }
        if let fix = diagnostic.fix { text += "   fix: \(visible(fix))\n" }
        return text
    }

    private func headline(at location: SourceRange?, _ label: String, _ message: String) -> String {
        guard let location else { return "\(label) \(message)\n" }
        let position = files.position(of: location)
        let place = "\(visible(files[location.file].path)):\(position.line):\(position.column):"
        return "\(styled(place, .strong)) \(label) \(message)\n"
    }

    private func excerpt(at location: SourceRange) -> String {
        let file = files[location.file]
        let position = files.position(of: location)
        let line = file.text(around: Int(location.start))
        guard !line.text.isEmpty else { return "" }
        let excerpt = SourceExcerpt(line: visible(line.text), column: line.scalarsBefore + 1)
        let number = String(position.line)
        let gutter = max(5, number.count)
        return padding(gutter - number.count) + number + " | " + excerpt.text + "\n"
            + padding(gutter) + " | " + excerpt.indentation + styled("^", .caret) + "\n"
    }

    /// The text without what a terminal would act on: what a document holds must not move the cursor or change colours.
    private func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        // C0 and C1 controls, line and paragraph separators, and the marks that turn the direction of text round.
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private func styled(_ text: String, _ style: Style) -> String {
        isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    private func padding(_ count: Int) -> String { String(repeating: " ", count: count) }
}

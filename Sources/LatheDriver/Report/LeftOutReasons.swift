import DocumentRewriting
import OpenAPIDocument
import SourceText

/// Says why something of a document is not in its client.
struct LeftOutReasons {
    let selection: Selection
    let files: SourceFiles
    /// What was said about the document.
    let diagnostics: [Diagnostic]

    /// `exclude operations: deletePet (lathe.yaml:7:3)`
    func reason(_ leftOut: OperationSelector.LeftOut) -> String {
        guard let rule = leftOut.rule else {
            let rules = selection.include.map(\.text).joined(separator: "; or ")
            return "not in include \(rules)" + place(of: selection.include.first)
        }
        return "exclude \(rule.text)" + place(of: rule)
    }

    /// What was said about something that could not be read.
    func reason(_ entry: OperationInventory.Entry) -> String? {
        reason(at: entry.ranges, among: diagnostics) ?? entry.reference.map { "'\($0)' could not be followed" }
    }

    /// What was said about an operation of which nothing was made.
    ///
    /// - Parameter stopped: whether errors stopped the client, so that warnings are no reason.
    func reason(at ranges: [SourceRange], stopped: Bool) -> String? {
        reason(at: ranges, among: stopped ? diagnostics.filter { $0.severity == .error } : diagnostics)
    }

    /// An error before anything else, then what is about the place as a whole, and what is not done yet.
    private func reason(at ranges: [SourceRange], among diagnostics: [Diagnostic]) -> String? {
        let found = diagnostics.filter { diagnostic in
            guard let location = diagnostic.location else { return false }
            return ranges.contains { $0.file == location.file && $0.start <= location.start && location.end <= $0.end }
        }
        func rank(_ diagnostic: Diagnostic) -> (Int, UInt32) {
            let location = diagnostic.location ?? ranges[0]
            let isWhole = ranges.contains(location)
            let kind = diagnostic.severity == .error ? 0 : isWhole ? 1 : diagnostic.kind == .unsupported ? 2 : 3
            return (kind, location.start)
        }
        guard let first = found.min(by: { rank($0) < rank($1) }), let location = first.location else { return nil }
        return "\(first.message) [\(first.id)] (\(files.place(of: location)))"
    }

    private func place(of rule: Selection.Rule?) -> String { rule.map { " (\(files.place(of: $0.range)))" } ?? "" }
}

extension Selection.Rule {
    /// `tags: pets, cats and methods: get`
    var text: String {
        conditions.map { "\($0.kind.rawValue): \($0.patterns.map(\.text).joined(separator: ", "))" }.joined(separator: " and ")
    }
}

extension SourceFiles {
    /// `openapi.yaml:12:5`
    func place(of range: SourceRange) -> String {
        let position = position(of: range)
        return "\(self[range.file].path):\(position.line):\(position.column)"
    }
}

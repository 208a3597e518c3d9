import SourceText

/// Puts the messages of one identifier together.
struct MessageGroups {
    let files: SourceFiles

    /// Errors first, then what there is most of.
    func groups(of diagnostics: [Diagnostic]) -> [ClientReport.Group] {
        Dictionary(grouping: diagnostics, by: \.id).map { id, diagnostics in
            let entry = Catalogue[id]
            return ClientReport.Group(
                id: id,
                label: label(of: diagnostics),
                meaning: entry?.meaning ?? "",
                advice: entry?.advice ?? "",
                messages: diagnostics.sorted(by: isBefore).map(message)
            )
        }.sorted { first, second in
            let errors = [first, second].map { $0.messages.contains { $0.severity == .error } }
            if errors[0] != errors[1] { return errors[0] }
            return (second.messages.count, first.id) < (first.messages.count, second.id)
        }
    }

    func counts(of diagnostics: [Diagnostic]) -> [ClientReport.Setting] {
        Dictionary(grouping: diagnostics, by: \.id).map { ClientReport.Setting(key: $0, value: String($1.count)) }
            .sorted { $0.key < $1.key }
    }

    private func label(of diagnostics: [Diagnostic]) -> String {
        let severities = Set(diagnostics.map(\.severity.rawValue)).sorted().joined(separator: " and ")
        return diagnostics.allSatisfy { $0.kind == .unsupported } ? "\(severities), unsupported" : severities
    }

    private func message(_ diagnostic: Diagnostic) -> ClientReport.Message {
        ClientReport.Message(
            severity: diagnostic.severity,
            place: diagnostic.location.map(files.place),
            text: diagnostic.message,
            notes: diagnostic.notes.map { note in note.message + (note.location.map { " (\(files.place(of: $0)))" } ?? "") },
            fix: diagnostic.fix
        )
    }

    private func isBefore(_ first: Diagnostic, _ second: Diagnostic) -> Bool {
        guard let a = first.location else { return second.location != nil }
        guard let b = second.location else { return false }
        return (a.file, a.start) < (b.file, b.start)
    }
}

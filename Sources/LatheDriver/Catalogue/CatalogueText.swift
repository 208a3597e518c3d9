import SourceText

/// The catalogue in words: for a terminal, and as a page of the documentation.
package struct CatalogueText {
    package init() {}

    /// A line an identifier.
    package var list: String {
        let width = Catalogue.all.map(\.id.count).max() ?? 0
        return Catalogue.all.map { entry in
            let id = entry.id + String(repeating: " ", count: width - entry.id.count)
            return "\(id)  \(entry.label): \(entry.meaning)\n"
        }.joined()
    }

    /// All about one identifier, for a terminal.
    package func text(of entry: CatalogueEntry) -> String {
        var text = "\(entry.id) (\(entry.label))\n\n\(entry.meaning)\n"
        if let reason = entry.example.absence { text += "\nThere is no example, because \(reason).\n" }
        for file in entry.example.files { text += "\n\(file.name)\n\n" + indented(file.text) }
        if let message = entry.example.message { text += "\nLathe says\n\n" + indented(message) }
        return text + "\nWhat to do\n\n\(indented(entry.advice))"
    }

    /// The page, in Markdown.
    package var page: String {
        let head = """
            # Diagnostics

            <!-- Written by `make diagnostics` from Sources/LatheDriver/Catalogue. -->

            Every message of Lathe has an identifier, in brackets at its end. `lathe diagnostics ID` prints what stands here about it, \
            `lathe diagnostics` lists them all.

            An **error** stops the client: nothing is written. A **warning** does not. *Unsupported* is what a document may say and Lathe \
            cannot do yet: the construct is left out, and the rest is generated. Examples hold only what matters; the other fields that a \
            document needs come below, and the same lines are in the messages.

            """
        return ([head, contents] + Catalogue.areas.map(chapter)).joined(separator: "\n")
    }

    /// One entry, in Markdown.
    package func section(of entry: CatalogueEntry) -> String {
        var parts = ["### \(entry.id)", "*\(entry.label.prefix(1).uppercased() + entry.label.dropFirst())*: \(entry.meaning)"]
        if let reason = entry.example.absence { parts.append("There is no example, because \(reason).") }
        for file in entry.example.files {
            let isCommon = entry.example.files.count == 1 && file.name == "openapi.yaml"
            let language = file.name.hasSuffix(".json") ? "json" : "yaml"
            if !isCommon { parts.append("`\(file.name)`") }
            parts.append("```\(language)\n\(file.text)\n```")
        }
        if let message = entry.example.message { parts.append("```text\n\(message)```") }
        parts.append("**What to do:** \(entry.advice)")
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var contents: String {
        Catalogue.areas.map { area in
            let links = area.entries.map { "[\($0.id)](#\($0.id))" }
            return "- \(area.title): \(links.joined(separator: ", "))\n"
        }.joined()
    }

    private func chapter(_ area: Catalogue.Area) -> String {
        (["## \(area.title)\n"] + area.entries.map(section)).joined(separator: "\n")
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n").trimmingLastBreaks + "\n"
    }
}

extension CatalogueEntry {
    /// `warning`, or `error, unsupported`.
    package var label: String { kind == .invalid ? severity.rawValue : "\(severity.rawValue), \(kind.rawValue)" }
}

extension String {
    fileprivate var trimmingLastBreaks: String {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}

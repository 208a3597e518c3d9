import SourceText

/// A report for a terminal.
package struct ReportText {
    private let clients: [ClientReport]

    package init(_ clients: [ClientReport]) {
        self.clients = clients
    }

    package var text: String { clients.map(text).joined(separator: "\n") }

    private func text(of client: ClientReport) -> String {
        let head = [client.title, client.dialect ?? "not read"].filter { !$0.isEmpty }.joined(separator: ", ")
        var lines = ["\(client.module): \(client.document) (\(head))", "  \(client.totals)", ""]
        if client.files == nil {
            lines += ["Nothing is generated: see the errors below.", ""]
        }
        lines += operations(of: client)
        lines += section(
            "Operations that are left out",
            client.leftOut.map { [$0.method, $0.path, $0.id ?? "", $0.reason ?? ""] }
        )
        lines += section("Paths that could not be read", client.unreadPaths.map { [$0.name, $0.reason ?? ""] })
        lines += section("Types", client.types.map { [$0.name, $0.kind, $0.file] })
        lines += section("Webhooks", client.webhooks.map { [$0, client.webhookType ?? "left out"] })
        lines += section("Webhooks that are left out", client.leftOutWebhooks.map { [$0.name, $0.reason ?? ""] })
        for (number, group) in client.groups.enumerated() {
            if number == 0 { lines.append("Messages") }
            lines += ["", "  \(group.id) (\(group.label), \(group.messages.count)): \(group.meaning)"]
            lines += group.messages.map { "    " + ($0.place.map { "\($0): " } ?? "") + $0.text }
        }
        if !client.groups.isEmpty { lines.append("") }
        lines += section("Ignored, as the configuration says", client.ignored.map { [$0.value, $0.key] })
        lines += section("Configuration", client.settings.map { [$0.key, $0.value] })
        return lines.map { VisibleText($0).text + "\n" }.joined()
    }

    /// By the file they are in, each with the calls that it became.
    private func operations(of client: ClientReport) -> [String] {
        let made = client.operations.filter { !$0.methods.isEmpty }
        let files = Dictionary(grouping: made) { $0.methods[0].file }
        if files.isEmpty { return [] }
        var lines = ["Operations"]
        for (file, operations) in files.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(file)")
            for operation in operations {
                lines.append("    \(operation.method) \(operation.path)")
                lines += operation.methods.map { "      \($0.call)" }
            }
        }
        return lines + [""]
    }

    /// A title and columns as wide as they have to be, within reason.
    private func section(_ title: String, _ rows: [[String]]) -> [String] {
        guard let columns = rows.map(\.count).max() else { return [] }
        let widths = (0..<columns).map { column in
            min(60, rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0)
        }
        let lines = rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell + String(repeating: " ", count: max(0, widths[column] - cell.count))
            }
            return "  " + cells.joined(separator: "  ")
        }
        return [title] + lines + [""]
    }
}

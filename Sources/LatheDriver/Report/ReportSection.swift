import SourceText

/// The part of the page about one client.
struct ReportSection {
    let client: ClientReport
    /// For the names of places in the page.
    let number: Int

    var html: String {
        var parts = [head]
        if client.files == nil {
            parts.append("<p class=\"error\" role=\"alert\">Nothing is generated: see the errors below.</p>")
        }
        parts += [messages, operations, leftOut, unreadPaths, types, webhooks, leftOutWebhooks, ignored, settings]
        return "<section id=\"c\(number)\" aria-labelledby=\"c\(number)-title\">\n"
            + parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n</section>"
    }

    private var head: String {
        let kind = client.dialect.map(HTMLText.escaped) ?? "not read"
        let title = client.title.isEmpty ? "" : HTMLText.isolated(client.title) + ", "
        return """
            <h2 id="c\(number)-title">\(HTMLText.isolated(client.module))</h2>
            <p>\(HTMLText.code(client.document)): \(title)\(kind).</p>
            <p>\(HTMLText.escaped(client.totals)).</p>
            """
    }

    // MARK: Messages

    private var messages: String {
        guard !client.groups.isEmpty else { return "<h3>Messages</h3>\n<p>There are none.</p>" }
        return "<h3>Messages</h3>\n" + client.groups.map(group).joined(separator: "\n")
    }

    private func group(_ group: ClientReport.Group) -> String {
        let isError = group.messages.contains { $0.severity == .error }
        let items = group.messages.map(message).joined(separator: "\n")
        return """
            <details\(isError ? " open" : "")>
            <summary><span class="\(isError ? "error" : "warning")">\(HTMLText.escaped(group.label))</span> \
            <code>\(HTMLText.escaped(group.id))</code> (\(group.messages.count)): \(HTMLText.escaped(group.meaning))</summary>
            <p>What to do: \(HTMLText.escaped(group.advice))</p>
            <ul class="messages">
            \(items)
            </ul>
            </details>
            """
    }

    private func message(_ message: ClientReport.Message) -> String {
        var lines = [(message.place.map { HTMLText.code($0) + ": " } ?? "") + HTMLText.isolated(message.text)]
        lines += message.notes.map { "note: \(HTMLText.isolated($0))" }
        if let fix = message.fix { lines.append("fix: \(HTMLText.isolated(fix))") }
        return "<li class=\"message\">\(lines.joined(separator: "<br>"))</li>"
    }

    // MARK: Tables

    private var operations: String {
        let rows = client.operations.filter { !$0.methods.isEmpty }.map { operation in
            [
                HTMLText.word(operation.method),
                HTMLText.breakable(operation.path) + (operation.summary.map { "<br>" + HTMLText.isolated($0) } ?? ""),
                operation.methods.map { call($0.call, isDeprecated: operation.isDeprecated) }.joined(separator: "<br>")
                    + "<br><small>\(Self.files(operation.methods))</small>",
            ]
        }
        return table("Operations", ["Method", "Path", "Swift"], rows)
    }

    private func call(_ text: String, isDeprecated: Bool) -> String {
        isDeprecated ? "<span class=\"deprecated\" title=\"deprecated\">\(HTMLText.code(text))</span>" : HTMLText.code(text)
    }

    private static func files(_ methods: [ClientReport.Method]) -> String {
        var seen: Set<String> = []
        return methods.map(\.file).filter { seen.insert($0).inserted }.map(HTMLText.code).joined(separator: "<br>")
    }

    private var leftOut: String {
        let rows = client.leftOut.map { operation in
            [
                HTMLText.word(operation.method),
                HTMLText.breakable(operation.path) + (operation.summary.map { "<br>" + HTMLText.isolated($0) } ?? ""),
                operation.id.map(HTMLText.code) ?? "",
                operation.reason.map(HTMLText.isolated) ?? "",
            ]
        }
        return table("Operations that are left out", ["Method", "Path", "Identifier", "Why"], rows)
    }

    private var unreadPaths: String {
        let rows = client.unreadPaths.map { [HTMLText.breakable($0.name), $0.reason.map(HTMLText.isolated) ?? ""] }
        return table("Paths that could not be read", ["Path", "Why"], rows)
    }

    private var leftOutWebhooks: String {
        let rows = client.leftOutWebhooks.map { [HTMLText.code($0.name), $0.reason.map(HTMLText.isolated) ?? ""] }
        return table("Webhooks that are left out", ["Name", "Why"], rows)
    }

    private var types: String {
        let rows = client.types.map { [HTMLText.code($0.name), HTMLText.escaped($0.kind), HTMLText.code($0.file)] }
        return table("Types", ["Name", "Kind", "File"], rows)
    }

    private var webhooks: String {
        let type = client.webhookType.map { HTMLText.code($0) } ?? "left out"
        return table("Webhooks", ["Name", "Swift"], client.webhooks.map { [HTMLText.code($0), type] })
    }

    private var ignored: String {
        table("Messages that the configuration ignores", ["Identifier", "How many"], client.ignored.map(cells))
    }

    private var settings: String {
        table("Configuration in force", ["Key", "Value"], client.settings.map(cells))
    }

    private func cells(_ setting: ClientReport.Setting) -> [String] {
        [HTMLText.code(setting.key), HTMLText.isolated(setting.value)]
    }

    /// - Parameter rows: HTML, as many cells as there are columns. Empty without rows.
    private func table(_ caption: String, _ columns: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let head = columns.map { "<th scope=\"col\">\($0)</th>" }.joined()
        let body = rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined(separator: "\n")
        return """
            <h3>\(caption)</h3>
            <div class="scroll"><table>
            <caption>\(rows.count) in all</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table></div>
            """
    }
}

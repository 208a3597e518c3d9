import Foundation

/// The results as a table on the terminal and as a page of the documentation.
struct ResultsPage {
    /// The lines that the parts of `make bench` have written, in the order of the parts.
    let rows: [[String]]
    /// The page's text, with `@TABLES@` where the tables belong and `@MACHINE@` where the machine does.
    let text: String

    /// - Parameter results: files of lines with tabs (`Row.line`).
    init(results: [String], text: String) throws {
        let rows = try results.flatMap { path in
            try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
                line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
        }
        .filter { $0.count == 7 }
        // A section's rows may come of several parts.
        var sections: [String] = []
        for row in rows where !sections.contains(row[0]) { sections.append(row[0]) }
        self.rows = sections.flatMap { section in rows.filter { $0[0] == section } }
        self.text = try String(contentsOfFile: text, encoding: .utf8)
    }

    private static let titles = ["", "measured", "beside", "figure", "goal", "reached"]

    /// The table for a terminal, its columns under each other.
    var table: String {
        let cells = rows.map { Array($0.dropFirst()) }
        let widths = Self.titles.indices.map { column in
            ([Self.titles] + cells).map { $0[column].count }.max() ?? 0
        }
        var lines: [String] = []
        var section = ""
        for (row, cells) in zip(rows, cells) {
            if row[0] != section {
                section = row[0]
                lines += ["", Self.line([section] + Self.titles.dropFirst(), widths)]
            }
            lines.append(Self.line(cells, widths))
        }
        let missed = rows.count { $0[6] == "no" }
        return (lines + ["", "\(rows.count { $0[6] == "yes" }) goals reached, \(missed) not"]).joined(separator: "\n")
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, widths).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }.joined(separator: "  ")
    }

    /// The page in Markdown.
    func page(machine: String) -> String {
        var tables: [String] = []
        var section = ""
        for row in rows {
            if row[0] != section {
                section = row[0]
                tables += [
                    "", "## \(section)", "", "| | measured | beside | figure | goal | reached |", "|---|---:|---:|---:|---:|---|",
                ]
            }
            tables.append("| " + row.dropFirst().joined(separator: " | ") + " |")
        }
        return text.replacingOccurrences(of: "@TABLES@", with: tables.dropFirst().joined(separator: "\n"))
            .replacingOccurrences(of: "@MACHINE@", with: machine)
    }
}

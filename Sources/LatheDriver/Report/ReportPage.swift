import SourceText

/// A report as a page of HTML that needs nothing else: no script, style, font or picture from elsewhere.
///
/// A policy in the page lets the browser run the one script below, which searches the tables, and load nothing: what a document
/// says could do no harm even if it got out of its place.
package struct ReportPage {
    private let clients: [ClientReport]

    package init(_ clients: [ClientReport]) {
        self.clients = clients
    }

    package var text: String {
        let title = clients.count == 1 ? "Report on \(clients[0].module)" : "Report on \(clients.count) clients"
        let sections = clients.enumerated().map { ReportSection(client: $1, number: $0).html }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(HTMLText.escaped(title))</h1>
            \(contents)<p class="search"><label for="search">Search the tables</label> <input id="search" type="search" autocomplete="off"></p>
            <p id="found" role="status"></p>
            </header>
            <main>
            \(sections.joined(separator: "\n"))
            </main>
            <footer><p>Written by lathe \(HTMLText.escaped(LatheVersion.current)).</p></footer>
            <script>\(Self.script)</script>
            </body>
            </html>

            """
    }

    private var policy: String {
        "default-src 'none'; style-src 'unsafe-inline'; script-src '\(Self.scriptHash)'; base-uri 'none'; form-action 'none'"
    }

    private var contents: String {
        guard clients.count > 1 else { return "" }
        let items = clients.enumerated().map { "<li><a href=\"#c\($0)\">\(HTMLText.isolated($1.module))</a></li>" }
        return "<nav aria-label=\"Clients\"><ul>\(items.joined())</ul></nav>\n"
    }

    /// Shows the rows that hold all words.
    package static let script = """
        "use strict";
        (function () {
          var input = document.getElementById("search"), found = document.getElementById("found");
          var rows = Array.prototype.slice.call(document.querySelectorAll("tbody tr, li.message"));
          var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
          input.addEventListener("input", function () {
            var words = input.value.toLowerCase().split(/\\s+/).filter(Boolean), shown = 0;
            rows.forEach(function (row, place) {
              var fits = words.every(function (word) { return texts[place].indexOf(word) >= 0; });
              row.hidden = !fits;
              if (fits) { shown += 1; }
            });
            found.textContent = words.length ? shown + " of " + rows.length + " rows" : "";
            if (words.length) { document.querySelectorAll("details").forEach(function (part) { part.open = true; }); }
          });
        })();
        """

    /// SHA-256 of the script in Base64, as Content Security Policy wants it.
    package static let scriptHash = "sha256-v0ltbiqKOWFQa86JQfakt56LGw84cJ49f4gSBXbrGak="

    private static let style = """
        :root { color-scheme: light dark; --line: #8884; --soft: #8881; --bad: #b3261e; --odd: #8a5a00; }
        @media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --odd: #ffcc80; } }
        * { box-sizing: border-box; }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1.1rem; margin-bottom: .25rem; }
        code { font: .9em/1.5 ui-monospace, monospace; }
        code.word { white-space: nowrap; overflow-wrap: normal; }
        thead { white-space: nowrap; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
        tbody tr:hover { background: var(--soft); }
        .error { color: var(--bad); font-weight: 600; } .warning { color: var(--odd); font-weight: 600; }
        summary { cursor: pointer; padding: .3rem 0; }
        ul.messages { padding-left: 1.2rem; } li.message { margin-bottom: .4rem; }
        input { font: inherit; padding: .3rem; width: min(100%, 25rem); }
        .deprecated { text-decoration: line-through; }
        @media (max-width: 40rem) {
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          tr, td, th[scope=row] { display: block; border: 0; padding: .1rem 0; }
          tbody tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
          tbody tr[hidden] { display: none; }
        }
        @media print { .search { display: none; } }
        """
}

/// What reports, for formats that describe it.
package struct DiagnosticTool: Sendable {
    /// What there is to say about all diagnostics of one identifier.
    package struct Rule: Sendable {
        /// A sentence.
        package var summary: String
        /// What to do.
        package var advice: String
        /// A page in Markdown.
        package var page: String

        package init(summary: String, advice: String, page: String) {
            self.summary = summary
            self.advice = advice
            self.page = page
        }
    }

    package var name: String
    package var version: String
    /// The rule of an identifier; asked for what is reported only.
    package var rule: @Sendable (String) -> Rule?

    package init(name: String, version: String, rule: @escaping @Sendable (String) -> Rule?) {
        self.name = name
        self.version = version
        self.rule = rule
    }
}

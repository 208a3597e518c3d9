/// A piece of a template: text, or a tag.
struct TemplateToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The text of the token's range.
        case text
        /// `{{name}}`, `{{{name}}}` or `{{&name}}`: all the same, as nothing is escaped.
        case value(String)
        /// `{{#name}}`
        case section(String)
        /// `{{^name}}`
        case inverted(String)
        /// `{{/name}}`
        case close(String)
        /// `{{>name}}`; `indentation` is the white space before a tag that has its line to itself.
        case partial(String, indentation: [UInt8])
        /// `{{! … }}`
        case comment
    }

    var kind: Kind
    /// Where it is in the template's bytes, without the rest of the line that a tag may have to itself.
    var range: Range<Int>
    /// Whether the tag has its line to itself: then neither white space nor line break around it are text.
    var standsAlone = false
}

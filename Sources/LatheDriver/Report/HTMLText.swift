import SourceText

/// Text of a stranger made fit for HTML: between tags and in attributes with double quotes.
enum HTMLText {
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in VisibleText(text).text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    /// Text whose own direction must not change that of what is around it.
    static func isolated(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

    static func code(_ text: String) -> String { "<code><bdi>\(escaped(text))</bdi></code>" }

    /// Code that is not broken.
    static func word(_ text: String) -> String { "<code class=\"word\"><bdi>\(escaped(text))</bdi></code>" }

    /// A path or a call, which may be broken after each of its parts.
    static func breakable(_ text: String) -> String {
        let result = text.split(separator: "/", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(
            separator: "/<wbr>"
        )
        return "<code><bdi>\(result)</bdi></code>"
    }
}

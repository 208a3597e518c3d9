import SourceText

/// Gives a scalar the value its tag asks for (YAML 1.2.2, sections 10.1 to 10.3).
struct YAMLTagResolver {
    private let schema = CoreSchema()
    private let prefix = "tag:yaml.org,2002:"

    func content(
        of scalar: YAMLEvent.Scalar,
        at range: SourceRange,
        diagnostics: inout Diagnostics
    ) -> Node.Content {
        guard let tag = scalar.properties.tag else {
            return scalar.isPlain ? schema.resolve(scalar.text) : .string(scalar.text)
        }
        guard let content = content(of: scalar.text, tag: tag) else {
            let name = shown(tag)
            guard ["!!int", "!!float", "!!bool", "!!null"].contains(name) else {
                diagnostics.warning("unknown-tag", "the tag \(name) is not known; the value is read as a string", at: range)
                return .string(scalar.text)
            }
            diagnostics.warning(
                "tag-mismatch",
                "\"\(scalar.text)\" is not what its tag \(name) says; it is read as a string",
                at: range,
                fix: "remove the tag"
            )
            return .string(scalar.text)
        }
        return content
    }

    /// Warns about a tag on a list or mapping that gives it a meaning we do not know.
    func checkCollection(tag: String?, at range: SourceRange, diagnostics: inout Diagnostics) {
        guard let tag, !["!", prefix + "map", prefix + "seq"].contains(tag) else { return }
        diagnostics.warning("unknown-tag", "the tag \(shown(tag)) is not known; the value is read without it", at: range)
    }

    /// The value, where the tag is known and the text fits it.
    private func content(of text: String, tag: String) -> Node.Content? {
        switch tag {
        case "!", prefix + "str": .string(text)
        case prefix + "int": schema.isInteger(text) ? .number(text) : nil
        case prefix + "float": schema.isInteger(text) || schema.isFloat(text) ? .number(text) : nil
        case prefix + "bool": schema.bool(text).map { .bool($0) }
        case prefix + "null": schema.isNull(text) ? .null : nil
        default: nil
        }
    }

    private func shown(_ tag: String) -> String {
        tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    }
}

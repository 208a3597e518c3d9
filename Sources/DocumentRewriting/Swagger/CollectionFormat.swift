import OpenAPIDocument
import SourceText
import SpecLoader

/// `collectionFormat`: how an array becomes one text, or several.
struct CollectionFormat {
    enum Kind: String, CaseIterable {
        case csv, ssv, tsv, pipes, multi

        /// The style of OpenAPI 3 for it. Tabs have none there; Lathe has one of its own.
        var style: String? {
            switch self {
            case .csv, .multi: nil
            case .ssv: "spaceDelimited"
            case .tsv: "tabDelimited"
            case .pipes: "pipeDelimited"
            }
        }
    }

    let kind: Kind
    let range: SourceRange

    /// - Parameters:
    ///   - fields: what `collectionFormat` is taken out of.
    ///   - place: `query`, `path`, `header` or `formData`.
    ///   - isArray: whether the value is an array.
    /// - Returns: `nil` where there is none to speak of.
    init?(takenFrom fields: inout NodeFields, in place: String, isArray: Bool, state: inout UpgradeState) {
        guard let entry = fields.take("collectionFormat") else {
            guard isArray, state.isSwagger else { return nil }
            kind = .csv
            range = fields.range
            return
        }
        state.noteOld("'collectionFormat'", at: entry.keyRange)
        range = entry.keyRange
        guard isArray else {
            // gRPC gateways write it at everything.
            return nil
        }
        guard let text = entry.value.string, let kind = Kind(rawValue: text) else {
            let words = Kind.allCases.map(\.rawValue)
            let found = entry.value.string.map { "'\($0)'" } ?? entry.value.kindName
            state.diagnostics.warning(
                "invalid-value",
                "\(found) is no 'collectionFormat'; csv is used",
                at: entry.value.range,
                fix: entry.value.string.flatMap { Spelling.nearest(to: $0, among: words) }.map { "did you mean '\($0)'?" }
                    ?? "write one of \(words.joined(separator: ", "))"
            )
            self.kind = .csv
            return
        }
        guard kind != .multi || ["query", "formData"].contains(place) else {
            state.diagnostics.warning(
                "misplaced-style",
                "collectionFormat 'multi' is for the query and for forms only; csv is used",
                at: entry.value.range
            )
            self.kind = .csv
            return
        }
        self.kind = kind
    }

    /// Says the same with `style` and `explode`.
    ///
    /// - Parameter isNamed: whether the place has `explode` by default (the query and forms).
    func write(to fields: inout NodeFields, isNamed: Bool, state: UpgradeState) {
        if !state.isSwagger { fields.set(Parameter.collectionFormatMark, kind.rawValue, at: range) }
        if let style = kind.style { fields.set("style", style, at: range) }
        if isNamed { fields.set("explode", kind == .multi, at: range) }
    }
}

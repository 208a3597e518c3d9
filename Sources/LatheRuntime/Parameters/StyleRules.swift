/// One row of the table in "Style Examples" of the OpenAPI Specification: the punctuation of a style.
struct StyleRules: Hashable, Sendable {
    /// What comes before everything.
    var lead = ""
    /// What stands between the items of an exploded array or object.
    var explodedSeparator: String
    /// What stands between the values of an array or object that is not exploded.
    var listSeparator = ","
    /// Whether items carry the parameter's name.
    var isNamed: Bool
    /// Whether a name with an empty value stands without its equals sign.
    var emptyIsBare = false

    static func rules(for style: ParameterStyle, in place: ValuePlace) -> StyleRules {
        let pairSeparator = place == .parameter(.cookie) ? "; " : "&"
        let isPair = place != .parameter(.path) && place != .parameter(.header)
        func list(_ separator: ListSeparator) -> StyleRules {
            StyleRules(explodedSeparator: pairSeparator, listSeparator: separator.text(in: place), isNamed: isPair)
        }
        return switch style {
        case .simple: StyleRules(explodedSeparator: ",", isNamed: false)
        case .label: StyleRules(lead: ".", explodedSeparator: ".", isNamed: false)
        case .matrix: StyleRules(lead: ";", explodedSeparator: ";", isNamed: true, emptyIsBare: true)
        case .form, .deepObject, .cookie: StyleRules(explodedSeparator: pairSeparator, isNamed: true)
        case .spaceDelimited: list(.space)
        case .tabDelimited: list(.tab)
        case .pipeDelimited: list(.pipe)
        case .json: StyleRules(explodedSeparator: pairSeparator, isNamed: isPair)
        }
    }
}

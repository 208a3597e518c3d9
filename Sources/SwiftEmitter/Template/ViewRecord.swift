/// The values of a view model in the order of its schema: what templates are rendered from.
struct ViewRecord: Sendable {
    var values: [ViewValue]
}

/// A value behind a name of a template.
enum ViewValue: Sendable {
    case text(String)
    case flag(Bool)
    /// What a section goes through: none or one where the field is optional.
    case texts([String])
    case views([ViewRecord])
}

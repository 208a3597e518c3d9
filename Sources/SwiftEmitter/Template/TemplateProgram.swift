/// A template and its partials, compiled for one type of view model.
struct TemplateProgram: Sendable {
    var operations: [TemplateOperation] = []
    /// Where the template (the first) and each partial lie in `operations`.
    var parts: [Range<Int>] = []
}

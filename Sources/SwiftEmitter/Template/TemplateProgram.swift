/// A template and its partials, compiled for one type of view model.
struct TemplateProgram: Sendable {
    var operations: [TemplateOperation] = []
    /// What the operations write as it is: all in one, so that none has to be taken up to be written.
    var text: [UInt8] = []
    /// Where the template (the first) and each partial lie in `operations`.
    var parts: [Range<Int>] = []
}

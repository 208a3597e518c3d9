/// A template compiled for a type of view model.
struct Template<View: ViewModel>: Sendable {
    private let program: TemplateProgram

    init(_ program: TemplateProgram) { self.program = program }

    /// The UTF-8 text of a view model.
    func render(_ view: View) -> [UInt8] { TemplateRenderer.render(program, View.fields.record(of: view)) }
}

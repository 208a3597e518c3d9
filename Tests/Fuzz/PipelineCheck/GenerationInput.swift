package import SourceText
package import SpecLoader
import SwiftEmitter

@testable import LatheDriver

/// A client on its way through the pipeline without the last two stages: what was read of it, to be changed and generated from.
package struct GenerationInput {
    /// The document, and behind it its overlays.
    package var trees: [Node]
    private var configuration: Configuration
    private var inputs: InputReader
    private let templates: TemplateSet?

    /// - Parameter folder: of a `lathe.yaml` with what it names.
    /// - Returns: `nil` where that has errors.
    package init?(folder: String) {
        var inputs = InputReader()
        var diagnostics = Diagnostics()
        let source = Run.Source.file("\(folder)/lathe.yaml")
        guard let configuration = source.configuration(&inputs, diagnostics: &diagnostics),
            let parsed = Pipeline(configuration: configuration).parse(&inputs, diagnostics: &diagnostics)
        else { return nil }
        trees = [parsed.document] + parsed.overlays
        self.configuration = configuration
        self.inputs = inputs
        templates = try? TemplateSet(overrides: [:])
    }

    /// What the files that were read are called, for the places of messages.
    package var files: SourceFiles { inputs.files }

    /// The document as the first line of each file names it.
    package mutating func name(document: String) { configuration.documentName = document }

    /// Takes the trees through all stages but the last two.
    package func generate() -> PipelineCheck.Result {
        var inputs = inputs
        var diagnostics = Diagnostics()
        let files = LargeStack.run { generate(&inputs, diagnostics: &diagnostics) }
        return .init(files: inputs.files, diagnostics: diagnostics.all, generated: diagnostics.hasErrors ? nil : files)
    }

    private func generate(_ inputs: inout InputReader, diagnostics: inout Diagnostics) -> [GeneratedFile]? {
        let pipeline = Pipeline(configuration: configuration)
        let parsed = ParsedInput(document: trees[0], overlays: Array(trees.dropFirst()))
        guard let loaded = pipeline.load(parsed, &inputs, diagnostics: &diagnostics),
            let model = pipeline.lower(loaded.document, diagnostics: &diagnostics)
        else { return nil }
        if configuration.templates == nil, let templates {
            let emitter = SwiftEmitter(templates: templates, version: "0", documentPath: configuration.documentName)
            return emitter.emit(model) + emitter.emitFake(model)
        }
        return pipeline.emit(model, &inputs, diagnostics: &diagnostics).map { $0.client + $0.fake }
    }
}

import ClientModel
import OpenAPIDocument
package import SourceText
import SpecLoader
package import SwiftEmitter
import SwiftTokens

@testable import LatheDriver

/// What must hold for whatever document goes through the pipeline: it ends, and what comes out is Swift.
///
/// Nothing is read from the disk and nothing is written.
package struct PipelineCheck {
    private let configuration: Configuration
    private let templates: TemplateSet

    package init() {
        // In a folder that is not there: what references lead to is not read.
        var options = ClientOptions(document: "/nonexistent/lathe/openapi.yaml")
        options.module = "Fuzzed"
        var configuration = options.configuration
        configuration.fake = Configuration.Path("fake")
        self.configuration = configuration
        guard let templates = try? TemplateSet(overrides: [:]) else { fatalError("our own templates are wrong") }
        self.templates = templates
    }

    /// - Parameter input: The first byte selects the name of the file as in `LoadingCheck`, the rest is its text.
    /// - Returns: what does not hold; `nil` where all does.
    package func finding(in input: [UInt8]) -> String? {
        guard let first = input.first else { return nil }
        return finding(inDocument: Array(input.dropFirst()), named: first.isMultiple(of: 2) ? "openapi.yaml" : "openapi.json")
    }

    package func finding(inDocument text: [UInt8], named name: String) -> String? {
        let result = generate(text, named: name)
        if let message = result.diagnostics.first(where: { $0.kind == .internal }) { return "internal error: \(message.message)" }
        _ = DiagnosticRenderer(files: result.files, format: .text).render(Array(result.diagnostics.prefix(50)))
        if result.generated == nil, !result.diagnostics.contains(where: { $0.severity == .error }) {
            return "nothing is generated, and no error says why"
        }
        var paths: Set<String> = []
        for file in result.generated ?? [] {
            if !paths.insert(file.path.lowercased()).inserted { return "two files are called \(file.path)" }
            do { _ = try SwiftLexer.tokens(of: file.text) } catch { return "\(file.path): \(error)" }
        }
        return nil
    }

    /// What came of a document.
    package struct Result {
        package var files: SourceFiles
        package var diagnostics: [Diagnostic]
        /// `nil` where nothing would have been written.
        package var generated: [GeneratedFile]?
    }

    /// Takes a document through all stages but the last two.
    package func generate(_ text: [UInt8], named name: String) -> Result {
        var inputs = InputReader()
        var diagnostics = Diagnostics()
        let files = LargeStack.run { generate(SourceFile(path: name, bytes: text), &inputs, diagnostics: &diagnostics) }
        return Result(files: inputs.files, diagnostics: diagnostics.all, generated: diagnostics.hasErrors ? nil : files)
    }

    private func generate(_ file: SourceFile, _ inputs: inout InputReader, diagnostics: inout Diagnostics) -> [GeneratedFile]? {
        let pipeline = Pipeline(configuration: configuration)
        guard let root = SpecLoader().load(file, number: inputs.add(file), diagnostics: &diagnostics),
            let loaded = pipeline.load(ParsedInput(document: root, overlays: []), &inputs, diagnostics: &diagnostics),
            let model = pipeline.lower(loaded.document, diagnostics: &diagnostics)
        else { return nil }
        let emitter = SwiftEmitter(templates: templates, version: "0", documentPath: configuration.documentName)
        return emitter.emit(model) + emitter.emitFake(model).map { GeneratedFile(path: "fake/\($0.path)", text: $0.text) }
    }
}

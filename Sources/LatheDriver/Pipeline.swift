import ClientModel
import Lowering
import OpenAPIDocument
import SourceText
import SpecLoader
import SwiftEmitter

/// The way from a configuration to Swift files: the map to read first.
///
/// ```
/// Configuration     the lathe.yaml
///   parse    ->  ParsedInput       the document and its overlays as trees of nodes, each with its place
///   overlay  ->  Node              one tree, changed as the overlays say
///   read     ->  OpenAPIDocument   the document in the words of the OpenAPI Specification
///   lower    ->  ClientModel       the client in the words of Swift, every name allocated
///   emit     ->  [GeneratedFile]   the text of the files
///   plan     ->  OutputPlan        what differs from the folder
///   write                          the only stage that changes anything
/// ```
///
/// A stage reports what is wrong in `diagnostics` and hands nothing on when the next one would have nothing to work with. `Run` takes
/// all clients to their plans before it writes the first, and writes nothing if there is an error in one.
struct Pipeline {
    let configuration: Configuration

    func parse(_ inputs: inout InputReader, diagnostics: inout Diagnostics) -> ParsedInput? {
        let source = configuration.document
        let document = inputs.node(of: source.path, at: source.range, diagnostics: &diagnostics)
        let overlays = configuration.overlays.compactMap { inputs.node(of: $0.path, at: $0.range, diagnostics: &diagnostics) }
        guard let document, !diagnostics.hasErrors else { return nil }
        return ParsedInput(document: document, overlays: overlays)
    }

    func overlay(_ parsed: ParsedInput, diagnostics: inout Diagnostics) -> Node? {
        let document = parsed.overlays.reduce(parsed.document) { document, overlay in
            OverlayApplier().apply(overlay: overlay, to: document, diagnostics: &diagnostics)
        }
        return diagnostics.hasErrors ? nil : document
    }

    func read(_ root: Node, diagnostics: inout Diagnostics) -> OpenAPIDocument? {
        DocumentReader().read(root, diagnostics: &diagnostics)
    }

    func lower(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> ClientModel? {
        lowerExplaining(document, diagnostics: &diagnostics)?.model
    }

    /// The same with what is known of unions besides: for `lathe explain`.
    func lowerExplaining(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> Lowering.Lowered? {
        let options = LoweringOptions(
            module: configuration.module,
            clientName: configuration.client,
            access: configuration.access,
            defaultTransport: configuration.transport,
            schemas: configuration.schemas,
            grouping: configuration.grouping
        )
        return Lowering(options: options).lowerExplaining(document, diagnostics: &diagnostics)
    }

    func emit(_ model: ClientModel, _ inputs: inout InputReader, diagnostics: inout Diagnostics) -> [GeneratedFile]? {
        let folder = TemplateFolder(path: configuration.templates)
        guard let templates = folder.load(&inputs, diagnostics: &diagnostics), !diagnostics.hasErrors else { return nil }
        let emitter = SwiftEmitter(
            templates: templates,
            version: LatheVersion.current,
            documentPath: configuration.documentName
        )
        return emitter.emit(model)
    }

    func plan(_ files: [GeneratedFile], diagnostics: inout Diagnostics) -> OutputPlan? {
        OutputPlanner().plan(files, in: configuration.output, diagnostics: &diagnostics)
    }

    func write(_ plan: OutputPlan, diagnostics: inout Diagnostics) {
        OutputWriter().write(plan, at: configuration.output.range, diagnostics: &diagnostics)
    }
}

import ClientModel
import DocumentRewriting
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
///   link     ->  LinkDraft         one tree: what references to other files lead to is part of it, as far as it can be found
///   overlay  ->  LinkDraft         the tree changed as the overlays say
///   finish   ->  LinkedInput       the tree with what the overlays refer to besides; what leads nowhere is said now
///   upgrade  ->  Node              the words of OpenAPI 3, where the document has those of Swagger 2.0
///   select   ->  Node              the operations that are wanted, under the names that the configuration gives
///   read     ->  OpenAPIDocument   the document in the words of the OpenAPI Specification
///   lower    ->  ClientModel       the client in the words of Swift, every name allocated
///   emit     ->  EmittedFiles      the text of the files
///   plan     ->  [OutputPlan]      what differs from the folders
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

    /// The three stages that make one tree of the document's files, as the overlays want it. Without overlays it is one stage.
    func link(_ parsed: ParsedInput, _ inputs: inout InputReader, diagnostics: inout Diagnostics) -> LinkedInput? {
        var files = ReferencedFiles(inputs: inputs, configuration: configuration)
        defer { inputs = files.inputs }
        let linker = DocumentLinker(location: files.document)
        guard !parsed.overlays.isEmpty else {
            let root = linker.link(parsed.document, &files, diagnostics: &diagnostics)
            return LinkedInput(root: root, written: parsed.document, versions: files.inputs.referencedVersions)
        }
        var draft = linker.draft(parsed.document, &files, diagnostics: &diagnostics)
        for (index, overlay) in parsed.overlays.enumerated() {
            if index > 0 { linker.extend(&draft, &files, diagnostics: &diagnostics) }
            apply(overlay, from: configuration.overlays[index], to: &draft, diagnostics: &diagnostics)
        }
        guard !diagnostics.hasErrors else { return nil }
        let root = linker.finish(draft, &files, diagnostics: &diagnostics)
        return LinkedInput(root: root, written: draft.root, versions: files.inputs.referencedVersions)
    }

    private func apply(
        _ overlay: Node,
        from path: Configuration.Path,
        to draft: inout LinkDraft,
        diagnostics: inout Diagnostics
    ) {
        OverlayExtendsCheck(document: configuration.document, overlay: path).check(overlay, diagnostics: &diagnostics)
        OverlayApplier().apply(overlay: overlay, to: &draft, diagnostics: &diagnostics)
    }

    func upgrade(_ root: Node, diagnostics: inout Diagnostics) -> Node? {
        SwaggerUpgrade().upgrade(root, diagnostics: &diagnostics)
    }

    func select(_ root: Node, diagnostics: inout Diagnostics) -> OperationSelector.Result? {
        let named = NameWriter(configuration.names).write(into: root, diagnostics: &diagnostics)
        return OperationSelector(configuration.selection).select(named, diagnostics: &diagnostics)
    }

    func read(_ root: Node, versions: [UInt16: String], diagnostics: inout Diagnostics) -> OpenAPIDocument? {
        DocumentReader(versions: versions).read(root, diagnostics: &diagnostics)
    }

    /// All stages up to the document.
    func load(_ inputs: inout InputReader, diagnostics: inout Diagnostics) -> LoadedDocument? {
        guard let parsed = parse(&inputs, diagnostics: &diagnostics) else { return nil }
        return load(parsed, &inputs, diagnostics: &diagnostics)
    }

    /// The stages from the trees up to the document.
    func load(_ parsed: ParsedInput, _ inputs: inout InputReader, diagnostics: inout Diagnostics) -> LoadedDocument? {
        link(parsed, &inputs, diagnostics: &diagnostics).flatMap { load($0, diagnostics: &diagnostics) }
    }

    /// The stages from the linked tree up to the document.
    func load(_ linked: LinkedInput, diagnostics: inout Diagnostics) -> LoadedDocument? {
        guard let upgraded = upgrade(linked.root, diagnostics: &diagnostics),
            let selected = select(upgraded, diagnostics: &diagnostics),
            var document = read(selected.root, versions: linked.versions, diagnostics: &diagnostics)
        else { return nil }
        document.leftOut = Set(selected.leftOut.map(\.operation).flatMap { [$0.id, $0.givenName].compactMap { $0 } })
        var inventory = OperationInventory()
        inventory.add(linked.written)
        inventory.add(upgraded)
        return LoadedDocument(
            linked: linked.root,
            root: selected.root,
            document: document,
            leftOut: selected.leftOut,
            inventory: inventory
        )
    }

    func lower(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> ClientModel? {
        lowerExplaining(document, diagnostics: &diagnostics)?.model
    }

    /// The same with what is known of unions besides: for `lathe explain`.
    func lowerExplaining(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> Lowering.Lowered? {
        var options = LoweringOptions(
            module: configuration.module,
            clientName: configuration.client,
            access: configuration.access,
            defaultTransport: configuration.transport,
            schemas: configuration.schemas,
            grouping: configuration.grouping
        )
        options.hasFake = configuration.fake != nil
        let lowered = Lowering(options: options).lowerExplaining(document, diagnostics: &diagnostics)
        if let model = lowered?.model { checkGroups(of: model, document, diagnostics: &diagnostics) }
        return lowered
    }

    /// Warns of groups that are asked for and not there.
    private func checkGroups(of model: ClientModel, _ document: OpenAPIDocument, diagnostics: inout Diagnostics) {
        guard configuration.grouping != .none, model.groups.isEmpty, !model.operations.isEmpty else { return }
        let hasTags = document.paths.flatMap(\.operations).contains { !$0.tags.isEmpty }
        let isByTags = configuration.grouping == .tags
        diagnostics.warning(
            "no-groups",
            isByTags
                ? "no operation has a tag, so that all are methods of the client"
                : "no operation has an id with a prefix (apps/get, apps.get or apps_get), so that all are methods of the client",
            at: configuration.groupingRange,
            fix: isByTags
                ? "give them tags in an overlay, or take 'groups' away"
                : hasTags ? "write 'groups: tags', or take 'groups' away" : "take 'groups' away"
        )
    }

    /// Whether the templates can be used, for who does not emit.
    func checkTemplates(_ inputs: inout InputReader, diagnostics: inout Diagnostics) {
        _ = TemplateFolder(path: configuration.templates).load(&inputs, diagnostics: &diagnostics)
    }

    func emit(_ model: ClientModel, _ inputs: inout InputReader, diagnostics: inout Diagnostics) -> EmittedFiles? {
        let folder = TemplateFolder(path: configuration.templates)
        guard let templates = folder.load(&inputs, diagnostics: &diagnostics), !diagnostics.hasErrors else { return nil }
        let emitter = SwiftEmitter(
            templates: templates,
            version: LatheVersion.current,
            documentPath: configuration.documentName
        )
        let client = emitter.emitOutlined(model)
        return EmittedFiles(client: client.files, fake: emitter.emitFake(model), outline: client.outline)
    }

    /// - Returns: A plan a folder: the client's, and that of its fake where there is one.
    func plan(_ files: EmittedFiles, diagnostics: inout Diagnostics) -> [OutputPlan]? {
        let folders = [(configuration.output, files.client)] + [configuration.fake.map { ($0, files.fake) }].compactMap { $0 }
        let plans = folders.compactMap { OutputPlanner().plan($0.1, in: $0.0, diagnostics: &diagnostics) }
        return plans.count == folders.count ? plans : nil
    }

    func write(_ plans: [OutputPlan], diagnostics: inout Diagnostics) {
        for plan in plans { OutputWriter().write(plan, at: configuration.output.range, diagnostics: &diagnostics) }
    }
}

package import ClientModel
package import OpenAPIDocument
package import SourceText

/// Turns a document into a client model: which types there are, what the calls are, and what everything is called.
package struct Lowering {
    let options: LoweringOptions

    package init(options: LoweringOptions) { self.options = options }

    /// A client, and what is known of its unions besides.
    package struct Lowered {
        package var model: ClientModel
        /// In the order of the declarations.
        package var explanations: [UnionExplanation]
        /// What the way there took and nothing needs any more: for who ends soon and need not free it.
        package var remains: [Any]
    }

    /// - Returns: `nil` where the document is wrong in a way that leaves no client; the reasons are in `diagnostics`.
    package func lower(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> ClientModel? {
        lowerExplaining(document, diagnostics: &diagnostics)?.model
    }

    /// The same with explanations: the model itself has no places of the document.
    ///
    /// - Returns: `nil` where the document is wrong in a way that leaves no client; the reasons are in `diagnostics`.
    package func lowerExplaining(_ document: OpenAPIDocument, diagnostics: inout Diagnostics) -> Lowered? {
        OperationCheck().check(document, diagnostics: &diagnostics)
        var types = TypeLowering(document: document, options: options.schemas)
        let security = SecurityLowering(document: document)
        let schemes = security.lowerSchemes(diagnostics: &diagnostics)
        security.checkUse(of: schemes, diagnostics: &diagnostics)
        let names = OperationNames(document, options: options, diagnostics: &diagnostics)
        var operations = OperationLowering(document: document, knownSchemes: Set(schemes.map(\.key)), names: names)
        IdempotencyKeyLowering(document: document).check(diagnostics: &diagnostics)
        operations.noteReturned(in: &types, diagnostics: &diagnostics)
        for item in document.paths {
            for operation in item.operations {
                operations.lower(operation, types: &types, diagnostics: &diagnostics)
            }
        }
        operations.finish(types: &types, diagnostics: &diagnostics)
        PassedOverCheck().report(leftOut: operations.leftOut, diagnostics: &diagnostics)
        let others = options.schemas.types == .all ? lowerSchemas(of: document, types: &types, diagnostics: &diagnostics) : []
        let webhooks = WebhookLowering(document: document, module: options.module)
        let webhook = webhooks.lower(types: &types, diagnostics: &diagnostics)
        let signature = webhook == nil ? nil : WebhookSignatureLowering(document: document).lower(diagnostics: &diagnostics)
        let callbacks = document.paths.flatMap(\.operations).compactMap {
            CallbackLowering(names: names).lower($0, types: &types, diagnostics: &diagnostics)
        }
        types.finish()
        types.normalizer.bases.report(&diagnostics)
        types.reportBounds(&diagnostics)
        types.xmlShapes.report(&diagnostics)
        if diagnostics.hasErrors { return nil }
        var draft = Draft(declarations: types.declarations, operations: operations.result, others: others)
        draft.received = [webhook].compactMap { $0 } + callbacks
        DeclarationMerger().merge(&draft)
        DeclarationCompactor().compact(&draft)
        if options.schemas.unknownProperties == .keep { UnknownPropertiesPass().apply(to: &draft) }
        UsagePass(options: options.schemas).apply(to: &draft)
        // Only now is it known what each type looks like.
        InlineTypeMerger().merge(&draft)
        // What only a member led to that does not travel this way is not used any more.
        DeclarationCompactor().compact(&draft)
        BoxPlacer().place(in: &draft)
        let servers = ServerLowering().lower(document, diagnostics: &diagnostics)
        let index = OperationIndex(operations: draft.operations)
        let documented = document.paths.flatMap(\.operations)
        let jobs = JobLowering(draft: draft, operations: index, names: names, leftOut: document.leftOut)
        let lists = ListLowering(draft: draft, operations: index, names: names)
        let declarations = TypeNaming(
            module: options.module,
            clientName: options.clientName,
            taken: Set(types.externalTypes.compactMap(\.path.first))
        ).name(draft.declarations)
        types.reportGivenNames(of: draft.declarations, named: declarations, &diagnostics)
        var links = LinkLowering(document: document, draft: draft, operations: index, names: names)
        var model = ClientModel(
            module: options.module,
            clientName: options.clientName,
            title: [document.info.title, document.info.version].filter { !$0.isEmpty }.joined(separator: " "),
            description: document.info.description,
            access: options.access,
            defaultTransport: options.defaultTransport,
            servers: servers.servers,
            securitySchemes: schemes,
            declarations: declarations,
            operations: draft.operations,
            groups: names.groups,
            jobs: documented.flatMap { jobs.lower($0, diagnostics: &diagnostics) },
            lists: documented.flatMap { lists.lower($0, diagnostics: &diagnostics) },
            links: links.lower(diagnostics: &diagnostics),
            serverChoices: servers.choices,
            webhook: draft.received.first.flatMap { type in
                guard webhook != nil, case .declared(let id) = type else { return nil }
                return WebhookModel(type: id, signature: signature)
            },
            xmlShapes: types.xmlShapes.named()
        )
        if diagnostics.hasErrors { return nil }
        if options.hasFake { model.fake = FakeLowering(model: model).lower() }
        let explanations = draft.declarations.compactMap { declaration in
            var explanation = declaration.explanation
            explanation?.type = declaration.id
            return explanation
        }
        return Lowered(model: model, explanations: explanations, remains: [types, operations, draft])
    }

    /// The types of all named schemas, also of those that no operation leads to.
    private func lowerSchemas(
        of document: OpenAPIDocument,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [SwiftType] {
        document.schemas.map { named in
            let place = TypePlace(parent: nil, words: named.name)
            return types.lower(named.schema, at: place, diagnostics: &diagnostics).type
        }
    }
}

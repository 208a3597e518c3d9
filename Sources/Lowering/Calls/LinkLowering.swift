import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes methods of the links of responses. What cannot be made one is named and left out: a link is an offer, no call is lost.
struct LinkLowering {
    let document: OpenAPIDocument
    let draft: Draft
    let operations: OperationIndex
    private var names: LinkNames

    init(document: OpenAPIDocument, draft: Draft, operations: OperationIndex, names: OperationNames) {
        self.document = document
        self.draft = draft
        self.operations = operations
        self.names = LinkNames(names)
    }

    /// A link and what its method will be but for the name.
    private struct Candidate {
        var link: Link
        var given: String?
        var model: LinkModel
    }

    /// The methods for all links of successes, in the order of the document. The same link from several operations that return the
    /// same is there once.
    mutating func lower(diagnostics: inout Diagnostics) -> [LinkModel] {
        var candidates: [Candidate] = []
        var known: Set<LinkModel> = []
        for operation in document.paths.flatMap(\.operations) {
            for response in operation.responses {
                for link in response.links {
                    guard let model = lower(link, of: response, operation, diagnostics: &diagnostics),
                        known.insert(model).inserted
                    else { continue }
                    let given = GivenName.read("x-lathe-name", in: link.extensions, diagnostics: &diagnostics)
                    candidates.append(Candidate(link: link, given: given, model: model))
                }
            }
        }
        let paths = MemberPathLowering(draft: draft)
        for isGiven in [true, false] {
            for index in candidates.indices where (candidates[index].given != nil) == isGiven {
                let model = candidates[index].model
                candidates[index].model.name = names.name(
                    candidates[index].given ?? SwiftName.lowerCamel(model.link),
                    calling: draft.operations[model.operation],
                    from: paths.resolved(model.sourceType)
                )
            }
        }
        return candidates.map(\.model)
    }

    private func lower(
        _ link: Link,
        of response: Response,
        _ operation: Operation,
        diagnostics: inout Diagnostics
    ) -> LinkModel? {
        guard let place = target(of: link, diagnostics: &diagnostics) else { return nil }
        guard let source = source(of: response, operation) else {
            skip(link, "unsupported-link", "is of a response without a value to follow it from", &diagnostics, .unsupported)
            return nil
        }
        let arguments = LinkArguments(draft: draft, source: source, target: draft.operations[place])
        guard let result = arguments.lower(link, diagnostics: &diagnostics) else { return nil }
        if result.given.isEmpty {
            let name = draft.operations[place].name
            skip(
                link,
                "unsupported-link",
                "takes nothing from the body of the response, so that it is a call of '\(name)'",
                &diagnostics,
                .unsupported
            )
            return nil
        }
        return LinkModel(
            operation: place,
            name: "",
            link: link.name,
            description: link.description,
            sourceType: source,
            arguments: result.given,
            remaining: result.remaining
        )
    }

    private func skip(
        _ link: Link,
        _ id: String,
        _ what: String,
        _ diagnostics: inout Diagnostics,
        _ kind: Diagnostic.Kind = .invalid
    ) {
        diagnostics.warning(id, "the link '\(link.name)' \(what); it is left out", at: link.range, kind: kind)
    }

    /// The place of the operation that a link leads to.
    private func target(of link: Link, diagnostics: inout Diagnostics) -> Int? {
        let all = document.paths.flatMap(\.operations)
        switch link.target {
        case .id(let id):
            let found = all.filter { $0.id == id }
            if found.count == 1 { return operations.place(of: found[0], mode: nil) }
            if !found.isEmpty {
                skip(link, "unknown-operation", "leads to '\(id)', an id that several operations have", &diagnostics)
                return nil
            }
            skip(link, "unknown-operation", "leads to the operation '\(id)', which nobody declares", &diagnostics)
        case .path(let path, let method):
            if let found = all.first(where: { $0.path == path && $0.method == method }) {
                return operations.place(of: found, mode: nil)
            }
            skip(link, "unknown-operation", "leads to \(method) \(path), which is no operation", &diagnostics)
        case .other(""):
            skip(link, "missing-field", "needs 'operationId' or 'operationRef'", &diagnostics)
        case .other(let reference):
            let what = "leads to '\(reference)', which is no operation of this document"
            skip(link, "unsupported-link", what, &diagnostics, .unsupported)
        }
        return nil
    }

    /// What the response is as a value; `nil` where it is none that has members.
    private func source(of response: Response, _ operation: Operation) -> SwiftType? {
        guard let place = operations.place(of: operation, mode: nil), let status = StatusReader().read(response.status) else {
            return nil
        }
        let payload: PayloadModel
        switch draft.operations[place].success {
        case .value(let value, let statuses), .optionalValue(let value, let statuses, _):
            guard statuses.contains(status) else { return nil }
            payload = value
        case .byStatus(let id):
            guard case .responses(let responses) = draft.declarations[id.index].shape else { return nil }
            let cases = responses.cases.filter { $0.status == status }
            guard let only = cases.first, cases.count == 1 else { return nil }
            payload = only.payload
        case .nothing, .headers: return nil
        }
        switch payload {
        case .json(let type), .xml(let type, _): return type.unwrapped
        default: return nil
        }
    }
}

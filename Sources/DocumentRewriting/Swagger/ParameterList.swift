import SourceText
import SpecLoader

/// The parameters of an operation or a path item: those that stay parameters, and those that become the request body.
struct ParameterList {
    /// A parameter that is a body or one field of a form, with its reference followed.
    struct Part {
        var node: Node
        /// Where it is.
        var tokens: [String]
        /// The key under `parameters` of the document, where a reference leads there.
        var componentName: String?
    }

    /// What stays, upgraded.
    private(set) var parameters: [Node] = []
    private(set) var bodies: [Part] = []
    private(set) var form: [Part] = []
    /// Where the list is.
    var range: SourceRange?

    init() {}

    /// - Parameter node: the list.
    init(_ node: Node, at place: NodePlace, state: inout UpgradeState) {
        range = node.range
        for (index, element) in (node.sequence ?? []).enumerated() {
            let resolved = state.resolve(element)
            let tokens = resolved?.tokens
            switch resolved?.node["in"]?.string {
            case let word? where word == "body" || word == "formData":
                let target = resolved?.node ?? element
                state.noteOld("'in: \(word)'", at: target["in"]?.range ?? target.range)
                let name = tokens.flatMap { $0.count == 2 && $0[0] == "parameters" ? $0[1] : nil }
                let part = Part(node: target, tokens: tokens ?? place.old + [String(index)], componentName: name)
                if word == "body" { bodies.append(part) } else { form.append(part) }
            default:
                state.moves.note(place.member(String(index), now: [String(parameters.count)]))
                if tokens == nil, resolved != nil {
                    parameters.append(ParameterUpgrade().upgrade(element, state: &state))
                } else {
                    state.follow(element, as: .parameter)
                    parameters.append(element)
                }
            }
        }
    }

    /// Adds what a path item says for all its operations, where the operation does not say it itself.
    func inheriting(_ shared: ParameterList) -> ParameterList {
        var result = self
        let names = Set(form.compactMap { $0.node["name"]?.string })
        // An operation has one kind of body: its own.
        if bodies.isEmpty {
            let more = shared.form.filter { !names.contains($0.node["name"]?.string ?? "") }
            result.form = more + form
        }
        if bodies.isEmpty, form.isEmpty { result.bodies = shared.bodies }
        result.range = range ?? shared.range
        return result
    }
}

import SourceText
import SpecLoader

/// Upgrades one of the `securityDefinitions`.
struct SecurityUpgrade {
    /// The flows of OAuth 2 under their names in OpenAPI 3.
    private static let flows = [
        "implicit": "implicit", "password": "password", "application": "clientCredentials", "accessCode": "authorizationCode",
    ]

    func upgrade(_ node: Node, state: inout UpgradeState) -> Node {
        var fields = NodeFields(node)
        let type = fields.entry("type")
        switch type?.value.string {
        case "basic":
            let range = type?.value.range ?? node.range
            state.noteOld("'type: basic' of a security scheme", at: range)
            fields.set("type", "http", at: range)
            fields.set("scheme", "basic", at: range)
        case "oauth2":
            if let flows = fields.entry("flows") {
                state.noteNew("'flows' of a security scheme", at: flows.keyRange)
            } else if fields["flow"] != nil || state.isSwagger {
                fields.set("flows", flows(takenFrom: &fields, state: &state), at: type?.keyRange)
            }
        case "apiKey":
            if let place = fields["in"], place.string?.lowercased() == "cookie" {
                state.noteNew("'in: cookie' of a security scheme", at: place.range)
            }
        case let word?:
            state.noteNew("'type: \(word)' of a security scheme", at: type?.value.range ?? node.range)
        default: break
        }
        return fields.node
    }

    private func flows(takenFrom fields: inout NodeFields, state: inout UpgradeState) -> Node {
        let word = fields.take("flow")
        if let word { state.noteOld("'flow' of a security scheme", at: word.keyRange) }
        var flow = NodeFields(at: fields.range)
        for key in ["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"] {
            if let entry = fields.take(key) { flow.set(key, entry.value, at: entry.keyRange) }
        }
        let written = word?.value.string ?? ""
        var name = Self.flows[written] ?? (Self.flows.values.contains(written) ? written : nil)
        if name == nil {
            let meant = flow["tokenUrl"] == nil ? "implicit" : flow["authorizationUrl"] == nil ? "application" : "accessCode"
            state.diagnostics.warning(
                "invalid-value",
                word == nil
                    ? "a security scheme of OAuth 2 needs a 'flow'; it is read as '\(meant)'"
                    : "'\(written)' is no flow of OAuth 2; it is read as '\(meant)'",
                at: word?.value.range ?? fields.range,
                fix: "write one of implicit, password, application, accessCode"
            )
            name = Self.flows[meant]
        }
        var result = NodeFields(at: fields.range)
        result.set(name ?? "implicit", flow.node, at: word?.value.range ?? fields.range)
        return result.node
    }
}

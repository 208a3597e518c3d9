import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads how the events of a service are signed.
struct WebhookSignatureLowering {
    static let key = "x-lathe-webhook-signature"

    let document: OpenAPIDocument

    func lower(diagnostics: inout Diagnostics) -> WebhookModel.Signature? {
        guard let node = document.extensions[Self.key] else { return nil }
        switch node["scheme"]?.string {
        case "standard-webhooks":
            guard let fields = fields(node, ["prefix"], diagnostics: &diagnostics) else { return nil }
            return .standardWebhooks(prefix: fields.string("prefix", diagnostics: &diagnostics) ?? "webhook-")
        case "rsa-sha256":
            return fields(node, ["header"], diagnostics: &diagnostics)
                .flatMap { header($0, diagnostics: &diagnostics) }
                .map { .rsa(field: $0) }
        case "hmac-sha256":
            guard let fields = fields(node, ["header", "prefix", "encoding"], diagnostics: &diagnostics),
                let field = header(fields, diagnostics: &diagnostics)
            else { return nil }
            let encoding = fields.string("encoding", diagnostics: &diagnostics) ?? "hex"
            guard ["hex", "base64"].contains(encoding) else {
                refuse("'\(encoding)' is no encoding of signatures", fields["encoding"] ?? node, diagnostics: &diagnostics)
                return nil
            }
            let prefix = fields.string("prefix", diagnostics: &diagnostics) ?? ""
            return .hmac(field: field, prefix: prefix, isBase64: encoding == "base64")
        case let scheme:
            let what = scheme.map { "'\($0)' is no signature of webhooks" } ?? "this says no signature of webhooks"
            refuse(what, node["scheme"] ?? node, diagnostics: &diagnostics)
            return nil
        }
    }

    private func fields(_ node: Node, _ known: Set<String>, diagnostics: inout Diagnostics) -> ExtensionFields? {
        ExtensionFields(Self.key, node, known: known.union(["scheme"]), diagnostics: &diagnostics)
    }

    /// The field that has the signature.
    private func header(_ fields: ExtensionFields, diagnostics: inout Diagnostics) -> String? {
        guard let node = fields["header"] else {
            refuse("'header' is missing, the field that has the signature", fields.node, diagnostics: &diagnostics)
            return nil
        }
        guard let name = fields.string("header", diagnostics: &diagnostics) else { return nil }
        guard HTTPToken.isToken(name) else {
            refuse("'\(name)' is no name of a header field", node, diagnostics: &diagnostics)
            return nil
        }
        return name
    }

    private func refuse(_ message: String, _ node: Node, diagnostics: inout Diagnostics) {
        diagnostics.error(
            "invalid-signature",
            message,
            at: node.range,
            fix: "write {scheme: standard-webhooks}, or {scheme: rsa-sha256, header: NAME}, or "
                + "{scheme: hmac-sha256, header: NAME, prefix: TEXT, encoding: hex or base64}"
        )
    }
}

import ClientModel
import OpenAPIDocument
import SourceText

/// Turns a request body into the `body` argument.
struct BodyLowering {
    let operationName: String
    /// The HTTP method in upper case.
    let method: String

    /// Whether a request is of use without its body.
    private func canGoWithout(_ body: RequestBody) -> Bool {
        !body.isRequired && !["POST", "PUT", "PATCH"].contains(method)
    }

    /// What is sent as Content-Type: a range such as `*/*` is none.
    private func mediaType(of media: MediaType) -> String {
        guard media.essence.contains("*") else { return media.name }
        if media.essence == "*/*" { return "application/json" }
        return media.essence.hasPrefix("text/") ? "text/plain" : "application/octet-stream"
    }

    /// A body, or that there is none.
    struct Result {
        var model: BodyModel?
    }

    /// - Returns: `nil` where the body is of a kind that can't be sent yet; the operation is left out and named in a diagnostic.
    func lower(_ body: RequestBody?, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Result? {
        guard let body, !body.content.isEmpty else { return Result(model: nil) }
        guard let media = MediaTypeChoice().choose(from: body.content) else {
            let isLeftOut = canGoWithout(body) ? "it is left out" : "the operation '\(operationName)' is left out"
            diagnostics.warning(
                "unsupported-body",
                "a body of \(body.content[0].name) can't be sent yet; \(isLeftOut)",
                at: body.content[0].range,
                kind: .unsupported
            )
            return canGoWithout(body) ? Result(model: nil) : nil
        }
        let words = body.componentName ?? SwiftName.upperCamel(operationName) + "Request"
        let payload = payload(media, words: words, types: &types, diagnostics: &diagnostics)
        return Result(
            model: BodyModel(
                name: "body",
                mediaType: mediaType(of: media),
                payload: payload,
                isRequired: body.isRequired,
                documentation: body.description,
                constraints: constraints(of: media, payload, types: &types, diagnostics: &diagnostics)
            )
        )
    }

    private func payload(
        _ media: MediaType,
        words: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> RequestPayloadModel {
        switch PayloadLowering().lower(media, words: words, types: &types, diagnostics: &diagnostics) {
        case .json(let type): .json(type)
        case .text: .text
        case .bytes, .empty: .bytes
        }
    }

    /// What holds for the body as a whole.
    private func constraints(
        of media: MediaType,
        _ payload: RequestPayloadModel,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ConstraintsModel? {
        guard case .json(let type) = payload, let schema = media.schema else { return nil }
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        return ConstraintLowering().lower(normalized, as: type.unwrapped, types: &types, diagnostics: &diagnostics)
    }
}

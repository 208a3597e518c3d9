import ClientModel
import OpenAPIDocument
import SourceText

/// Turns a request body into the `body` argument.
struct BodyLowering {
    let operationName: String

    /// A body, or that there is none.
    struct Result {
        var model: BodyModel?
    }

    /// - Returns: `nil` where the body is of a kind that can't be sent yet; the operation is left out and named in a diagnostic.
    func lower(_ body: RequestBody?, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Result? {
        guard let body, !body.content.isEmpty else { return Result(model: nil) }
        guard let media = MediaTypeChoice().choose(from: body.content) else {
            diagnostics.warning(
                "unsupported-body",
                "a body of \(body.content[0].name) can't be sent yet; the operation '\(operationName)' is left out",
                at: body.content[0].range,
                kind: .unsupported
            )
            return nil
        }
        let words = body.componentName ?? SwiftName.upperCamel(operationName) + "Request"
        return Result(
            model: BodyModel(
                name: "body",
                mediaType: media.name,
                payload: PayloadLowering().lower(media, words: words, types: &types, diagnostics: &diagnostics),
                isRequired: body.isRequired,
                documentation: body.description
            )
        )
    }
}

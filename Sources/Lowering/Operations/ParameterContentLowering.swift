import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Decides how a parameter that is described by a media type becomes text (`content` of the Parameter Object).
struct ParameterContentLowering {
    let parameter: Parameter
    let location: ParameterModel.Location
    let media: MediaType
    let type: SwiftType
    let shape: ValueShape

    struct Result {
        var type: SwiftType
        var style: ParameterModel.Style
    }

    /// - Returns: The style, with the type of the argument: a text where nothing writes the media type.
    func lower(diagnostics: inout Diagnostics) -> Result {
        reportOthers(diagnostics: &diagnostics)
        if media.isJSON { return Result(type: type, style: .json) }
        if location == .querystring, media.essence == "application/x-www-form-urlencoded" {
            return Result(type: type, style: .form)
        }
        // What is text already is that in every media type; numbers and dates are in text.
        if type.unwrapped == .string { return Result(type: type, style: .text) }
        if media.schema == nil { return Result(type: type.isOptional ? .optional(.string) : .string, style: .text) }
        if media.essence.hasPrefix("text/"), shape.kind == .scalar, location != .querystring {
            return Result(type: type, style: .text)
        }
        diagnostics.warning(
            "parameter-media-type",
            "a parameter of type \(media.name) is not written by Lathe; its argument is the text as it stands",
            at: media.range,
            kind: .unsupported,
            fix: "use application/json, or a schema and a style"
        )
        return Result(type: type.isOptional ? .optional(.string) : .string, style: .text)
    }

    private func reportOthers(diagnostics: inout Diagnostics) {
        if parameter.content.count > 1 {
            diagnostics.warning(
                "parameter-media-types",
                "a parameter has one media type; '\(media.name)' is used",
                at: parameter.content[1].range
            )
        }
        for field in ["style", "explode", "allowReserved"] where parameter.fieldRanges[field] != nil {
            diagnostics.warning(
                "unused-field",
                "'\(field)' means nothing beside 'content'; it is passed over",
                at: parameter.place(of: field)
            )
        }
    }
}

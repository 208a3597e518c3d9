/// How a property becomes part of a form ("Encoding Object" in the OpenAPI Specification).
///
/// ```swift
/// call.body(form: body, encoding: ["address": .deepObject, "tags": .form(explode: false), "metadata": .json])
/// ```
public struct FormPropertyEncoding: Hashable, Sendable {
    let style: ParameterStyle
    let explode: Bool
    let allowReserved: Bool
    let arrays: DeepObjectArrays
    let items: [ListSeparator]

    /// By the rules of a parameter's style, as `style`, `explode` and `allowReserved` say.
    ///
    /// - Parameters:
    ///   - arrays: How style `deepObject` writes arrays.
    ///   - items: What separates the elements of arrays inside arrays, from the outside in.
    public static func style(
        _ style: ParameterStyle,
        explode: Bool,
        allowReserved: Bool = false,
        arrays: DeepObjectArrays = .indexed,
        items: [ListSeparator] = []
    ) -> FormPropertyEncoding {
        FormPropertyEncoding(style: style, explode: explode, allowReserved: allowReserved, arrays: arrays, items: items)
    }

    /// Style `form`: `color=blue&color=black`, or `color=blue,black` where it is not exploded.
    public static func form(explode: Bool = true, allowReserved: Bool = false) -> FormPropertyEncoding {
        .style(.form, explode: explode, allowReserved: allowReserved)
    }

    /// Style `deepObject`: `color[R]=100&color[G]=200`.
    public static let deepObject = FormPropertyEncoding.style(.deepObject, explode: true)

    /// One JSON text (`contentType: application/json`), also for strings and numbers; an array is one text, too.
    public static let json = FormPropertyEncoding.style(.json, explode: false)
}

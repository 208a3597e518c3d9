import OpenAPIDocument
import SourceText
import SpecLoader

/// One of the modes of an operation whose request decides what the response is (`x-lathe-response-modes`).
struct ResponseMode {
    /// The Swift name of the mode's method.
    var name: String
    var conditions: [Condition]
    /// Where in the success's schema the mode's type is: `/oneOf/0`.
    var variant: String
    var range: SourceRange

    /// What the mode says about one parameter.
    struct Condition {
        var parameter: String
        /// A fixed value; `nil`: the parameter is there, and the caller says what it is.
        var value: Node?
        var range: SourceRange
    }
}

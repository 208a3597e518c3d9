import OpenAPIDocument
import SourceText
import SpecLoader

/// One of the modes of an operation whose request decides what the response is (`x-lathe-response-modes`).
struct ResponseMode {
    /// The Swift name of the mode's method.
    var name: String
    var conditions: [Condition]
    /// Where in the success's schema the mode's type is: `/oneOf/0`; `nil`: all of it.
    var variant: String?
    /// The media type of the success, where it has several.
    var content: String?
    var range: SourceRange

    /// What the mode says about one parameter, or one member of the body.
    struct Condition {
        /// The name of a parameter, or `$request.body#/member`.
        var parameter: String
        /// A fixed value; `nil`: the parameter is there, and the caller says what it is.
        var value: Node?
        var range: SourceRange

        /// The member of a JSON body that it is about; `nil` where it is about a parameter.
        var member: String? {
            let prefix = "$request.body#"
            guard parameter.hasPrefix(prefix), let tokens = JSONPointer(String(parameter.dropFirst(prefix.count)))?.tokens else {
                return nil
            }
            return tokens.count == 1 ? tokens[0] : nil
        }
    }
}

/// A parameter of a request: an argument of the method, or a value that a response mode fixes.
package struct ParameterModel: Hashable, Sendable {
    /// The name on the wire.
    package var key: String
    package var location: Location
    package var style: Style
    package var explode: Bool
    package var allowReserved: Bool
    /// Whether an array or object without elements is sent as a name without a value.
    package var allowEmptyValue: Bool
    /// How style `deepObject` writes arrays.
    package var arrays: ArrayNotation
    /// What separates the elements of arrays inside arrays, from the outside in (Swagger 2.0).
    package var items: [ListSeparator]
    /// How the members of a form are written; only for a query that is one as a whole.
    package var encoding: [FormEncodingModel]
    package var documentation: String?
    /// The default as JSON text, for documentation: the server fills it in.
    package var defaultText: String?
    package var constraints: ConstraintsModel?
    /// Whether an argument must be given, also where `nil` is a value of its type.
    package var isRequired: Bool
    package var value: Value

    package enum Location: String, Hashable, Sendable {
        case path, query, header, cookie
        /// The whole query (OpenAPI 3.2); its styles are `form`, `json` and `text`.
        case querystring
    }
    /// The styles of "Style Values" in the OpenAPI Specification.
    package enum Style: String, Hashable, Sendable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie
        /// Swagger 2.0's `tsv`, which OpenAPI 3 has no style for.
        case tabDelimited
        /// Not a style: the value is one JSON text (`content` with a JSON media type).
        case json
        /// Not a style: the value is the text as it stands (`content` with another media type).
        case text
    }
    package enum Value: Hashable, Sendable {
        /// The caller gives it. `name` is the argument's label and name, not yet escaped.
        case argument(name: String, type: SwiftType)
        /// Always this value.
        case fixed(LiteralModel)
    }

    /// - Parameter isRequired: Without it, what the type says: an optional may be left out.
    package init(
        key: String,
        location: Location,
        style: Style,
        explode: Bool,
        allowReserved: Bool,
        allowEmptyValue: Bool = false,
        arrays: ArrayNotation = .indexed,
        items: [ListSeparator] = [],
        encoding: [FormEncodingModel] = [],
        documentation: String?,
        defaultText: String? = nil,
        constraints: ConstraintsModel? = nil,
        isRequired: Bool? = nil,
        value: Value
    ) {
        self.key = key
        self.location = location
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
        self.allowEmptyValue = allowEmptyValue
        self.arrays = arrays
        self.items = items
        self.encoding = encoding
        self.documentation = documentation
        self.defaultText = defaultText
        self.constraints = constraints
        if case .argument(_, let type) = value {
            self.isRequired = isRequired ?? !type.isOptional
        } else {
            self.isRequired = true
        }
        self.value = value
    }

    /// The argument's name; `nil` where the value is fixed.
    package var argumentName: String? {
        if case .argument(let name, _) = value { name } else { nil }
    }
}

/// A part of a multipart body: an argument of the method, or a value that is always the same.
package struct PartModel: Hashable, Sendable {
    /// The name of the part; `nil` where parts are known by their order, and where `content` is a map with the names.
    package var key: String?
    package var content: Content
    /// The media types that the document gives it, as a list; `nil` where what it is decides.
    package var mediaType: String?
    package var value: Value
    /// Fields beside `Content-Disposition` and `Content-Type`.
    package var headers: [PartHeaderModel]
    package var documentation: String?
    /// The default as JSON text, for documentation.
    package var defaultText: String?
    package var constraints: ConstraintsModel?

    /// What it is made of.
    package enum Content: Hashable, Sendable {
        /// A file with a name.
        case file
        /// Several files, a part each.
        case files
        /// Files by the names of their parts.
        case fileMap
        /// A value: text, or JSON. With a rule it is written as a form is.
        case value(SwiftType, rule: FormEncodingModel.Rule?)
        /// Values by the names of their parts.
        case valueMap(SwiftType)
        /// One JSON text, in a part without a name.
        case json(SwiftType)
        /// A JSON text for each element, in parts without names.
        case jsonList(SwiftType)
        /// Bytes in a part without a name.
        case bytes
        /// Bytes for each element, in parts without names.
        case bytesList
    }

    package enum Value: Hashable, Sendable {
        /// The caller gives it. `name` is the argument's label and name, not yet escaped.
        case argument(name: String, isRequired: Bool)
        /// Always this value.
        case fixed(LiteralModel)
    }

    package init(
        key: String?,
        content: Content,
        mediaType: String? = nil,
        value: Value,
        headers: [PartHeaderModel] = [],
        documentation: String? = nil,
        defaultText: String? = nil,
        constraints: ConstraintsModel? = nil
    ) {
        self.key = key
        self.content = content
        self.mediaType = mediaType
        self.value = value
        self.headers = headers
        self.documentation = documentation
        self.defaultText = defaultText
        self.constraints = constraints
    }

    /// The type of the values, without the optional of an argument that may be left out; `nil` for files and bytes.
    package var type: SwiftType? {
        switch content {
        case .value(let type, _), .valueMap(let type), .json(let type), .jsonList(let type): type
        case .file, .files, .fileMap, .bytes, .bytesList: nil
        }
    }

    /// Whether the caller has to give it.
    package var isRequired: Bool {
        if case .argument(_, let isRequired) = value { isRequired } else { false }
    }

    /// The part with its type replaced.
    package func mapTypes(_ transform: (SwiftType) -> SwiftType) -> PartModel {
        var result = self
        switch content {
        case .value(let type, let rule): result.content = .value(transform(type), rule: rule)
        case .valueMap(let type): result.content = .valueMap(transform(type))
        case .json(let type): result.content = .json(transform(type))
        case .jsonList(let type): result.content = .jsonList(transform(type))
        case .file, .files, .fileMap, .bytes, .bytesList: break
        }
        return result
    }
}

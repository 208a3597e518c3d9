import OpenAPIDocument
import SourceText

/// What a multipart body is made of, before anything has a Swift type.
struct MultipartContent {
    /// A part, or the parts of one property.
    struct Member {
        /// The name of the part; `nil` where parts are known by their order.
        var key: String?
        var schema: Schema
        var isRequired: Bool
        var kind: PartKind
        var encoding: Encoding?
        /// Whether it stands for every element of a list, in parts without names.
        var isRepeated = false
        /// Whether it stands for every property that has no name in the document.
        var isRest = false
    }

    var members: [Member] = []
    /// Whether nothing is known of the parts, and the caller puts the body together.
    var isFree = false

    var hasFiles: Bool { isFree || members.contains { $0.kind != .value || $0.key == nil && !$0.isRest } }
}

/// What a part is.
enum PartKind: Hashable {
    case file
    case files
    case value
}

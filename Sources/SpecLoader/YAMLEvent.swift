/// One step of reading YAML (YAML 1.2.2, section 3.1.2) and where it stands.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        /// `*name`
        case alias(String)
        case scalar(Scalar)
        case sequenceStart(CollectionStart)
        case sequenceEnd
        case mappingStart(CollectionStart)
        case mappingEnd
    }

    struct Scalar {
        var text: String
        /// Written without quotes and not as a block.
        var isPlain: Bool
        var properties: Properties
    }

    struct CollectionStart {
        /// `[…]` or `{…}`; false where indentation makes the structure.
        var isFlow: Bool
        var properties: Properties
    }

    /// What may stand before a value.
    struct Properties {
        /// The name after `&`.
        var anchor: String?
        /// The tag, with its prefix resolved (`tag:yaml.org,2002:str`).
        var tag: String?

        var isEmpty: Bool { anchor == nil && tag == nil }
    }

    var kind: Kind
    /// Byte offset of the first byte, properties included.
    var start: Int
    /// Byte offset after the last byte.
    var end: Int
}

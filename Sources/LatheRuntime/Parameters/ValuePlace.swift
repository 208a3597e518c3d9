/// Where a value becomes text: what may stand there as it is, and what separates one value from the next.
enum ValuePlace: Hashable, Sendable {
    case parameter(ParameterLocation)
    /// A body of `application/x-www-form-urlencoded`, or a query written like one.
    case form
    /// The bodies of parts of `multipart/form-data`, which nothing is encoded in.
    case part

    /// Whether text stands here as it is.
    var isVerbatim: Bool { self == .part || self == .parameter(.header) }

    /// How text is written here.
    func encoding(style: ParameterStyle, allowReserved: Bool) -> TextEncoding {
        switch self {
        case .parameter(.path):
            .percent(allowed: allowReserved ? .reservedInPathValue : .unreserved, keepsTriplets: allowReserved)
        case .parameter(.query):
            .percent(allowed: allowReserved ? .reservedInQueryValue : .unreserved, keepsTriplets: allowReserved)
        case .parameter(.cookie): style == .cookie ? .verbatim : .percent(allowed: .unreserved, keepsTriplets: false)
        case .parameter(.header), .part: .verbatim
        case .form: allowReserved ? .percent(allowed: .reservedInQueryValue, keepsTriplets: true) : .form
        }
    }
}

/// How text is written where it stands between other text.
enum TextEncoding: Hashable, Sendable {
    /// As it is.
    case verbatim
    /// RFC 3986 §2.1. A `%` that starts a triplet stays as it is where `keepsTriplets` says so (RFC 6570 §3.2.3).
    case percent(allowed: ByteSet, keepsTriplets: Bool)
    /// A space as `+`, and percent-encoding of what is not a letter, a digit or one of `*-._` (URL Standard §5.2).
    case form

    func encode(_ text: String) -> String {
        switch self {
        case .verbatim: return text
        case .percent(let allowed, let keepsTriplets):
            return PercentEncoding.encode(text, allowed: allowed, keepsTriplets: keepsTriplets)
        case .form: return FormText.encode(text)
        }
    }
}

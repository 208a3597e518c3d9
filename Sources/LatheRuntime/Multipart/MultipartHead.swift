/// The header fields of a part, as they are sent.
struct MultipartHead {
    /// The lines, with the empty one after them.
    let bytes: [UInt8]

    enum Refusal: Error {
        case contentType(String)

        var message: String {
            switch self {
            case .contentType(let type): "'\(type)' is not a media type a part can have"
            }
        }
    }

    init(disposition: String?, contentType: String?, headerFields: HTTPFields) throws(Refusal) {
        var lines = ""
        if let disposition { lines += "Content-Disposition: \(disposition)\r\n" }
        if let contentType {
            guard MediaType(contentType) != nil, HTTPField.isValidValue(contentType) else { throw .contentType(contentType) }
            lines += "Content-Type: \(contentType)\r\n"
        }
        for field in headerFields {
            if disposition != nil, field.name == .contentDisposition { continue }
            if contentType != nil, field.name == .contentType { continue }
            lines += "\(field.name.rawName): \(field.value)\r\n"
        }
        bytes = Array((lines + "\r\n").utf8)
    }
}

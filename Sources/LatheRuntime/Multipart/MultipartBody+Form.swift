extension MultipartBody {
    /// Adds a file under a name; `nil` adds none.
    ///
    /// - Parameters:
    ///   - name: The name of the part.
    ///   - file: The file. Its own media type wins.
    ///   - contentType: The media types that the document allows: the first that is no range is sent with a file that has none of its
    ///     own, otherwise `application/octet-stream`.
    ///   - headerFields: Fields of the part beside `Content-Disposition` and `Content-Type`.
    public mutating func file(
        _ name: String,
        _ file: FilePart?,
        contentType: String = "application/octet-stream",
        headerFields: HTTPFields = [:]
    ) {
        guard let file else { return }
        let type = file.contentType ?? Self.concreteType(of: contentType) ?? "application/octet-stream"
        append(file.body, disposition: Self.disposition(name, fileName: file.fileName), contentType: type, headerFields)
    }

    /// Adds several files under one name, a part each (RFC 7578 §4.3); `nil` adds none.
    public mutating func files(
        _ name: String,
        _ files: [FilePart]?,
        contentType: String = "application/octet-stream",
        headerFields: HTTPFields = [:]
    ) {
        for file in files ?? [] { self.file(name, file, contentType: contentType, headerFields: headerFields) }
    }

    /// Adds a value under a name; `nil` adds none. Strings, numbers and booleans are written as they are, objects as JSON; an array is
    /// a part for each element.
    ///
    /// - Parameters:
    ///   - name: The name of the part.
    ///   - value: The value.
    ///   - contentType: The media type of the part or parts. With a JSON type strings and numbers are written as JSON, too. Without one
    ///     it is `application/json` for objects and none for others, which means plain text (RFC 7578 §4.4).
    ///   - headerFields: Fields of the part beside `Content-Disposition` and `Content-Type`.
    ///   - checks: What must be true of the value.
    public mutating func value<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value?,
        contentType: String? = nil,
        headerFields: HTTPFields = [:],
        checks: [ValueCheck] = []
    ) {
        guard let value else { return }
        let type = contentType.flatMap(Self.concreteType)
        do {
            let json = try value.checkedJSON(checks)[...]
            let elements = JSONSlices.isArray(json) ? JSONSlices.elements(of: json) : [json]
            for element in elements { try append(json: element, named: name, type, headerFields) }
        } catch {
            fail(error, place: "the property '\(name)'")
        }
    }

    /// Adds a value under a name by the rules of a parameter's style, in parts of plain text without percent-encoding; `nil` adds none.
    /// `.json` is one part of JSON, also for an array.
    public mutating func value<Value: JSONRepresentable>(
        _ name: String,
        _ value: Value?,
        encoding: FormPropertyEncoding,
        headerFields: HTTPFields = [:],
        checks: [ValueCheck] = []
    ) {
        guard let value else { return }
        let serializer = FormSerializer(place: .part, encoding: [:])
        let type = encoding.style == .json ? "application/json" : nil
        do {
            for item in try serializer.items(of: try value.checkedJSON(checks)[...], named: name, encoding) {
                append(HTTPBody(item.value), disposition: Self.disposition(item.name), contentType: type, headerFields)
            }
        } catch let refusal as ParameterSerializer.Refusal {
            let why = "the property '\(name)' cannot be written: \(refusal.message(for: encoding.style))"
            fail(.unencodableBody(why: why))
        } catch {
            fail(error, place: "the property '\(name)'")
        }
    }

    private mutating func append(
        json: ArraySlice<UInt8>,
        named name: String,
        _ contentType: String?,
        _ headerFields: HTTPFields
    ) throws {
        var contentType = contentType
        let text: String
        switch try ParameterValue(json: Array(json)) {
        case .null: return
        case .scalar(let scalar) where contentType.flatMap { MediaType($0) }?.isJSON != true: text = scalar
        case .scalar: text = String(decoding: json, as: UTF8.self)
        case .array, .object:
            contentType = contentType ?? "application/json"
            text = String(decoding: json, as: UTF8.self)
        }
        let charset = contentType.flatMap { MediaType($0)?.charset } ?? "utf-8"
        guard let bytes = TextCharset(name: charset)?.bytes(of: text) else {
            return fail(.unencodableBody(why: "the property '\(name)' cannot be written: it has no text in \(charset)"))
        }
        append(HTTPBody(bytes), disposition: Self.disposition(name), contentType: contentType, headerFields)
    }

    /// `form-data; name="…"; filename="…"`. Quotes and line breaks are percent-encoded and everything else is sent in UTF-8, as browsers
    /// do (RFC 7578 §4.2 and §5.1, "multipart/form-data encoding algorithm" of HTML): RFC 7578 rules out `filename*`.
    static func disposition(_ name: String, fileName: String? = nil) -> String {
        let file = fileName.map { "; filename=\"\(escaped($0))\"" } ?? ""
        return "form-data; name=\"\(escaped(name))\"\(file)"
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += Array("%22".utf8)
            case UInt8(ascii: "\r"): bytes += Array("%0D".utf8)
            case UInt8(ascii: "\n"): bytes += Array("%0A".utf8)
            case 0: bytes += Array("%00".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first of a list of media types that is no range (`contentType` of an Encoding Object).
    private static func concreteType(of list: String) -> String? {
        list.split(separator: ",").lazy.map { $0.trimmingSpaces }.first { !$0.isEmpty && !$0.contains("*") }
    }
}

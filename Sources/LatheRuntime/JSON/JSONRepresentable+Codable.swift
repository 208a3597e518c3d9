/// `Codable` for the types that say how they are read from and written to JSON: by way of a JSON value, so that it works with
/// every coder, and nothing is synthesised.
extension JSONRepresentable where Self: Codable {
    /// - Throws: `DecodingError.dataCorrupted` with the `JSONError` as its underlying error.
    init(throughJSONValueFrom decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do {
            self = try Self(json: try value.json(), limits: JSONLimits(depth: .max, size: .max))
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(error.path): expected \(error.expected), found \(error.found)",
                    underlyingError: error
                )
            )
        }
    }

    /// - Throws: `EncodingError.invalidValue` with the `JSONError` as its underlying error.
    func encodeThroughJSONValue(to encoder: any Encoder) throws {
        let value: JSONValue
        do {
            value = try JSONValue(json: try json(), limits: JSONLimits(depth: .max, size: .max))
        } catch {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(
                    codingPath: encoder.codingPath,
                    debugDescription: "\(error)",
                    underlyingError: error
                )
            )
        }
        try value.encode(to: encoder)
    }
}

extension Model {
    public init(from decoder: any Decoder) throws { try self.init(throughJSONValueFrom: decoder) }

    public func encode(to encoder: any Encoder) throws { try encodeThroughJSONValue(to: encoder) }
}

extension Union {
    public init(from decoder: any Decoder) throws { try self.init(throughJSONValueFrom: decoder) }

    public func encode(to encoder: any Encoder) throws { try encodeThroughJSONValue(to: encoder) }
}

extension Tuple {
    public init(from decoder: any Decoder) throws { try self.init(throughJSONValueFrom: decoder) }

    public func encode(to encoder: any Encoder) throws { try encodeThroughJSONValue(to: encoder) }
}

/// Undoes the `Content-Transfer-Encoding` of a part (RFC 2045 §6), which HTTP does not need and some servers send.
struct TransferDecoder: Sendable {
    private enum Encoding {
        case none, base64, quotedPrintable
    }

    private let encoding: Encoding
    /// Up to three digits of base64, or the beginning of an escape.
    private var held: [UInt8] = []
    private var isPadded = false

    /// - Parameter name: The value of the field; one that is not known leaves bytes as they are.
    init(_ name: String?) {
        switch name?.lowercased() {
        case "base64": encoding = .base64
        case "quoted-printable": encoding = .quotedPrintable
        default: encoding = .none
        }
    }

    mutating func decode(_ bytes: [UInt8]) throws(MultipartError) -> [UInt8] {
        switch encoding {
        case .none: return bytes
        case .base64: return try base64(bytes)
        case .quotedPrintable: return try quotedPrintable(bytes)
        }
    }

    /// What is left when no more bytes come.
    mutating func finish() throws(MultipartError) -> [UInt8] {
        switch encoding {
        case .none: return []
        case .base64:
            // Padding may be left out; a single digit is no byte.
            guard held.count != 1 else { throw .invalidTransferEncoding }
            return Self.group(held)
        case .quotedPrintable:
            guard held.isEmpty || held == [UInt8(ascii: "=")] else { throw .invalidTransferEncoding }
            return []
        }
    }

    private mutating func base64(_ bytes: [UInt8]) throws(MultipartError) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            if let digit = Self.digit(byte) {
                guard !isPadded else { throw .invalidTransferEncoding }
                held.append(digit)
                if held.count == 4 {
                    result += Self.group(held)
                    held = []
                }
            } else if byte == UInt8(ascii: "=") {
                isPadded = true
            } else if byte > UInt8(ascii: " ") {
                throw .invalidTransferEncoding
            }
        }
        return result
    }

    /// The bytes of two to four digits.
    private static func group(_ digits: [UInt8]) -> [UInt8] {
        guard digits.count > 1 else { return [] }
        let bits = (digits + [0, 0, 0]).prefix(4).reduce(UInt32(0)) { $0 << 6 | UInt32($1) }
        let bytes = [
            UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits),
        ]
        return Array(bytes.prefix(digits.count - 1))
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    private mutating func quotedPrintable(_ bytes: [UInt8]) throws(MultipartError) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            guard !held.isEmpty || byte == UInt8(ascii: "=") else {
                result.append(byte)
                continue
            }
            held.append(byte)
            guard held.count == 3 else { continue }
            if held[1] == UInt8(ascii: "\r"), held[2] == UInt8(ascii: "\n") {
                held = []
            } else if let high = Self.hex(held[1]), let low = Self.hex(held[2]) {
                result.append(high << 4 | low)
                held = []
            } else {
                throw .invalidTransferEncoding
            }
        }
        return result
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

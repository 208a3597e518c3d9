/// Percent-encoding as in RFC 3986 §2.1.
enum PercentEncoding {
    /// `text` with every byte of its UTF-8 outside `allowed` written as `%XX`.
    ///
    /// - Parameter keepsTriplets: Whether a `%` that already starts a triplet stays as it is.
    static func encode(_ text: String, allowed: ByteSet = .unreserved, keepsTriplets: Bool = false) -> String {
        var text = text
        let encoded: [UInt8]? = text.withUTF8 { bytes in
            guard !bytes.allSatisfy(allowed.contains) else { return nil }
            return encode(bytes, allowed: allowed, keepsTriplets: keepsTriplets)
        }
        guard let encoded else { return text }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func encode(_ bytes: UnsafeBufferPointer<UInt8>, allowed: ByteSet, keepsTriplets: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 2)
        for (index, byte) in bytes.enumerated() {
            if allowed.contains(byte) || (keepsTriplets && isTriplet(at: index, in: bytes)) {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(hexDigit(byte >> 4))
                result.append(hexDigit(byte & 0x0F))
            }
        }
        return result
    }

    /// `text` with every triplet replaced by its byte; `nil` where the bytes are not UTF-8.
    static func decode(_ text: String) -> String? {
        let bytes = decodedBytes(Array(text.utf8))
        let decoded = String(decoding: bytes, as: UTF8.self)
        return decoded.utf8.elementsEqual(bytes) ? decoded : nil
    }

    /// The bytes with every triplet replaced by its byte.
    static func decodedBytes(_ source: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var index = 0
        source.withUnsafeBufferPointer { source in
            while index < source.count {
                if isTriplet(at: index, in: source) {
                    bytes.append(hexValue(source[index + 1]) << 4 | hexValue(source[index + 2]))
                    index += 3
                } else {
                    bytes.append(source[index])
                    index += 1
                }
            }
        }
        return bytes
    }

    /// The value of a hexadecimal digit.
    private static func hexValue(_ digit: UInt8) -> UInt8 {
        digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : (digit | 0x20) - UInt8(ascii: "a") + 10
    }

    private static func isTriplet(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count else { return false }
        return isHexDigit(bytes[index + 1]) && isHexDigit(bytes[index + 2])
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }
}

import SourceText

/// The texts of a record, each behind its length, so that anything can be in one. A number for all of them stands at the end: what was cut
/// off or changed is no record.
enum RecordText {
    static func bytes(_ texts: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for text in texts {
            bytes += Array("\(text.utf8.count):".utf8)
            bytes += Array(text.utf8)
            bytes.append(newline)
        }
        return bytes + Array(ContentHash(bytes).text.utf8)
    }

    /// - Returns: `nil` for what `bytes` has not made.
    static func texts(_ bytes: [UInt8]) -> [String]? {
        let end = bytes.count - 32
        guard end >= 0, Array(ContentHash(Array(bytes[..<end])).text.utf8) == Array(bytes[end...])
        else { return nil }
        var texts: [String] = []
        var place = 0
        while place < end {
            guard let colon = bytes[place..<end].firstIndex(of: UInt8(ascii: ":")),
                let count = Int(String(decoding: bytes[place..<colon], as: UTF8.self)), count >= 0,
                count < end - colon - 1,
                bytes[colon + 1 + count] == newline
            else { return nil }
            texts.append(String(decoding: bytes[(colon + 1)..<(colon + 1 + count)], as: UTF8.self))
            place = colon + count + 2
        }
        return texts
    }

    private static let newline = UInt8(ascii: "\n")
}

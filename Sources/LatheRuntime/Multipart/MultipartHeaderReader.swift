/// Reads the header fields of a part.
struct MultipartHeaderReader {
    /// The lines, without the last line break.
    let lines: ArraySlice<UInt8>

    func fields() throws(MultipartError) -> HTTPFields {
        var fields: [(name: HTTPField.Name, value: String)] = []
        for line in try split() {
            if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
                // A line that begins with a space goes on with the one before (RFC 822 §3.1.1).
                guard !fields.isEmpty else { throw .invalidHeader }
                fields[fields.count - 1].value += " " + Substring(decoding: line, as: UTF8.self).trimmingSpaces
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
            else { throw .invalidHeader }
            let value = Substring(decoding: line[line.index(after: colon)...], as: UTF8.self).trimmingSpaces
            fields.append((name, value))
        }
        var result = HTTPFields()
        for field in fields {
            guard HTTPField.isValidValue(field.value) else { throw .invalidHeader }
            result.append(HTTPField(name: field.name, value: field.value))
        }
        return result
    }

    private func split() throws(MultipartError) -> [ArraySlice<UInt8>] {
        guard !lines.isEmpty else { return [] }
        var result: [ArraySlice<UInt8>] = []
        var start = lines.startIndex
        var index = start
        while index < lines.endIndex {
            if lines[index] == UInt8(ascii: "\r") {
                guard index + 1 < lines.endIndex, lines[index + 1] == UInt8(ascii: "\n") else { throw .invalidHeader }
                result.append(lines[start..<index])
                index += 2
                start = index
            } else if lines[index] == UInt8(ascii: "\n") {
                throw .invalidHeader
            } else {
                index += 1
            }
        }
        result.append(lines[start...])
        return result
    }
}

/// The address of a link as Markdown writes it (CommonMark 0.31 section 6.3).
struct HTMLAddress {
    let text: String

    /// - Returns: `nil` for none, and for one that Markdown would end too early.
    init?(_ address: ArraySlice<UInt8>?) {
        guard let address, !address.isEmpty else { return nil }
        let text = String(decoding: HTMLEntity.decoded(address, isCode: true), as: UTF8.self)
        let isOdd = text.unicodeScalars.contains { scalar in
            scalar.isInvisible || scalar.properties.isWhitespace || scalar == "<" || scalar == ">" || scalar == "\\"
        }
        if isOdd { return nil }
        self.text = text.contains("(") || text.contains(")") ? "<\(text)>" : text
    }
}

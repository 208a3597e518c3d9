/// Whether the title of a schema is a name rather than a sentence.
///
/// The two uses ask differently on purpose, and neither is the stricter one: real documents have hundreds of titles that only one of
/// them takes.
enum TitleName {
    /// What is named after a title.
    enum Use {
        /// A type: its name says all it has to, so that no sign may be lost (`Price (net)` is none) and long constants are fine
        /// (`PAYEE_ACCOUNT_LOCKED_OR_CLOSED`).
        case type
        /// A case among the cases of one union: signs may go (`Login/Password`, `OAuth2 (recommended)`), but four words are enough.
        case variant
    }

    static func isName(_ title: String, of use: Use) -> Bool {
        guard title.count <= 40 else { return false }
        switch use {
        case .type:
            return title.unicodeScalars.first?.isLetter == true && title.split(separator: " ").count <= 4
                && title.unicodeScalars.allSatisfy {
                    $0.isLetter || ("0"..."9").contains($0) || " _-".unicodeScalars.contains($0)
                }
        case .variant:
            return (1...4).contains(SwiftName.words(of: title).count)
        }
    }
}

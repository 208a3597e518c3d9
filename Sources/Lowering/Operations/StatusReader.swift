import ClientModel

/// Reads the key of a response (OpenAPI 3.1.1 §4.8.16).
struct StatusReader {
    func read(_ text: String) -> StatusModel? {
        if text.lowercased() == "default" { return .default }
        if let code = Int(text), (100...599).contains(code) { return .code(code) }
        if text.count == 3, text.uppercased().hasSuffix("XX"), let range = text.first?.wholeNumberValue, (1...5).contains(range) {
            return .range(range)
        }
        return nil
    }
}

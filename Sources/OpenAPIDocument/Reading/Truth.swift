import SpecLoader

/// Reads true and false, also where a document writes them as a text.
struct Truth {
    let value: Bool
    /// Whether it is written in the one way that JSON has, or as that in quotes.
    let isUsual: Bool

    /// - Returns: `nil` for what is neither.
    init?(_ node: Node) {
        switch node.content {
        case .bool(let value): self.init(value: value, isUsual: true)
        case .string(let text):
            switch text.lowercased() {
            case "true": self.init(value: true, isUsual: text == "true")
            case "false": self.init(value: false, isUsual: text == "false")
            // YAML 1.1 reads these as booleans.
            case "yes", "on", "y": self.init(value: true, isUsual: false)
            case "no", "off", "n": self.init(value: false, isUsual: false)
            default: return nil
            }
        default: return nil
        }
    }

    private init(value: Bool, isUsual: Bool) {
        self.value = value
        self.isUsual = isUsual
    }
}

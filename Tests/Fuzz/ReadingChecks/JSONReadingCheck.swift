import JSONSyntax
import LatheRuntime
import SourceText
import SpecLoader

/// What must hold for whatever bytes are read as JSON.
///
/// The scanner, the reader of the runtime and the loader of documents say the same about what is JSON, and read the same values.
/// What the runtime has read and written, it reads again as the same value and writes as the same bytes.
package struct JSONReadingCheck {
    private static let depth = 200

    package init() {}

    /// - Returns: what does not hold; `nil` where all does.
    package func finding(in input: [UInt8]) -> String? {
        let isJSON = isJSON(input)
        let value = try? JSONValue(json: input, limits: JSONLimits(depth: Self.depth))
        if isJSON != (value != nil) { return "the scanner says \(isJSON), the reader of the runtime says \(!isJSON)" }
        if let finding = value.flatMap(instability) { return finding }
        return disagreement(of: input, isJSON: isJSON, value: value)
    }

    private func isJSON(_ input: [UInt8]) -> Bool {
        input.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes, depthLimit: Self.depth)
            return (try? scanner.skipValue()) != nil && (try? scanner.finish()) != nil
        }
    }

    /// What is written is read as the same value, and written as the same bytes.
    private func instability(of value: JSONValue) -> String? {
        let limits = JSONLimits(depth: Self.depth)
        guard let written = try? value.json() else { return "what was read cannot be written" }
        let text = String(decoding: written, as: UTF8.self)
        guard let again = try? JSONValue(json: written, limits: limits) else { return "what was written is not read: \(text)" }
        if again != value { return "what was written is read as another value: \(text)" }
        if again.hashValue != value.hashValue { return "equal values have different hashes: \(text)" }
        return (try? again.json()) == written ? nil : "what was read again is written in another way: \(text)"
    }

    private func disagreement(of input: [UInt8], isJSON: Bool, value: JSONValue?) -> String? {
        // No document: the loader takes a zero byte, which JSON has only where it is no JSON, for a sign of another encoding.
        if input.contains(0) { return nil }
        let file = SourceFile(path: "value.json", bytes: input)
        var diagnostics = Diagnostics()
        let root = SpecLoader().load(file, number: 0, diagnostics: &diagnostics)
        // Something else than UTF-8 is converted before it is read.
        if diagnostics.all.contains(where: { $0.id == "not-utf-8" }) { return nil }
        let isStrict = root != nil && !diagnostics.all.contains { $0.id == "json-syntax" }
        // The loader's limit is higher.
        if !isJSON { return isStrict && !isTooDeep(input) ? "the loader reads as JSON what the scanner refuses" : nil }
        guard let root, isStrict else { return "the loader refuses what the scanner reads" }
        // Of two members of one name the runtime takes the last, the loader the first.
        if diagnostics.all.contains(where: { $0.id == "duplicate-key" }) { return nil }
        guard let value, !isEqual(root, value) else { return nil }
        return "the loader and the runtime read different values"
    }

    private func isTooDeep(_ input: [UInt8]) -> Bool {
        input.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes, depthLimit: .max)
            return (try? scanner.skipValue()) != nil && (try? scanner.finish()) != nil
        }
    }

    private func isEqual(_ node: Node, _ value: JSONValue) -> Bool {
        switch (node.content, value) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)): JSONNumber(a) == b
        case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
        case (.sequence(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy(isEqual)
        case (.mapping(let a), .object(let b)):
            a.entries.count == b.count && a.entries.allSatisfy { entry in b[entry.key].map { isEqual(entry.value, $0) } ?? false }
        default: false
        }
    }
}

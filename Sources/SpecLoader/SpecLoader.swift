package import SourceText

/// Reads one file's text into a node tree.
///
/// A file whose name ends in `.json` or whose text begins with a bracket is read as JSON first: libyaml refuses surrogate pairs and
/// long keys, which JSON documents have. What is no JSON may still be YAML, which `.json` files get a warning for.
package struct SpecLoader {
    private let limits: LoadLimits

    package init() {
        limits = LoadLimits()
    }

    init(limits: LoadLimits) {
        self.limits = limits
    }

    /// Parses YAML 1.2 (core schema) or JSON. What is wrong goes into `diagnostics`; `nil` when there is nothing to go on with.
    ///
    /// - Parameters:
    ///   - file: the text.
    ///   - number: the file's number in the run's `SourceFiles`, for the ranges of the nodes.
    package func load(_ file: SourceFile, number: UInt16, diagnostics: inout Diagnostics) -> Node? {
        do throws(LoadError) {
            let start = try EncodingCheck(file: file, number: number).startOfText()
            let first = file.bytes[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            let isNamedJSON = file.path.lowercased().hasSuffix(".json")
            guard let first else {
                throw LoadError("empty-document", "the file is empty", at: SourceRange(file: number, start: 0, end: 0))
            }
            guard isNamedJSON || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
                return try loadYAML(file, number: number, from: start, diagnostics: &diagnostics)
            }
            return try loadJSON(file, number: number, from: start, isNamedJSON: isNamedJSON, diagnostics: &diagnostics)
        } catch {
            diagnostics.add(error.diagnostic)
            return nil
        }
    }

    private func loadJSON(
        _ file: SourceFile,
        number: UInt16,
        from start: Int,
        isNamedJSON: Bool,
        diagnostics: inout Diagnostics
    ) throws(LoadError) -> Node {
        // Each attempt has its own list, so that a file read twice is not complained about twice.
        var jsonDiagnostics = diagnostics
        let jsonError: LoadError
        do throws(LoadError) {
            let root = try buildJSON(file.bytes, number: number, diagnostics: &jsonDiagnostics)
            diagnostics = jsonDiagnostics
            return root
        } catch {
            jsonError = error
        }
        guard jsonError.diagnostic.id == "json-syntax" else { throw jsonError }
        let leniency = JSONLeniency(file.bytes)
        if !leniency.found.isEmpty {
            jsonDiagnostics = diagnostics
            if let root = try? buildJSON(leniency.bytes, number: number, diagnostics: &jsonDiagnostics) {
                diagnostics = jsonDiagnostics
                if isNamedJSON {
                    let found = leniency.found.joined(separator: ", ")
                    diagnostics.add(self.leniency(of: jsonError.diagnostic, "passed over: \(found)"))
                }
                return root
            }
        }
        do throws(LoadError) {
            let root = try loadYAML(file, number: number, from: start, diagnostics: &diagnostics)
            if isNamedJSON { diagnostics.add(self.leniency(of: jsonError.diagnostic, "the file is read as YAML")) }
            return root
        } catch {
            throw isNamedJSON ? jsonError : error
        }
    }

    private func buildJSON(
        _ bytes: [UInt8],
        number: UInt16,
        diagnostics: inout Diagnostics
    ) throws(LoadError) -> Node {
        try bytes.withUnsafeBufferPointer { (buffer) throws(LoadError) -> Node in
            var builder = JSONTreeBuilder(number: number, limits: limits)
            return try builder.build(buffer, diagnostics: &diagnostics)
        }
    }

    /// The warning for a text under a name of JSON that is not quite that.
    private func leniency(of error: Diagnostic, _ outcome: String) -> Diagnostic {
        var warning = error
        warning.severity = .warning
        warning.message = "this is not JSON: \(error.message); \(outcome)"
        return warning
    }

    private func loadYAML(
        _ file: SourceFile,
        number: UInt16,
        from start: Int,
        diagnostics: inout Diagnostics
    ) throws(LoadError) -> Node {
        try file.bytes.withUnsafeBufferPointer { (buffer) throws(LoadError) -> Node in
            var builder = YAMLTreeBuilder(file: file, number: number, limits: limits)
            return try builder.build(UnsafeBufferPointer(rebasing: buffer[start...]), base: start, diagnostics: &diagnostics)
        }
    }
}

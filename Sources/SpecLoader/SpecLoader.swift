package import SourceText

/// Reads one file's text into a node tree.
package struct SpecLoader {
    private let limits: LoadLimits

    package init() {
        limits = LoadLimits()
    }

    init(limits: LoadLimits) {
        self.limits = limits
    }

    /// Parses YAML or JSON. What is wrong goes into `diagnostics`; `nil` when there is nothing to go on with.
    ///
    /// - Parameters:
    ///   - file: the text.
    ///   - number: the file's number in the run's `SourceFiles`, for the ranges of the nodes.
    package func load(_ file: SourceFile, number: UInt16, diagnostics: inout Diagnostics) -> Node? {
        do throws(LoadError) {
            let start = try EncodingCheck(file: file, number: number).startOfText()
            return try loadYAML(file, number: number, from: start, diagnostics: &diagnostics)
        } catch {
            diagnostics.add(error.diagnostic)
            return nil
        }
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

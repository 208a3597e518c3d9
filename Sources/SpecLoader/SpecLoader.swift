package import SourceText

/// Reads one file's text into a node tree.
package struct SpecLoader {
    package init() {}

    /// Parses YAML or JSON. What is wrong goes into `diagnostics`; `nil` when there is nothing to go on with.
    ///
    /// - Parameters:
    ///   - file: the text.
    ///   - number: the file's number in the run's `SourceFiles`, for the ranges of the nodes.
    package func load(_ file: SourceFile, number: UInt16, diagnostics: inout Diagnostics) -> Node? { nil }
}

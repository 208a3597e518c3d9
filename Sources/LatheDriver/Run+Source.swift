import SourceText

extension Run.Source {
    /// The configuration, read where it is a file.
    func configuration(_ inputs: inout InputReader, diagnostics: inout Diagnostics) -> Configuration? {
        switch self {
        case .options(let options): return options.configuration
        case .file(let path):
            let fix = "name a lathe.yaml, or describe the client with --document, --module and --output"
            guard let root = inputs.node(of: path, at: nil, fix: fix, diagnostics: &diagnostics) else { return nil }
            return ConfigurationReader(path: path).read(root, diagnostics: &diagnostics)
        }
    }
}

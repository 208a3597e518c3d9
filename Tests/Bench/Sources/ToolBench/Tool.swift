import Measuring

/// The tool and the places that what is measured needs.
struct Tool {
    /// The release build of lathe.
    let lathe: String
    /// The folder of real documents.
    let corpus: String
    /// The checkout.
    let repository: String
    /// A folder for what is written.
    let work: String
    /// The folder of the runtime's modules, built for release.
    let modules: String

    /// - Parameter arguments: `--name value` pairs.
    init?(_ arguments: [String]) {
        var values: [String: String] = [:]
        for index in stride(from: 0, to: arguments.count - 1, by: 2) { values[arguments[index]] = arguments[index + 1] }
        guard let lathe = values["--lathe"], let corpus = values["--corpus"], let repository = values["--repository"],
            let work = values["--work"], let modules = values["--modules"]
        else { return nil }
        self.lathe = lathe
        self.corpus = corpus
        self.repository = repository
        self.work = work
        self.modules = modules
    }

    var github: String { "\(corpus)/github/api.github.com.json" }

    /// Generates a client.
    func generate(_ document: String, module: String, into folder: String, configuration: [String] = []) -> Usage {
        Usage([lathe, "generate", "--document", document, "--module", module, "--output", folder] + configuration)
    }

    /// Removes a folder, so that the next run writes all of it.
    func remove(_ folder: String) { _ = Usage(["rm", "-rf", folder]) }
}

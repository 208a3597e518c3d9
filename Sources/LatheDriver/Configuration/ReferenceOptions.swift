/// Which files besides the document its references may lead to.
struct ReferenceOptions: Sendable {
    /// Files may be anywhere in this folder, besides that of the document.
    var folder: Configuration.Path?
    /// Hosts from which files are fetched, in lower case; with `:port` where it is not the scheme's own.
    var hosts: [String] = []
    /// The folder that keeps copies of what was fetched; `nil` for `.lathe-references` beside the configuration or document.
    var cache: Configuration.Path?
    /// Whether copies are fetched anew.
    var refreshes = false
}

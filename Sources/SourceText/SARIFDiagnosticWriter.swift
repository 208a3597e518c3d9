/// Writes all diagnostics of a run as a log in SARIF 2.1.0 (OASIS), which code scanning of GitHub and others reads.
///
/// One run, with the rules that were broken; notes are related locations. A fix is words and no patch, so that it is part of the
/// message and a property. Paths that are relative stay so, below `%SRCROOT%`: run Lathe at the root of the repository.
struct SARIFDiagnosticWriter {
    private static let root = "%SRCROOT%"
    private static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let files: SourceFiles
    private let tool: DiagnosticTool

    init(files: SourceFiles, tool: DiagnosticTool) {
        self.files = files
        self.tool = tool
    }

    func text(_ diagnostics: [Diagnostic]) -> String {
        let ids = Set(diagnostics.map(\.id)).sorted()
        let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let driver = JSONText.object([
            ("name", JSONText.quoted(tool.name)),
            ("semanticVersion", JSONText.quoted(tool.version)),
            ("rules", JSONText.array(ids.map(rule))),
        ])
        let run = JSONText.object([
            ("tool", JSONText.object([("driver", driver)])),
            ("columnKind", JSONText.quoted("unicodeCodePoints")),
            ("originalUriBaseIds", JSONText.object([(Self.root, baseDescription)])),
            ("artifacts", JSONText.array(files.all.map { JSONText.object([("location", location(of: $0.path))]) })),
            ("results", JSONText.array(diagnostics.map { result($0, rule: places[$0.id] ?? 0) })),
        ])
        let log = JSONText.object([
            ("$schema", JSONText.quoted(Self.schema)),
            ("version", JSONText.quoted("2.1.0")),
            ("runs", JSONText.array([run])),
        ])
        return log + "\n"
    }

    private var baseDescription: String { JSONText.object([("description", message("The folder that the command ran in."))]) }

    private func rule(_ id: String) -> String {
        var members = [("id", JSONText.quoted(id))]
        if let rule = tool.rule(id) {
            members.append(("shortDescription", message(rule.summary)))
            members.append(
                (
                    "help", JSONText.object([("text", JSONText.quoted(rule.advice)), ("markdown", JSONText.quoted(rule.page))])
                )
            )
        }
        return JSONText.object(members)
    }

    private func result(_ diagnostic: Diagnostic, rule: Int) -> String {
        let text = diagnostic.message + (diagnostic.fix.map { "\nfix: \($0)" } ?? "")
        var members = [
            ("ruleId", JSONText.quoted(diagnostic.id)),
            ("ruleIndex", String(rule)),
            ("level", JSONText.quoted(diagnostic.severity.rawValue)),
            ("message", message(text)),
        ]
        if let place = diagnostic.location {
            members.append(("locations", locations(physical(place))))
        } else if let path = diagnostic.path {
            members.append(("locations", locations(JSONText.object([("artifactLocation", location(of: path))]))))
        }
        let related = diagnostic.notes.enumerated().map { number, note in
            var members = [("id", String(number))]
            if let place = note.location { members.append(("physicalLocation", physical(place))) }
            return JSONText.object(members + [("message", message(note.message))])
        }
        if !related.isEmpty { members.append(("relatedLocations", JSONText.array(related))) }
        var properties = [("kind", JSONText.quoted(diagnostic.kind.rawValue))]
        if let fix = diagnostic.fix { properties.append(("fix", JSONText.quoted(fix))) }
        return JSONText.object(members + [("properties", JSONText.object(properties))])
    }

    private func locations(_ physical: String) -> String {
        JSONText.array([JSONText.object([("physicalLocation", physical)])])
    }

    private func physical(_ range: SourceRange) -> String {
        let place = DiagnosticPlace(of: range, in: files)
        var artifact = locationMembers(of: files[range.file].path)
        artifact.append(("index", String(range.file)))
        let region = JSONText.object([
            ("startLine", String(place.start.line)), ("startColumn", String(place.start.column)),
            ("endLine", String(place.end.line)), ("endColumn", String(place.end.column)),
        ])
        return JSONText.object([("artifactLocation", JSONText.object(artifact)), ("region", region)])
    }

    private func message(_ text: String) -> String { JSONText.object([("text", JSONText.quoted(text))]) }

    private func location(of path: String) -> String { JSONText.object(locationMembers(of: path)) }

    private func locationMembers(of path: String) -> [(String, String)] {
        let uri = Self.reference(to: path)
        if path.hasPrefix("/") { return [("uri", JSONText.quoted("file://" + uri))] }
        return [("uri", JSONText.quoted(uri)), ("uriBaseId", JSONText.quoted(Self.root))]
    }

    /// A path as part of a URI (RFC 3986 section 3.3).
    private static func reference(to path: String) -> String {
        var result = ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/", "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=",
                "@":
                result.unicodeScalars.append(scalar)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }
}

import DocumentRewriting
import OpenAPIDocument
import SourceText

/// One request for a file, which `curl` makes.
struct Download {
    enum Answer {
        case content([UInt8])
        /// The address to ask instead, as the server wrote it.
        case redirect(String)
    }

    let address: RemoteAddress
    /// In bytes.
    let largest: Int

    private static let seconds = 60

    /// What curl may know of us: where it is found, which proxies and certificates are used here.
    private static let environment: Set<String> = [
        "PATH", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR",
    ]

    /// `--disable` must be the first: no configuration of the user's with passwords or other options is read. Redirects are not
    /// followed: whether they may be is not curl's decision. `--globoff`: brackets in an address are brackets.
    private var arguments: [String] {
        [
            "--disable", "--silent", "--show-error", "--globoff", "--no-netrc",
            "--proto", address.scheme == "https" ? "=https" : "=http",
            "--max-time", String(Self.seconds), "--max-filesize", String(largest), "--max-redirs", "0",
            "--noproxy", "localhost,127.0.0.1", "--user-agent", "lathe/\(LatheVersion.current)",
            "--write-out", "%{stderr}\n%{http_code} %{redirect_url}", "--url", address.text,
        ]
    }

    func run() throws(LinkFailure) -> Answer {
        let process = ChildProcess(
            program: "curl",
            arguments: arguments,
            environment: Self.environment,
            largestOutput: largest,
            longest: (Self.seconds + 5) * 1_000
        )
        let result: ChildProcess.Result
        do throws(FileError) {
            result = try process.run()
        } catch {
            throw failure(
                error.reason == .missing ? "the program curl is not installed" : "curl does not start: \(error.message)",
                fix: "save it as a file and refer to that"
            )
        }
        if result.isTooLarge || result.status == 63 { throw failure("it is larger than \(largest / 1_048_576) MiB") }
        if result.isTooLong || result.status == 28 { throw failure("it takes longer than \(Self.seconds) seconds") }
        let lines = String(decoding: result.messages, as: UTF8.self).split(separator: "\n")
        guard result.status == 0, let last = lines.last?.split(separator: " "), let status = last.first.flatMap({ Int($0) })
        else {
            let reason = lines.first { $0.hasPrefix("curl: ") }.map { $0.drop { $0 != ")" }.dropFirst(2) }
            throw failure(
                reason.map { "curl says \"\($0)\"" } ?? "curl ends with \(result.status.map { "the code \($0)" } ?? "a signal")"
            )
        }
        switch status {
        case 200: return .content(result.output)
        case 300..<400 where last.count > 1: return .redirect(String(last[1]))
        default: throw failure("the server answers \(status)")
        }
    }

    private func failure(_ reason: String, fix: String? = nil) -> LinkFailure {
        LinkFailure("cannot-fetch", "cannot fetch \(address.text): \(reason)", severity: .error, fix: fix)
    }
}

import Foundation

/// A TLS server that wants to see a certificate of its clients, made of the system's `openssl`, with certificates of its own making.
final class OpenSSLServer {
    static let isThere = (try? run(["version"], in: FileManager.default.temporaryDirectory)) != nil

    let url: String
    private let folder: URL
    private let process: Process

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lathe-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["server", "client"] {
            let request = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
            let files = ["-keyout", "\(name).key", "-out", "\(name).pem"]
            try Self.run(request + files + ["-subj", "/CN=\(name)", "-addext", "subjectAltName=IP:127.0.0.1"], in: folder)
        }
        let output = Pipe()
        let arguments = [
            "-cert", "server.pem", "-key", "server.key", "-CAfile", "client.pem", "-Verify", "1", "-verify_return_error",
        ]
        process = try Self.start(["s_server", "-accept", "127.0.0.1:0", "-www"] + arguments, in: folder, output: output)
        var text = ""
        while !text.contains("\n") || !text.contains("ACCEPT") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw CocoaError(.executableLoad) }
            text += String(decoding: data, as: UTF8.self)
        }
        let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") } ?? ""
        url = "https://127.0.0.1:\(line.split(separator: ":").last ?? "")"
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func stop() {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func run(_ arguments: [String], in folder: URL) throws {
        let process = try start(arguments, in: folder, output: Pipe())
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }

    private static func start(_ arguments: [String], in folder: URL, output: Pipe) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = Pipe()
        try process.run()
        return process
    }
}

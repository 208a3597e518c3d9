import Foundation
import LatheRuntime
import LatheURLSession
import RawServer

#if AsyncHTTPClient
    import LatheAsyncHTTPClient
#endif

/// Measures how much memory a transport needs for a large body, one transfer a process: `TransportMemory 1024 64` sends and receives
/// 1,024 MiB with each transport, and fails where the peak is more than 64 MiB above what the process had before.
let arguments = Array(CommandLine.arguments.dropFirst())

switch arguments.first {
case "serve":
    try BulkServer.run()
case "transfer":
    try await Transfer(arguments.dropFirst()).run()
default:
    exit(try Comparison(arguments).run() ? 0 : 1)
}

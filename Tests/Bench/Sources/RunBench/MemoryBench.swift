import Foundation
import LatheRuntime
import Measuring
import Payloads

/// How much memory reading needs beyond the models that come of it. Runs in a process of its own.
struct MemoryBench {
    /// - Throws: `JSONError`
    func run() throws {
        #if os(Linux)
            let bytes = [UInt8](Payload.large)
            let before = residentBytes(peak: false)
            let items = try [Item](json: bytes)
            let models = residentBytes(peak: false) - before
            let peak = residentBytes(peak: true) - before
            keep(items)
            Row(
                "Run",
                "peak memory of reading 200,000 objects",
                peak.megabytes,
                compared: "models \(models.megabytes)",
                value: peak / models,
                goal: .atMost(1.5, unit: "×")
            ).report()
        #endif
    }

    #if os(Linux)
        /// The process's memory as the kernel counts it.
        private func residentBytes(peak: Bool) -> Double {
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix(peak ? "VmHWM:" : "VmRSS:") }
            return Double(line?.split(separator: " ").dropFirst().first ?? "").map { $0 * 1024 } ?? .nan
        }
    #endif
}

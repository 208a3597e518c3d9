import Foundation
import LatheRuntime

/// A case that failed once, kept as a file `Kept/<what was wrong>.json`:
///
/// ```
/// {"version": "3.1.0", "name": "Case7", "isReceived": true, "components": {"Case7": {…}, …},
///  "samples": [{"sent": …, "expected": …}]}
/// ```
///
/// The names of components are unique among all files. `expected` is left out where the value comes back as it is.
enum KeptCase {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Kept").standardized

    static func all(_ version: Version) throws -> [TestCase] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            let json = try JSONValue(json: Data(contentsOf: folder.appending(path: name)))
            guard json["version"] == .string(version.rawValue) else { return nil }
            guard let components = json["components"]?.objectValue, let type = json["name"]?.stringValue,
                let samples = json["samples"]?.arrayValue, let isReceived = json["isReceived"]?.boolValue
            else { throw Batch.Failure(description: "\(name) is no kept case") }
            return TestCase(
                name: type,
                components: components,
                isReceived: isReceived,
                samples: samples.map { Sample(sent: $0["sent"] ?? .null, expected: $0["expected"] ?? $0["sent"] ?? .null) }
            )
        }
    }
}

import Foundation
import Testing

/// Random schemas and random values that they accept: the generated code compiles, and every value comes back as it was sent, up to
/// the normalisations of Documentation/schemas.md.
///
/// `make random SEEDS=100` tries seeds 1 to 100; `FIRST=50` begins at another one. A failure names the seed, the schema and the value: keep
/// them as a file in `Kept`.
@Suite(.serialized) struct RandomSchemaTests {
    private static let seeds: [UInt64] = {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["LATHE_FIRST_SEED"].flatMap(UInt64.init) ?? 1
        let count = environment["LATHE_SEEDS"].flatMap(UInt64.init) ?? 2
        return Array(first..<first + count)
    }()

    @Test(arguments: seeds)
    func everyValueSurvives(seed: UInt64) throws {
        let cases = TestCase.all(seed: seed)
        let batch = Batch(
            cases: cases,
            version: seed % 2 == 0 ? .v3_0 : .v3_1,
            folder: workFolder.appending(path: "seed-\(seed)")
        )
        #expect(cases.flatMap(\.samples).count > 400)
        for failure in try batch.failures() { Issue.record("seed \(seed): \(failure)") }
    }

    /// What random schemas have found, and was wrong once.
    @Test(arguments: [Version.v3_0, .v3_1]) func whatWasFoundSurvives(version: Version) throws {
        let cases = try KeptCase.all(version)
        guard !cases.isEmpty else { return }
        let batch = Batch(cases: cases, version: version, folder: workFolder.appending(path: "kept-\(version.rawValue)"))
        for failure in try batch.failures() { Issue.record("\(failure)") }
    }

    /// A seed gives the same schemas on every machine and in every run.
    @Test func aSeedDecides() throws {
        let first = TestCase.made(seed: 7, index: 3, version: .v3_1)
        let second = TestCase.made(seed: 7, index: 3, version: .v3_1)
        #expect(first.components == second.components)
        #expect(first.samples.map(\.sent) == second.samples.map(\.sent))
        #expect(TestCase.made(seed: 7, index: 4, version: .v3_1).components != first.components)
    }
}

/// Left where it is, for a look at what failed.
let workFolder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build-random").standardized

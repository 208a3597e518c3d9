import Foundation
import SourceText
import Testing

@testable import LatheDriver

struct DepfileTests {
    @Test func namesTargetsAndPrerequisitesInTheSyntaxOfMake() {
        let depfile = Depfile(targets: ["out.d", "My Client/.lathe-manifest"], prerequisites: ["a b.yaml", "c#$:%.yaml"])
        #expect(
            String(decoding: depfile.bytes, as: UTF8.self) == """
                out.d My\\ Client/.lathe-manifest: \\
                  a\\ b.yaml \\
                  c\\#$$\\:%.yaml
                a\\ b.yaml:
                c\\#$$\\:%.yaml:

                """
        )
    }

    /// In a rule of Make these would be a command, a variable, a pattern, a rule of their own.
    @Test(arguments: ["a;touch injected", "SHELL=x", "a\nall: b\n\ttouch injected", "a\\", "*", "a|b", "~root", "a\r\nb"])
    func whatMakeCannotHaveIsLeftOut(_ path: String) {
        let lines = String(decoding: Depfile(targets: ["out.d"], prerequisites: ["a.yaml", path]).bytes, as: UTF8.self)
            .split(separator: "\n")
        #expect(lines.dropLast() == ["out.d: \\", "  a.yaml", "a.yaml:"])
        #expect(lines.last?.hasPrefix("# left out: ") == true)
    }

    @Test func isWrittenOnSuccessEvenIfNothingChanged() throws {
        let work = try TemporaryFolder()
        try work.write(minimalDocument, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: API\noutput: out\n", to: "lathe.yaml")
        let path = work.path("build/lathe.d")
        for _ in 0..<2 {
            #expect(Run(.generate, depfile: path).report([.file(work.path("lathe.yaml"))]).exitCode == .success)
            let expected = Depfile(
                targets: [path, work.path("out/.lathe-manifest")],
                prerequisites: [work.path("lathe.yaml"), work.path("openapi.yaml")]
            )
            #expect(work.text("build/lathe.d") == String(decoding: expected.bytes, as: UTF8.self))
            try FileManager.default.removeItem(atPath: path)
        }
        try work.write("nonsense", to: "openapi.yaml")
        #expect(Run(.generate, depfile: path).report([.file(work.path("lathe.yaml"))]).exitCode == .failure)
        #expect(work.text("build/lathe.d") == nil)
    }
}

import Foundation
import PipelineCheck
import Testing

/// Hostile texts in every string of a document: what comes out declares nothing that a harmless text would not have declared.
///
/// A place is a value or a key; places of one role in all fixtures (`properties/*/description`) are tried once. `make injection` tries
/// every place with every text.
@Suite struct InjectionTests {
    private static let isComplete = ProcessInfo.processInfo.environment["LATHE_INJECTION"] == "all"

    /// The fixtures, each with the places whose roles no fixture before it has.
    private static let targets: [(fixture: String, targets: [Injection.Target])] = {
        var roles: Set<String> = []
        return Injection.names.compactMap { name in
            guard let injection = Injection(fixture: name) else { return nil }
            let targets = injection.targets(roles: &roles)
            return targets.isEmpty ? nil : (name, targets)
        }
    }()

    @Test(arguments: Injection.names)
    func nothingIsDeclaredThatTheTextDoesNotStandFor(_ name: String) throws {
        guard let targets = Self.targets.first(where: { $0.fixture == name })?.targets,
            let injection = Injection(fixture: name)
        else { return }
        for (number, target) in targets.enumerated() {
            var harmless = Injection.Harmless(injection, at: target)
            let rotated = HostileText.all[(number * 7 + name.utf8.count) % HostileText.all.count]
            for hostile in Self.isComplete ? HostileText.all + [.combined] : [.combined, rotated] {
                guard let result = injection.result(of: hostile.text, at: target) else { continue }
                if let finding = injection.finding(of: result, harmless: &harmless) {
                    Issue.record("\(name), \(target.place.role), \(target.place.path), \(hostile.name): \(finding)")
                }
            }
        }
    }

    @Test func placesAreFound() {
        let roles = Self.targets.flatMap(\.targets).map(\.place.role)
        #expect(roles.count > 500)
        for role in ["info/title", "schemas/*/description", "paths/* (key)", "properties/* (key)", "content/* (key)"] {
            #expect(roles.contains { $0.hasSuffix(role) }, "\(role)")
        }
    }
}

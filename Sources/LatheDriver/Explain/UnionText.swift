import ClientModel
import Lowering
import SourceText
import SwiftEmitter

/// What became of a union, and how its variants are told apart, as text.
struct UnionText {
    let model: ClientModel
    let files: SourceFiles
    let pointers: NodePointers

    /// `openapi.yaml:12:7: #/components/schemas/Pet: oneOf of 2 -> enum Pet`
    func line(_ union: UnionExplanation) -> String {
        let ties = union.ambiguities.count
        let note = ties == 0 ? "" : ", \(ties == 1 ? "1 pair" : "\(ties) pairs") cannot be told apart"
        let place = pointers.pointer(to: union.range).map { "#\($0): " } ?? ""
        return
            "\(position(union.range)): \(place)\(union.word) of \(union.variants.count) -> \(kind(union)) \(name(union.type))\(note)"
    }

    func text(_ union: UnionExplanation) -> String {
        var lines = [line(union), "", "  \(kind(union)) \(name(union.type))"]
        let members = members(union)
        let width = members.map(\.code.count).max() ?? 0
        for (member, variant) in zip(members, union.variants) {
            let padding = String(repeating: " ", count: width - member.code.count)
            lines.append("    \(member.code)\(padding)  \(variant.label), \(position(variant.range))")
        }
        if case .choices = model[union.type].shape {
            lines += ["", "  Every variant that fits a value is there."]
        } else {
            lines += ["", "  How a value is told apart:"]
            lines += DecisionText(names: members.map(\.name)).lines(union.decision, indentation: 4)
        }
        if !union.ambiguities.isEmpty {
            lines += ["", "  What cannot be told apart\(union.isResolvedByRequest ? " (the request decides)" : ""):"]
            lines += union.ambiguities.map { pair in
                let both = "\(union.variants[pair.first].label) and \(union.variants[pair.second].label)"
                return "    \(both): " + (pair.sample.map { "both accept \($0)" } ?? "no value was found that both accept")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The Swift name, with the types it is nested in.
    func name(_ id: TypeID) -> String { names.text(.declared(id), in: .client) }

    private var names: TypeNames { TypeNames(model) }

    private func kind(_ union: UnionExplanation) -> String {
        if case .union = model[union.type].shape { "enum" } else { "struct" }
    }

    private func members(_ union: UnionExplanation) -> [(name: String, code: String)] {
        switch model[union.type].shape {
        case .union(let model): model.variants.map { ($0.name, "case \($0.name)(\(names.text($0.type, in: .client)))") }
        case .choices(let model):
            model.variants.map { ($0.name, "var \($0.name): \(names.text(.optional($0.type), in: .client))") }
        default: []
        }
    }

    private func position(_ range: SourceRange) -> String {
        let position = files.position(of: range)
        return "\(files[range.file].path):\(position.line):\(position.column)"
    }
}

@testable import SwiftEmitter

/// Gives data without a type the types that strict templates ask for. All objects behind one name have one type, with the names of
/// all of them.
final class SpecView: @unchecked Sendable {
    // Filled by `init` and only read from then on.
    private var kinds: [String: [String: ViewSchema.Kind]] = [:]
    private var schemas: [String: ViewSchema] = [:]
    private let data: SpecValue

    private static let root = ""

    init(_ data: SpecValue) {
        self.data = data
        collect(data, behind: Self.root)
        if kinds[Self.root] == nil { kinds[Self.root] = [:] }
        for (name, fields) in kinds {
            schemas[name] = ViewSchema(
                fields: fields.sorted { $0.key < $1.key }.map { ViewSchema.Field(name: $0.key, kind: $0.value) }
            )
        }
    }

    var schema: ViewSchema { schema(behind: Self.root) }
    var record: ViewRecord { record(of: data, behind: Self.root) }

    private func schema(behind name: String) -> ViewSchema { schemas[name] ?? .element }

    private func collect(_ value: SpecValue, behind name: String) {
        switch value {
        case .object(let members):
            kinds[name, default: [:]].merge(members.mapValues { _ in .flag }) { old, _ in old }
            for (member, value) in members {
                kinds[name]?[member] = kind(of: value, behind: member)
                collect(value, behind: member)
            }
        case .list(let elements): for element in elements { collect(element, behind: name) }
        case .null, .flag, .text: break
        }
    }

    private func kind(of value: SpecValue, behind name: String) -> ViewSchema.Kind {
        switch value {
        case .null: .optionalText
        case .flag: .flag
        case .text: .text
        case .list(let elements): Self.isOfObjects(elements) ? .views { self.schema(behind: name) } : .texts
        case .object: .view { self.schema(behind: name) }
        }
    }

    private static func isOfObjects(_ elements: [SpecValue]) -> Bool {
        elements.allSatisfy { if case .object = $0 { true } else { false } }
    }

    private func record(of value: SpecValue, behind name: String) -> ViewRecord {
        guard case .object(let members) = value else { return ViewRecord(values: []) }
        return ViewRecord(values: schema(behind: name).fields.map { self.value(members[$0.name], of: $0) })
    }

    private func value(_ value: SpecValue?, of field: ViewSchema.Field) -> ViewValue {
        switch (field.kind, value) {
        case (.text, .text(let text)): .text(text)
        case (.text, _): .text("")
        case (.flag, .flag(let flag)): .flag(flag)
        case (.flag, _): .flag(false)
        case (.texts, .list(let elements)): .texts(elements.compactMap { if case .text(let text) = $0 { text } else { nil } })
        case (.optionalText, _), (.texts, _): .texts([])
        case (.view, .object?): .views(value.map { [record(of: $0, behind: field.name)] } ?? [])
        case (.views, .list(let elements)): .views(elements.map { record(of: $0, behind: field.name) })
        case (.view, _), (.views, _): .views([])
        }
    }
}

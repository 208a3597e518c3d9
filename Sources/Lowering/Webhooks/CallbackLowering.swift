import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes an enum of all requests that the service makes because of one operation.
struct CallbackLowering {
    let names: OperationNames

    /// - Returns: `nil` where there are none.
    func lower(_ operation: Operation, types: inout TypeLowering, diagnostics: inout Diagnostics) -> SwiftType? {
        if operation.callbacks.isEmpty { return nil }
        let entry = names[operation]
        let urls = operation.callbacks.flatMap { callback in
            callback.items.map { item in "- \(callback.name): `\(item.path)`" }
        }
        let documentation = """
            What the service sends because of `\(entry.name)`. What is not documented is `unknown`.

            The URLs it is sent to are:

            \(urls.joined(separator: "\n"))
            """
        return EventLowering(
            name: SwiftName.upperCamel(entry.typeWords) + "Callback",
            documentation: documentation,
            events: operation.callbacks.flatMap { events(of: $0) }
        ).lower(types: &types, diagnostics: &diagnostics)
    }

    private func events(of callback: Callback) -> [EventLowering.Event] {
        let operations = callback.items.flatMap(\.operations)
        let given = callback.extensions["x-lathe-name"]?.string ?? callback.name
        return operations.map { operation in
            // The method tells several apart, where it does; otherwise they get numbers.
            let name = operations.count == 1 ? given : "\(given) \(operation.method.lowercased())"
            return EventLowering.Event(name: name, label: "the callback '\(callback.name)'", operation: operation)
        }
    }
}

import ClientModel

extension LoweredDocument {
    /// Every type by its whole name (`Order.Status`), another name for a type with what it stands for
    /// (`Invoice.Status = Order.Status`); sorted.
    var typeNames: [String] {
        (model?.declarations ?? []).map { declaration in
            guard case .alias(.declared(let target)) = declaration.shape else { return wholeName(of: declaration.id) }
            return "\(wholeName(of: declaration.id)) = \(wholeName(of: target))"
        }.sorted()
    }

    /// `Order.Status`.
    func wholeName(of id: TypeID) -> String {
        guard let declaration = model?[id] else { return "?" }
        return (declaration.parent.map { wholeName(of: $0) + "." } ?? "") + declaration.name
    }

    /// `client.apps.list` of every operation, by its id.
    var methodNames: [String: String] {
        var names: [String: String] = [:]
        for operation in model?.operations ?? [] {
            let group = operation.group.flatMap { model?.groups[$0].name }
            names[operation.id] = [group, operation.name].compactMap { $0 }.joined(separator: ".")
        }
        return names
    }
}

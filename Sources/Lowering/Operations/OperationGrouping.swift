import ClientModel
import OpenAPIDocument
import SourceText

/// Puts operations into groups, by tag or by the prefix of their ids.
struct OperationGrouping {
    /// A group before it has its names.
    struct Group {
        /// The words the group is called by.
        var words: String
        /// Whether the user chose them.
        var isGiven: Bool
        /// Where that is written.
        var range: SourceRange?
        var documentation: String?
    }

    /// In the order of the document.
    private(set) var groups: [Group] = []
    private var places: [String: Int] = [:]
    private let grouping: LoweringOptions.Grouping

    init(_ document: OpenAPIDocument, by grouping: LoweringOptions.Grouping) {
        self.grouping = grouping
        let tags = Dictionary(document.tags.map { ($0.name, $0) }) { first, _ in first }
        for operation in document.paths.flatMap(\.operations) {
            guard let words = words(operation), places[Self.key(words)] == nil else { continue }
            places[Self.key(words)] = groups.count
            let tag = grouping == .tags ? tags[words] : nil
            groups.append(
                Group(
                    words: tag?.swiftName ?? words,
                    isGiven: tag?.swiftName != nil,
                    range: tag?.swiftNameRange,
                    documentation: tag?.description ?? tag?.summary
                )
            )
        }
    }

    /// The place of an operation's group; `nil` for one that stays on the client.
    func group(of operation: Operation) -> Int? { words(operation).flatMap { places[Self.key($0)] } }

    /// What an operation is called within its group: its name without the group's name in front.
    func name(_ name: String, of operation: Operation) -> String {
        guard let words = words(operation) else { return name }
        for prefix in [words + " controller", words].map(SwiftName.lowerCamel) where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            // `apps` is no prefix of `appservicesList`.
            guard let first = rest.unicodeScalars.first, first.properties.isUppercase else { continue }
            return SwiftName.lowerCamel(String(rest))
        }
        return name
    }

    private func words(_ operation: Operation) -> String? {
        switch grouping {
        case .none: return nil
        case .tags: return operation.tags.first { !SwiftName.words(of: $0).isEmpty }
        case .prefixes:
            guard let id = operation.id, let end = id.firstIndex(where: { "/.:_".contains($0) }) else { return nil }
            let prefix = id[..<end]
            guard prefix.contains(where: \.isLetter), id[end...].contains(where: \.isLetter) else { return nil }
            // `UsersController_findAll` is what a server calls its code.
            let isController = prefix.hasSuffix("Controller") && prefix != "Controller"
            return String(isController ? prefix.dropLast("Controller".count) : prefix)
        }
    }

    /// Tags that differ only in how they are spelt are one group.
    private static func key(_ words: String) -> String { SwiftName.lowerCamel(words).lowercased() }
}

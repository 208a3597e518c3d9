/// The struct of a group of operations and the client's property for it.
struct GroupView: ViewModel {
    var documentation: [String]
    var clientName: String
    var groupName: String
    var typeName: String
    /// The protocol of all clients.
    var `protocol`: String

    static let fields: ViewFields<GroupView> = [
        .list("documentation", \.documentation),
        .text("clientName", \.clientName),
        .text("groupName", \.groupName),
        .text("typeName", \.typeName),
        .text("protocol", \.protocol),
    ]
}

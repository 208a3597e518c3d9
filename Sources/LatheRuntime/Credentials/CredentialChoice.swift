/// The credentials a call goes with.
struct CredentialChoice: Sendable {
    struct Item: Sendable {
        let credential: Credential
        let scopes: [String]
    }

    let items: [Item]

    /// Takes the first alternative for which every credential is given. An empty alternative stands behind all others, wherever it is
    /// written: it says that credentials may be left out, not that given ones should be.
    ///
    /// - Throws: `missingCredentials` where no alternative is satisfied.
    init(for operation: APIOperation, from credentials: [Credential]) throws(RequestError.Reason) {
        let given = credentials.filter { $0.provider != nil }
        let needed = operation.security.filter { !$0.isEmpty }
        for alternative in needed {
            let items = alternative.compactMap { requirement in
                given.first { $0.scheme == requirement.scheme }.map { Item(credential: $0, scopes: requirement.scopes) }
            }
            if items.count == alternative.count {
                self.items = items
                return
            }
        }
        guard needed.count != operation.security.count || needed.isEmpty else {
            throw .missingCredentials(alternatives: needed.map { $0.map(\.scheme) })
        }
        items = []
    }
}

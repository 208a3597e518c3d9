/// The pages of a list, each asked for when it is needed.
public struct Pages<Page: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Page

    private let begin: @Sendable () -> AsyncIterator

    /// Pages that are found by a position: an offset, a number, a cursor.
    ///
    /// - Parameters:
    ///   - first: The position of the first page.
    ///   - page: Asks for the page at a position.
    ///   - next: The position behind a page; `nil` after the last.
    public init<Position: Hashable & Sendable>(
        from first: Position,
        page: @escaping @Sendable (Position) async throws -> Page,
        next: @escaping @Sendable (Position, Page) -> Position?
    ) {
        begin = {
            var position: Position? = first
            var seen: Set<Position> = []
            return AsyncIterator {
                guard let current = position else { return nil }
                position = nil
                guard seen.insert(current).inserted else { throw RepeatedPageError(position: Self.text(of: current)) }
                let page = try await page(current)
                position = next(current, page)
                return page
            }
        }
    }

    /// Pages that say where the next one is, by its URL.
    ///
    /// - Parameters:
    ///   - client: Whose call asks for a page.
    ///   - page: Makes the call. For every page but the first, the client it is given sends its requests to that page's URL.
    ///   - next: The URL of the page behind this one, whole or relative to this one's; `nil` after the last. Credentials that the server has
    ///     put into its query are passed over: they are added where they belong.
    public init<Client: APIClient>(
        of client: Client,
        page: @escaping @Sendable (Client) async throws -> Page,
        next: @escaping @Sendable (Page, RawResponse) -> String?
    ) {
        begin = {
            var following: Client? = client
            var seen: Set<String> = []
            return AsyncIterator {
                guard let current = following else { return nil }
                following = nil
                let (page, response) = try await current.withResponse { try await page($0) }
                let own = URIReference(of: response.request)
                seen.insert(own.text)
                if let text = next(page, response), !text.isEmpty {
                    let reference = URIReference(text)
                    var url = reference.resolved(against: own)
                    url.removeQueryItems { name, _ in client.core.queryCredentials.contains(name) }
                    guard seen.insert(url.text).inserted else { throw RepeatedPageError(position: url.text) }
                    var copy = client
                    // What names no server is at the client's, wherever a redirect had led.
                    let isWhole = reference.scheme != nil || reference.authority != nil
                    copy.core.target = isWhole ? url.text : url.requestTarget
                    following = copy
                }
                return page
            }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { begin() }

    /// A position without the `Optional` around it.
    private static func text(of position: some Sendable) -> String {
        Mirror(reflecting: position).displayStyle == .optional
            ? Mirror(reflecting: position).children.first.map { "\($0.value)" } ?? "the beginning" : "\(position)"
    }

    /// Gives the pages. After an error there are no more.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var nextPage: (() async throws -> Page?)?

        init(_ nextPage: @escaping () async throws -> Page?) { self.nextPage = nextPage }

        /// The next page, `nil` after the last.
        public mutating func next() async throws -> Page? {
            guard let work = nextPage else { return nil }
            nextPage = nil
            guard let page = try await work() else { return nil }
            nextPage = work
            return page
        }
    }
}

/// A list that leads back to a page that was read before, so that it would never end.
public struct RepeatedPageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The position that came again: a cursor, a number or a URL.
    public let position: String

    public var description: String { "the list leads back to '\(position)', which was read before" }
}

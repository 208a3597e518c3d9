/// The items of a list that a server gives page by page. A page is asked for when its first item is.
///
/// ```swift
/// for try await recording in realtime.recordings(meetingID: m) { … }
/// for try await page in realtime.recordings(meetingID: m).pages { print(page.paging.totalCount) }
/// ```
public struct PagedItems<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item

    /// The pages themselves.
    public let pages: Pages<Page>
    private let items: @Sendable (Page) -> [Item]

    /// - Parameters:
    ///   - pages: The pages.
    ///   - items: The items of a page.
    public init(_ pages: Pages<Page>, items: @escaping @Sendable (Page) -> [Item]) {
        self.pages = pages
        self.items = items
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator(), items: items) }

    /// Gives the items of one page after another.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var pages: Pages<Page>.AsyncIterator
        private let items: @Sendable (Page) -> [Item]
        private var current: ArraySlice<Item> = []

        init(pages: Pages<Page>.AsyncIterator, items: @escaping @Sendable (Page) -> [Item]) {
            self.pages = pages
            self.items = items
        }

        /// The next item, `nil` after the last.
        public mutating func next() async throws -> Item? {
            while current.isEmpty {
                guard let page = try await pages.next() else { return nil }
                current = items(page)[...]
            }
            return current.removeFirst()
        }
    }
}

extension PagedItems {
    /// A list whose pages begin at a number of items.
    ///
    /// - Parameters:
    ///   - first: The number of items before the first page.
    ///   - total: How many items there are in all, where a page says so; otherwise an empty page ends the list.
    ///   - page: Asks for the page that begins at a number of items.
    public static func byOffset<Offset: FixedWidthInteger & Sendable, Total: BinaryInteger & SendableMetatype>(
        from first: Offset,
        items: @escaping @Sendable (Page) -> [Item],
        total: @escaping @Sendable (Page) -> Total?,
        page: @escaping @Sendable (Offset) async throws -> Page
    ) -> PagedItems {
        let pages = Pages(from: first, page: page) { offset, page in
            let count = items(page).count
            guard count > 0, let next = Self.sum(offset, count) else { return nil }
            if let total = total(page), total >= 0, next >= total { return nil }
            return next
        }
        return PagedItems(pages, items: items)
    }

    /// A list whose pages begin at a number of items, and that ends with an empty page.
    public static func byOffset<Offset: FixedWidthInteger & Sendable>(
        from first: Offset,
        items: @escaping @Sendable (Page) -> [Item],
        page: @escaping @Sendable (Offset) async throws -> Page
    ) -> PagedItems {
        byOffset(from: first, items: items, total: { _ in Int?.none }, page: page)
    }

    /// A list whose pages have numbers.
    ///
    /// - Parameters:
    ///   - first: The number of the first page.
    ///   - total: How many items there are in all, where a page says so; otherwise an empty page ends the list.
    ///   - page: Asks for the page with a number.
    public static func byNumber<Number: FixedWidthInteger & Sendable, Total: BinaryInteger & SendableMetatype>(
        from first: Number,
        items: @escaping @Sendable (Page) -> [Item],
        total: @escaping @Sendable (Page) -> Total?,
        page: @escaping @Sendable (Number) async throws -> Page
    ) -> PagedItems {
        let pages = Pages(from: NumberedPosition(number: first, seen: 0)) {
            try await page($0.number)
        } next: { position, page in
            let count = items(page).count
            guard count > 0, let next = Self.sum(position.number, 1) else { return nil }
            let seen = position.seen + count
            if let total = total(page), total >= 0, seen >= total { return nil }
            return NumberedPosition(number: next, seen: seen)
        }
        return PagedItems(pages, items: items)
    }

    /// A list whose pages have numbers, and that ends with an empty page.
    public static func byNumber<Number: FixedWidthInteger & Sendable>(
        from first: Number,
        items: @escaping @Sendable (Page) -> [Item],
        page: @escaping @Sendable (Number) async throws -> Page
    ) -> PagedItems {
        byNumber(from: first, items: items, total: { _ in Int?.none }, page: page)
    }

    /// A list whose pages say what the next one is asked for with.
    ///
    /// - Parameters:
    ///   - first: What the first page is asked for with; `nil`: nothing.
    ///   - next: What the page behind this one is asked for with; `nil`, or an empty text, after the last.
    ///   - page: Asks for a page.
    public static func byCursor<Cursor: Hashable & Sendable>(
        from first: Cursor? = nil,
        items: @escaping @Sendable (Page) -> [Item],
        next: @escaping @Sendable (Page) -> Cursor?,
        page: @escaping @Sendable (Cursor?) async throws -> Page
    ) -> PagedItems {
        let pages = Pages(from: first, page: page) { _, page -> Cursor?? in
            guard let cursor = next(page), (cursor as? String)?.isEmpty != true else { return nil }
            return .some(cursor)
        }
        return PagedItems(pages, items: items)
    }

    /// A list whose pages have the URL of the next one in their body.
    ///
    /// - Parameters:
    ///   - client: Whose call asks for a page.
    ///   - next: The URL of the page behind this one; `nil` after the last.
    ///   - page: Makes the call.
    public static func byURL<Client: APIClient>(
        of client: Client,
        items: @escaping @Sendable (Page) -> [Item],
        next: @escaping @Sendable (Page) -> String?,
        page: @escaping @Sendable (Client) async throws -> Page
    ) -> PagedItems {
        PagedItems(Pages(of: client, page: page) { page, _ in next(page) }, items: items)
    }

    /// A list whose pages have the URL of the next one in the field `Link`, with the relation `next` (RFC 8288).
    ///
    /// - Parameters:
    ///   - client: Whose call asks for a page.
    ///   - page: Makes the call.
    public static func byLink<Client: APIClient>(
        of client: Client,
        items: @escaping @Sendable (Page) -> [Item],
        page: @escaping @Sendable (Client) async throws -> Page
    ) -> PagedItems {
        PagedItems(Pages(of: client, page: page) { LinkHeader($1.headerFields)["next"] }, items: items)
    }

    private static func sum<Number: FixedWidthInteger>(_ a: Number, _ b: Int) -> Number? {
        guard let b = Number(exactly: b) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : sum
    }
}

/// Where a list with numbered pages is.
private struct NumberedPosition<Number: FixedWidthInteger & Sendable>: Hashable, Sendable, CustomStringConvertible {
    let number: Number
    let seen: Int

    var description: String { "page \(number)" }
}

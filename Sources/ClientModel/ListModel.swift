/// A list that an operation gives page by page.
package struct ListModel: Hashable, Sendable {
    /// The place in `ClientModel.operations` of the operation that gives a page.
    package var operation: Int
    /// The name of the method that gives the items.
    package var name: String
    package var pageType: SwiftType
    package var itemType: SwiftType
    /// Where in a page its items are; without a step where the page is the list itself.
    package var items: MemberPathModel
    package var scheme: Scheme

    /// How the next page is found.
    package enum Scheme: Hashable, Sendable {
        /// By the number of items before it, in this argument.
        case offset(argument: String, type: SwiftType, total: MemberPathModel?)
        /// By its number, in this argument.
        case number(argument: String, type: SwiftType, first: Int64, total: MemberPathModel?)
        /// By what the last page or its last item says, in this argument; while `more` is true, where a page has it.
        case cursor(argument: String, type: SwiftType, next: Cursor, more: MemberPathModel?)
        /// By its URL, which the last page has.
        case url(next: MemberPathModel)
        /// By its URL, which the field `Link` has.
        case link
    }

    /// Where a page says what the next one is asked for with.
    package enum Cursor: Hashable, Sendable {
        case page(MemberPathModel)
        /// In its last item: without a step the item itself.
        case lastItem(MemberPathModel)
    }

    package init(
        operation: Int,
        name: String,
        pageType: SwiftType,
        itemType: SwiftType,
        items: MemberPathModel,
        scheme: Scheme
    ) {
        self.operation = operation
        self.name = name
        self.pageType = pageType
        self.itemType = itemType
        self.items = items
        self.scheme = scheme
    }
}

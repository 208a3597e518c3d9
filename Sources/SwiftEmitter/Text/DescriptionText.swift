/// What a document says about something, as lines of Markdown for a comment.
struct DescriptionText: Sendable {
    let lines: [String]

    init(_ text: String) { lines = CommentText(HTMLMarkdown.text(text)).lines }
}

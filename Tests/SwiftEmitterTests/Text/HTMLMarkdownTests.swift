import Testing

@testable import SwiftEmitter

struct HTMLMarkdownTests {
    @Test(arguments: [
        // Of Stripe's document.
        (
            "<p>Retrieves an account. See <a href=\"/docs/api#expand\">the docs</a>.</p>\n\n<p>If <code>auto</code>, it is.</p>",
            "Retrieves an account. See [the docs](/docs/api#expand).\n\nIf `auto`, it is.\n\n"
        ),
        ("<p>One <strong>or</strong> <em>two</em></p>", "One **or** *two*\n\n"),
        ("a<p>b</p>c", "a\n\nb\n\nc"), ("<b>Note: </b>text <i> x</i>y", "**Note:** text  *x*y"),
        ("a<br>b<br/>c<BR />d", "a\nb\nc\nd"), ("a<br><br>b", "a\n\nb"),
        (
            "Either:\n<ul>\n    <li>one</li>\n    <li><b>two</b>, or\n      more</li>\n</ul>\nAfter.",
            "Either:\n\n- one\n- **two**, or\n      more\n\nAfter."
        ),
        ("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n  - b\n1. c\n"),
        ("<ul><li><p>a</p></li><li>b</li></ul>", "- a\n- b\n\n"),
        (
            "<a target='_blank' class=x href='https://a.example/?a=1&amp;b=(2)'>there</a>",
            "[there](<https://a.example/?a=1&b=(2)>)"
        ),
        ("<a href=x><b>t</b></a>", "[**t**](x)"), ("<code>a &lt; ` b</code>", "`` a < ` b ``"),
        ("<CODE>&#64;&#x40;x</CODE>", "`@@x`"),
        // Names of characters, where Markdown does not take these for its own.
        ("a &amp; b &lt; c &gt; d&nbsp;e &quot;f&quot; &mdash; &#8212; &#233;", "a & b < c > d e \"f\" \u{2014} \u{2014} \u{E9}"),
        (
            "&lt;b&gt; &amp;lt; &#42; &#x60; &#0; &#10; &#x202E; &nope; &",
            "&lt;b> &amp;lt; &#42; &#x60; &#0; &#10; &#x202E; &nope; &"
        ),
    ])
    func simpleHTMLIsMarkdown(html: String, markdown: String) {
        let text = HTMLMarkdown.text(html)
        #expect(trimmed(text) == trimmed(markdown))
    }

    private func trimmed(_ text: String) -> String { CommentText(text).lines.joined(separator: "\n") }

    /// What is no tag, or not of those that are read, or not closed, or could not be Markdown.
    @Test(arguments: [
        "", "plain", "a < b > c", "Array<String>", "<div>a</div>", "<https://a.example/b>", "<!-- <b>a</b", "<b>a", "a</b>",
        "<b>a</i>",
        "<a>t</a>", "<a href=''>t</a>", "<a href='x y'>t</a>", "<a href=\"x>t</a>", "<a href='x'>[t]</a>", "<b></b>", "<b> </b>",
        "<code></code>", "<li>a</li>", "<b>a\n\nb</b>", "<b", "<", "</", "<a href=", "<a href", "<p/ >", "\\<b>a\\</b>",
        "<pre>a</pre>",
        "`<b>a</b> &amp;`", "<code>a `b`</code>", "``<p>` <br>``", "```\n<p>&lt;</p>\n```\n", "~~~\n<p>", "&notaname;", "<param>",
        "<bold>x</bold>",
        "<code>a <b>b</b", "<a href='x'><a href='y'>t",
    ])
    func whatIsNotReadStays(text: String) {
        #expect(HTMLMarkdown.text(text) == text)
    }

    @Test func aSpanOfCodeEndsWithItsParagraph() {
        #expect(HTMLMarkdown.text("a ` b\n\n<b>c</b> ` d") == "a ` b\n\n**c** ` d")
    }

    @Test func tagsThatCrossStay() {
        #expect(HTMLMarkdown.text("<b>a<i>b</b>c</i>") == "**a<i>b**c</i>")
        #expect(HTMLMarkdown.text("<a href='x'>a <a href='y'>b</a></a>") == "<a href='x'>a [b](y)</a>")
    }

    /// Every word is there as often as before, in the same order, and nothing else is.
    @Test(arguments: 0..<400)
    func wordsAreNeitherLostNorInvented(seed: UInt64) {
        let parts = [
            "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<code>", "</code>", "<a href='/x'>", "<a>", "</a>",
            "<ul>", "</ul>",
            "<ol>", "</ol>", "<li>", "</li>", "<br>", "<", ">", "&amp;", "&lt;", "&#65;", "`", "``", "```", "\n", "\n\n", " ",
            "  ", "[", "]",
            "*", "\\", "<a href=\"", "é", "\u{2028}", "&",
        ]
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var text = ""
        for number in 0..<40 {
            text += next(2) == 0 ? "w\(number)x" : ""
            text += parts[next(parts.count)]
        }
        let written = HTMLMarkdown.text(text)
        #expect(Self.words(written) == Self.words(text))
        // What is no tag stays as well; what was named is there itself, or by its name.
        #expect(written.count { $0 == "é" } == text.count { $0 == "é" })
        #expect(written.utf8.count <= 2 * text.utf8.count)
    }

    private static func words(_ text: String) -> [String] { text.matches(of: /w[0-9]+x/).map { String($0.0) } }

    /// Each of these would take minutes if something were looked at again and again.
    @Test(arguments: [
        "<b>", "</b>", "<a href=\"", "<a href='x'>", "<a href='x'><b> ", "<i><b>x</i>", "`", "` ``` `` ", "&", "&amp", "<ul><li>",
        "<p", "<",
        "<code>a", "<br>", "\\", "\n```a`\n", "   ", "[<a href=x>",
    ])
    func longTextsTakeLittleTime(part: String) {
        let count = 200_000 / part.utf8.count
        let text =
            String(repeating: part, count: count) + "x" + String(repeating: "</b></a>", count: 10_000)
            + String(repeating: "&", count: 1)
        let clock = ContinuousClock()
        let duration = clock.measure { _ = HTMLMarkdown.text(text) }
        #expect(duration < .seconds(20))
    }
}

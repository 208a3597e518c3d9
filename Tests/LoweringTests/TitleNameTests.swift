import Testing

@testable import Lowering

@Suite struct TitleNameTests {
    @Test(arguments: [
        ("Home Address", true, true),
        ("straße", true, true),
        ("", false, false),
        ("What the customer of the shop has to pay", false, false),
        // Five words, though without spaces.
        ("PAYEE_ACCOUNT_LOCKED_OR_CLOSED", true, false),
        // Signs, and a digit in front.
        ("Login/Password", false, true),
        ("OAuth2 (recommended)", false, true),
        ("1080p", false, true),
        (String(repeating: "a", count: 40), true, true),
        (String(repeating: "a", count: 41), false, false),
    ])
    func names(_ title: String, _ isNameOfType: Bool, _ isNameOfVariant: Bool) {
        #expect(TitleName.isName(title, of: .type) == isNameOfType)
        #expect(TitleName.isName(title, of: .variant) == isNameOfVariant)
    }
}

import Testing

@testable import Lowering

@Suite struct SingularTests {
    @Test(arguments: [
        ("utterances", "utterance"), ("entries", "entry"), ("statuses", "status"), ("boxes", "box"), ("batches", "batch"),
        ("addresses", "address"), ("indices", "index"), ("indexes", "index"), ("children", "child"), ("people", "person"),
        ("categories", "category"), ("movies", "movie"), ("cookies", "cookie"), ("leaves", "leaf"), ("archives", "archive"),
        ("drives", "drive"), ("heroes", "hero"), ("shoes", "shoe"), ("houses", "house"), ("uses", "use"),
        ("responses", "response"),
        ("licenses", "license"), ("aliases", "alias"), ("databases", "database"), ("purchases", "purchase"), ("caches", "cache"),
        ("analyses", "analysis"), ("criteria", "criterion"), ("apis", "api"), ("menus", "menu"), ("quizzes", "quiz"),
        ("promises", "promise"), ("repos", "repo"), ("schemas", "schema"), ("sizes", "size"), ("keys", "key"), ("men", "man"),
    ])
    func plurals(text: String, expected: String) { #expect(Singular.of(text) == expected) }

    @Test(arguments: [
        "data", "media", "series", "news", "status", "address", "analysis", "this", "as", "s", "", "dns", "bus", "alias",
        "metadata",
        "process", "species", "basis", "class", "os",
    ])
    func whatIsNoPluralStays(text: String) { #expect(Singular.of(text) == text) }

    /// The last of several words, in the spelling of the document.
    @Test(arguments: [
        ("user_addresses", "user_address"), ("orderStatuses", "orderStatus"), ("OrderChildren", "OrderChild"),
        ("USER_CHILDREN", "USER_CHILD"), ("all-people", "all-person"), ("rawData", "rawData"), ("salesPeople", "salesPerson"),
        ("salespeople", "salesperson"), ("documents", "document"), ("taxes", "tax"), ("usernames", "username"),
    ])
    func wordsOfNames(text: String, expected: String) { #expect(Singular.of(text) == expected) }
}

/// The name of one of many: `utterances` -> `utterance`, `orderStatuses` -> `orderStatus`, `people` -> `person`.
///
/// What is no plural, or is its own, stays as it is: `data`, `series`, `address`.
enum Singular {
    static func of(_ text: String) -> String {
        let lower = text.lowercased()
        // The last word alone is looked at, in `user_addresses` and in `userAddresses`.
        let word = lastWord(of: text)
        if unchanged.contains(word) { return text }
        if let (plural, singular) = irregular.first(where: { word.hasSuffix($0.0) && fits($0.0, word) }) {
            return replacing(plural.count, of: text, with: singular)
        }
        if lower.hasSuffix("ies"), word.count > 4 { return replacing(3, of: text, with: "y") }
        if lower.hasSuffix("oes"), word.count > 5 { return String(text.dropLast(2)) }
        for ending in ["sses", "shes", "ches", "xes", "zzes"] where lower.hasSuffix(ending) { return String(text.dropLast(2)) }
        for ending in ["uses", "ases", "ises"] where lower.hasSuffix(ending) {
            let stem = String(word.dropLast(2))
            return String(text.dropLast(endingInS.contains { stem.hasSuffix($0) } ? 2 : 1))
        }
        if endingInS.contains(where: { word.hasSuffix($0) }) { return text }
        if lower.hasSuffix("ss") { return text }
        if lower.hasSuffix("is"), !endingInI.contains(word) { return text }
        if lower.hasSuffix("us"), !endingInU.contains(word) { return text }
        return lower.hasSuffix("s") && word.count > 2 ? String(text.dropLast()) : text
    }

    /// Words that are the same for one and for many, or that are no plurals though they look like them.
    private static let unchanged: Set<String> = [
        "data", "metadata", "media", "series", "species", "news", "aws", "dns", "sms", "mms", "gps", "ios", "macos", "tls",
        "https",
        "css", "js", "sas", "cors", "kubernetes", "analytics", "statistics", "mathematics", "logistics", "physics", "means", "os",
        "has", "was", "does", "yes", "plus", "always", "perhaps", "lens", "saas", "paas",
    ]

    /// Endings of plurals with their singulars, where no rule gives them.
    private static let irregular: [(String, String)] = [
        ("people", "person"), ("children", "child"), ("women", "woman"), ("men", "man"), ("feet", "foot"), ("teeth", "tooth"),
        ("geese", "goose"), ("mice", "mouse"), ("indices", "index"), ("vertices", "vertex"), ("matrices", "matrix"),
        ("appendices", "appendix"), ("criteria", "criterion"), ("phenomena", "phenomenon"), ("analyses", "analysis"),
        ("diagnoses", "diagnosis"), ("crises", "crisis"), ("hypotheses", "hypothesis"), ("synopses", "synopsis"),
        ("parentheses", "parenthesis"), ("axes", "axis"), ("quizzes", "quiz"), ("leaves", "leaf"), ("knives", "knife"),
        ("lives", "life"), ("wives", "wife"), ("wolves", "wolf"), ("shelves", "shelf"), ("halves", "half"), ("calves", "calf"),
        ("thieves", "thief"), ("loaves", "loaf"), ("selves", "self"), ("movies", "movie"), ("cookies", "cookie"),
        ("calories", "calorie"), ("selfies", "selfie"), ("hoodies", "hoodie"), ("rookies", "rookie"), ("caches", "cache"),
        ("niches", "niche"), ("avalanches", "avalanche"), ("shoes", "shoe"), ("toes", "toe"), ("canoes", "canoe"),
    ]

    /// Whether an irregular ending is a word, or the second part of one, and not the end of another word (`drives`, `olives`).
    private static func fits(_ plural: String, _ word: String) -> Bool {
        word == plural || !["men", "lives", "wives", "axes", "toes", "calves", "leaves", "caches"].contains(plural)
    }

    /// Words that end in `s` when they are one.
    private static let endingInS: Set<String> = [
        "status", "bus", "virus", "bonus", "campus", "focus", "census", "radius", "corpus", "surplus", "nexus", "syllabus",
        "consensus", "prospectus", "genius", "apparatus", "stimulus", "locus", "alias", "atlas", "canvas", "gas",
        "bias", "iris", "tennis", "redis", "process", "address", "access",
    ]

    private static let endingInI: Set<String> = [
        "apis", "uris", "kpis", "emojis", "wikis", "taxis", "pois", "guis", "skis", "bikinis",
    ]
    private static let endingInU: Set<String> = ["menus", "gurus", "gpus", "cpus", "skus", "vcpus", "tofus"]

    /// The last word in lower case: behind the last symbol, or from the last capital that begins one.
    private static func lastWord(of text: String) -> String {
        var word: [Character] = []
        for character in text.reversed() {
            guard character.isLetter || character.isNumber else { break }
            word.insert(character, at: 0)
            if character.isUppercase, word.count > 1, word[1].isLowercase { break }
        }
        return String(word).lowercased()
    }

    private static func replacing(_ count: Int, of text: String, with ending: String) -> String {
        let old = text.suffix(count)
        let isCapital = old.first?.isUppercase == true
        let isShouting = old.allSatisfy { !$0.isLowercase }
        let new = isShouting ? ending.uppercased() : isCapital ? ending.prefix(1).uppercased() + ending.dropFirst() : ending
        return text.dropLast(count) + new
    }
}

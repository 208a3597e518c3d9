/// A pattern (I-Regexp, RFC 9485) as a tree.
///
/// One thing beside the RFC, as the public suite of RFC 9535 wants it: `^` at the start of a branch and `$` at its end stand for the
/// start and the end of the text; elsewhere they stand for themselves.
indirect enum IRegexp: Sendable {
    case character(IRegexpClass)
    case start
    case end
    case sequence([IRegexp])
    case choice([IRegexp])
    /// - maximum: `nil` for any number.
    case repeated(IRegexp, minimum: Int, maximum: Int?)
}

/// What the value of a header field is, which its text does not say.
public enum HeaderShape: Hashable, Sendable {
    /// A string, number or boolean.
    case scalar
    /// `a,b`: an array.
    case array
    /// `R,100,G,200`: an object.
    case object
    /// `R=100,G=200`: an object, exploded.
    case explodedObject
    /// An array with an element for each field of the name, as `Set-Cookie` is sent.
    case lines
    /// One JSON text (`content` with a JSON media type).
    case json
}

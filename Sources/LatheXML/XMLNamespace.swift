/// Namespaces that are known without being declared.
enum XMLNamespace {
    /// Of the prefix `xml` (Namespaces in XML 1.0 §3).
    static let xml = "http://www.w3.org/XML/1998/namespace"
    /// Of `xsi:nil` (XML Schema 1.1 part 1, §2.7).
    static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
}

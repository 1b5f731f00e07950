extension BenchmarksError {
    static func pickle(_ file: String, byte: Int, _ what: String) -> Self {
        Self(.malformedPickle, "\(file), byte \(byte): \(what).")
    }

    static func refusedPickle(_ file: String, byte: Int, _ what: String) -> Self {
        Self(
            .refusedPickle, "\(file), byte \(byte): \(what) is refused; nothing in the file was run.",
            hint: "Only dictionaries, lists, tuples, texts, numbers and NumPy arrays of them are read.")
    }

    static func pickleContent(_ file: String, _ path: String, _ what: String) -> Self {
        Self(.malformedPickle, "\(file), \(path): \(what).")
    }
}

/// Reads the part of Python's pickle format that plain data use, and never runs anything.
///
/// Protocols 0 to 5 (Python's `Lib/pickletools.py` describes every opcode). A pickle is a program for a small stack
/// machine; here the machine only knows how to build data. Dictionaries, lists, tuples, texts, bytes, numbers, None,
/// and NumPy's arrays, scalars and types are built; any other opcode or name is refused where it stands.
package enum PickleReader {
    /// chosen: twenty times the size of the benchmark's file.
    package static let sizeLimit = 1 << 29
    /// chosen: twenty times as many as the benchmark's file can hold.
    static let objectLimit = 40_000_000

    /// Reads one pickle.
    ///
    /// Memory is linear in the bytes given, whatever lengths they claim.
    /// - Parameter name: the file's name for messages.
    /// - Throws: `malformedPickle` or `refusedPickle` with the place.
    package static func read(_ bytes: [UInt8], name: String) throws(BenchmarksError) -> PickleValue {
        guard bytes.count <= sizeLimit else {
            throw .refusedPickle(name, byte: sizeLimit, "a pickle of more than \(sizeLimit) bytes")
        }
        var machine = PickleMachine(PickleInput(bytes: bytes, name: name))
        return try machine.run()
    }
}

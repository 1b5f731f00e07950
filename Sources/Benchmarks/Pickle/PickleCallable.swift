/// The only names a pickle may refer to. None is ever called: each stands for a way to read the bytes beside it.
enum PickleCallable: Sendable {
    /// Announces an array whose content follows.
    case reconstruct
    /// The class that `reconstruct` names.
    case arrayClass
    case type
    case scalar
    /// An array whose bytes lie in the pickle (protocol 5).
    case fromBuffer
    /// How protocols below 3 write bytes: as a text of the first 256 characters.
    case encode
    /// Bytes without content in protocols below 3, or a byte array.
    case bytes

    init?(module: String, name: String) {
        switch (module, name) {
        case ("numpy.core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "_reconstruct"): self = .reconstruct
        case ("numpy", "ndarray"): self = .arrayClass
        case ("numpy", "dtype"): self = .type
        case ("numpy.core.multiarray", "scalar"), ("numpy._core.multiarray", "scalar"): self = .scalar
        case ("numpy.core.numeric", "_frombuffer"), ("numpy._core.numeric", "_frombuffer"): self = .fromBuffer
        case ("_codecs", "encode"): self = .encode
        case ("builtins", "bytes"), ("__builtin__", "bytes"), ("builtins", "bytearray"), ("__builtin__", "bytearray"):
            self = .bytes
        default: return nil
        }
    }
}

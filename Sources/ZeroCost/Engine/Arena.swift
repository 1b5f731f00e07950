/// One piece of aligned memory that all buffers of a program lie in; it grows to the largest program and is kept.
final class Arena {
    private var storage: UnsafeMutableRawPointer?
    /// In bytes.
    private(set) var size = 0

    /// Cache lines and the widest vectors.
    static let alignment = 64

    deinit { storage?.deallocate() }

    /// The memory, at least `size` bytes of it; whatever it held before may be gone.
    func reserve(_ wanted: Int) -> UnsafeMutableRawPointer {
        if let storage, size >= wanted { return storage }
        storage?.deallocate()
        size = max(wanted, Self.alignment)
        let fresh = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: Self.alignment)
        storage = fresh
        return fresh
    }

    /// `bytes` rounded up to the alignment.
    static func padded(_ bytes: Int) -> Int { (bytes + alignment - 1) / alignment * alignment }
}

import Determinism
import Testing

@Suite struct DigestTests {
    /// FIPS 180-4, the standard's own examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the standard's examples hold`(text: String, hex: String) {
        #expect(Digest(of: text).hex == hex)
    }

    @Test func `input in pieces gives the same digest`() {
        var hasher = Digest.Hasher()
        hasher.update("ab".utf8)
        hasher.update([UInt8(ascii: "c")])
        #expect(hasher.finalize() == Digest(of: "abc"))
    }

    @Test func `only 64 lower-case digits are a digest`() {
        #expect(Digest(hex: String(repeating: "a", count: 64)) != nil)
        #expect(Digest(hex: String(repeating: "A", count: 64)) == nil)
        #expect(Digest(hex: "abc") == nil)
    }
}

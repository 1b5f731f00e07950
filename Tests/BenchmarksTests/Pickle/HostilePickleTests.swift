import Benchmarks
import Foundation
import Testing

@Suite struct HostilePickleTests {
    private func error(_ bytes: [UInt8]) -> BenchmarksError? {
        do { _ = try PickleReader.read(bytes, name: "bad.pickle") } catch { return error }
        return nil
    }

    private static func stackGlobal(_ module: String, _ name: String) -> [UInt8] {
        [0x80, 4, 0x8c, UInt8(module.utf8.count)] + Array(module.utf8) + [0x8c, UInt8(name.utf8.count)]
            + Array(name.utf8) + [0x93, 0x2e]
    }

    @Test(arguments: [
        ("os", "system"), ("posix", "system"), ("builtins", "eval"), ("builtins", "getattr"), ("numpy", "load"),
        ("subprocess", "Popen"), ("numpy.core.multiarray", "fromfile"), ("numpy", "ndarray.tofile"), ("", ""),
    ])
    func `a name that is not NumPy's data is refused in both notations`(module: String, name: String) {
        let line = error(Array("c\(module)\n\(name)\n.".utf8))
        #expect(line?.code == .refusedPickle)
        #expect(
            line?.message == "bad.pickle, byte 0: the name \(module).\(name) is refused; nothing in the file was run.")
        #expect(error(Self.stackGlobal(module, name))?.code == .refusedPickle)
    }

    /// The classic: `os.system("touch FILE")`. Refused at the name, and nothing happens.
    @Test func `a command is not run`() throws {
        let folder = try ScratchFolder()
        let mark = folder.file("ran")
        let command = "touch \(mark.path)"
        let length = UInt8(command.utf8.count)
        let bytes =
            Array("cos\nsystem\nU".utf8) + [length] + Array(command.utf8)
            + Array("\u{85}R.".unicodeScalars.map { UInt8($0.value) })
        #expect(error(bytes)?.code == .refusedPickle)
        #expect(!FileManager.default.fileExists(atPath: mark.path))
    }

    @Test(
        arguments: [
            (0x50, "PERSID"), (0x51, "BINPERSID"), (0x69, "INST"), (0x6f, "OBJ"), (0x81, "NEWOBJ"), (0x92, "NEWOBJ_EX"),
            (0x82, "EXT1"), (0x83, "EXT2"), (0x84, "EXT4"), (0x8f, "EMPTY_SET"), (0x90, "ADDITEMS"),
            (0x91, "FROZENSET"),
            (0x97, "NEXT_BUFFER"), (0x98, "READONLY_BUFFER"), (0x53, "STRING"), (0xff, "0xff, which is no opcode"),
        ] as [(UInt8, String)])
    func `every other opcode is refused by name`(opcode: UInt8, name: String) {
        let found = error([0x80, 2, 0x4e, opcode, 0x2e])
        #expect(found?.code == .refusedPickle)
        #expect(found?.message.hasPrefix("bad.pickle, byte 3: ") == true)
        #expect(found?.message.contains(name) == true, "\(found?.message ?? "")")
    }

    @Test(
        arguments: [
            [0x8e, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], [0x8e, 0, 0, 0, 0, 0, 0, 0, 0x80],
            [0x8d, 0, 0, 0, 0, 1, 0, 0, 0], [0x58, 0xff, 0xff, 0xff, 0xff], [0x42, 0xff, 0xff, 0xff, 0x7f],
            [0x8b, 0xff, 0xff, 0xff, 0xff], [0x96, 0, 0, 0, 0, 0, 0, 0, 0x40],
        ] as [[UInt8]])
    func `a giant length takes no memory`(bytes: [UInt8]) {
        #expect(error(bytes + [0x2e])?.code == .malformedPickle)
    }

    @Test(arguments: [
        (".", "the stack holds no object"), ("a.", "the stack holds fewer than 1 objects"),
        ("(.", "the stack holds no object"),
        ("t.", "no mark was set"), ("h\0.", "nothing was stored at memo place 0"),
        ("NNa.", "something that is no list"),
        ("}(Nu.", "a dictionary's key has no value"), ("I12x\n.", "'12x' is no whole number"),
        ("NNR.", "no known name"),
        ("cnumpy\ndtype\n(U\u{1}Ot R.", "byte"), ("cnumpy\ndtype\nNR.", "arguments are no tuple"),
        ("cnumpy\ndtype\n(U\u{2}O8tR.", "the NumPy type 'O8' is refused"), ("g1\n.", "memo place 1"),
        ("cnumpy\nndarray\n)R.", "making a numpy.ndarray"), ("NNb.", "an object's state is no tuple"),
        ("N)b.", "setting the state"), ("V\\uD800\n.", "is no character"),
    ])
    func `what contradicts itself is told`(text: String, part: String) {
        let found = error(Array(text.utf8))
        #expect(found?.message.contains(part) == true, "\(found?.message ?? "no error")")
    }

    @Test func `a shape that asks for more than its bytes is refused`() {
        let start = "cnumpy.core.multiarray\n_reconstruct\n)R(K\u{1}(J"
        let type = "tcnumpy\ndtype\n(U\u{2}f8tRI00\nU\u{8}12345678tb."
        let shapes: [[UInt8]] = [[1, 0, 0, 0], [2, 0, 0, 0], [255, 255, 255, 127], [255, 255, 255, 255]]
        let found = shapes.map { error(Array(start.utf8) + $0 + Array(type.utf8)) }
        #expect(found[0] == nil)
        #expect(found.dropFirst().allSatisfy { $0?.message.contains("8 bytes do not fill a NumPy array") == true })
        let many = Array((start + "\u{1}\0\0\0" + String(repeating: "J\0\0\0\u{7f}", count: 20) + type).utf8)
        #expect(error(many)?.code == .malformedPickle)
    }

    @Test func `decoding one text again and again is stopped`() {
        let text = String(repeating: "a", count: 60_000)
        var bytes = Array("V\(text)\np0\n".utf8)
        for _ in 0..<50 { bytes += Array("c_codecs\nencode\n(g0\nU\u{6}latin1tR".utf8) }
        #expect(error(bytes + [0x2e])?.message.contains("making more bytes than the file has") == true)
    }
}

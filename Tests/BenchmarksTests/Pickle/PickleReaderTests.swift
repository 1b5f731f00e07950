import Benchmarks
import Determinism
import Testing

@Suite struct PickleReaderTests {
    @Test(Python.withNumPy) func `what Python and NumPy wrote is read back, protocols 0 to 5`() throws {
        let samples = try PickleSamples.shared.get()
        #expect(samples.names.count == 78)
        for name in samples.names {
            do {
                let value = try PickleReader.read(samples.bytes(name), name: name)
                #expect(value.rendered == (try samples.expectation(name)), "\(name)")
            } catch let error as BenchmarksError {
                Issue.record("\(error.message)")
            }
        }
    }

    @Test(Python.withNumPy, arguments: ["atoms-2", "shapes-5", "words-4", "bytes-0", "scalars-3"])
    func `a pickle cut anywhere is an error that names the place`(name: String) throws {
        let whole = try PickleSamples.shared.get().bytes(name)
        for length in 0..<min(whole.count, 3000) {
            let error = #expect(throws: BenchmarksError.self) {
                try PickleReader.read(Array(whole.prefix(length)), name: "cut")
            }
            #expect(error?.message.hasPrefix("cut, byte ") == true)
        }
    }

    @Test(Python.withNumPy, arguments: ["atoms-2", "shapes-5", "words-4", "arrays-2", "scalars-0", "shared-1"])
    func `changed bytes are read or refused, whatever they are`(name: String) throws {
        let whole = try PickleSamples.shared.get().bytes(name)
        var stream = Seed(1).stream("pickle/\(name)")
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0...stream.below(4) { bytes[stream.below(bytes.count)] = UInt8(stream.below(256)) }
            _ = try? PickleReader.read(bytes, name: name)
        }
    }

    @Test func `a list within itself and a deep nest are read without harm`() throws {
        let loop = try PickleReader.read(Array("]q\0h\0a.".utf8), name: "loop")
        #expect(loop[0]?[0]?[0]?.count == 1)
        let depth = 100_000
        let nest = Array(String(repeating: "]", count: depth) + String(repeating: "a", count: depth - 1) + ".")
        let value = try PickleReader.read(nest.compactMap(\.asciiValue), name: "nest")
        #expect(value[0]?[0]?.count == 1)
    }

    @Test func `of equal keys the last one counts, as in Python`() throws {
        let value = try PickleReader.read(Array("}(X\u{1}\0\0\0aK\u{1}X\u{1}\0\0\0aK\u{2}u.".utf8), name: "keys")
        #expect(value["a"]?.real == 2)
        #expect(value["b"] == nil)
    }
}

import Foundation

/// Pickles written by Python, each beside what it holds.
struct PickleSamples {
    let folder: ScratchFolder
    /// File names without their ending.
    let names: [String]

    static let shared = Result { try PickleSamples() }

    private init() throws {
        folder = try ScratchFolder()
        try Python.run(Self.program, [folder.url.path])
        names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
            .filter { $0.hasSuffix(".pickle") }.map { String($0.dropLast(7)) }.sorted()
    }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.file("\(name).pickle")))
    }

    func expectation(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.file("\(name).txt")), as: UTF8.self)
    }

    private static let program = #"""
        import pickle, struct, sys
        import numpy as np

        def number(x):
            return 'fnan' if x != x else 'f%x' % struct.unpack('<Q', struct.pack('<d', x))[0]

        def show(o):
            if o is None: return 'N'
            if isinstance(o, (bool, np.bool_)): return 'T' if o else 'F'
            if isinstance(o, (int, np.integer)): return 'i%d' % o
            if isinstance(o, (float, np.floating)): return number(float(o))
            if isinstance(o, str): return 's<%s>' % o
            if isinstance(o, (bytes, bytearray)): return 'b<%s>' % ' '.join(map(str, o))
            if isinstance(o, list): return '[%s]' % ','.join(map(show, o))
            if isinstance(o, tuple): return '(%s)' % ','.join(map(show, o))
            if isinstance(o, dict): return '{%s}' % ','.join(show(k) + ':' + show(v) for k, v in o.items())
            parts = []
            for x in o.flatten():
                if o.dtype.kind in 'US': parts.append('s<%s>' % (x if o.dtype.kind == 'U' else x.decode()))
                else: parts.append(show(x) if o.dtype.kind == 'b' else number(float(x)))
            return 'a%s[%s]%s' % (o.dtype.kind, ', '.join(map(str, o.shape)), ','.join(parts))

        shared = ['x']
        deep = []
        for _ in range(200): deep = [deep]
        fixed = np.arange(3.0); fixed.flags.writeable = False
        samples = {
            'atoms': [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, 2**31 - 1, -2**31, 2**31, 2**62, -2**63,
                      2**63 - 1, 0.0, -0.0, 1.5, float('inf'), float('nan'), 1e-320],
            'texts': ['', 'a', 'é★😀', 'x' * 300, 'y' * 70000, 'back\\slash\nline', '\\u0041'],
            'bytes': [b'', b'\x00\xff', b'z' * 300, bytearray(b'ab\xff'), bytearray()],
            'containers': [[], (), {}, (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {'a': 1, 2: 'b', (1, 'k'): [None]}],
            'shared': [shared, shared, {'again': shared}],
            'long': [list(range(3000)), {str(i): i for i in range(2500)}],
            'deep': deep,
            'scalars': [np.float64(1.25), np.float32(0.1), np.int64(-3), np.uint8(200), np.int32(7), np.bool_(True),
                        np.str_('né'), np.float64('nan')],
            'arrays': [np.array([1, -2, 3], dtype=t) for t in
                       ['<f8', '>f8', '<f4', '>f4', '<i4', '>i4', '<i8', '>i8', '<i2', 'i1']],
            'unsigned': [np.array([1, 250], dtype=t) for t in ['u1', '<u2', '>u4', '<u8']],
            'flags': np.array([True, False, True]),
            'words': [np.array(['ab', 'é★', ''], dtype='<U4'), np.array(['ab', 'é'], dtype='>U3'), np.array([b'q', b'rs'])],
            'shapes': [np.arange(6.0).reshape(2, 3), np.array(2.5), np.array([]), np.zeros((0, 4)), np.arange(10.0)[::3],
                       fixed],
        }
        for name, value in samples.items():
            for protocol in range(6):
                base = '%s/%s-%d' % (sys.argv[1], name, protocol)
                with open(base + '.pickle', 'wb') as f: pickle.dump(value, f, protocol)
                with open(base + '.txt', 'w', encoding='utf-8', newline='') as f: f.write(show(value))
        """#
}

import Foundation

/// The user's devices, one file each in the folder `devices` of the data directory.
package struct DeviceShelf: Sendable {
    private let folder: URL
    /// chosen: three data sets of 15,625 rows take 1.5 MB; a file far beyond that is something else.
    private static let sizeLimit = 8_000_000

    /// - Parameter dataDirectory: where tables lie too; it need not exist.
    package init(dataDirectory: URL) {
        folder = dataDirectory.appendingPathComponent("devices")
    }

    /// The names of all devices, in alphabetical order.
    package var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(Self.ending.count)) }.sorted()
    }

    /// The device of that name; nil when there is none.
    ///
    /// - Throws: `malformedDevice`, `otherVersion` or `inaccessible`, when there is one that cannot be used.
    package func device(named name: String) throws(BenchmarksError) -> OwnDevice? {
        guard names.contains(name) else { return nil }
        let url = url(name)
        let size = (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) ?? 0
        guard size <= Self.sizeLimit else { throw .notADevice(url.path) }
        let data: Data
        do { data = try Data(contentsOf: url) } catch { throw .unreadable(url, because: error) }
        guard let text = String(validating: data, as: UTF8.self) else { throw .notADevice(url.path) }
        return try OwnDevice(text: text, place: url.path)
    }

    /// Keeps the device; one of its name is replaced, whole.
    package func keep(_ device: OwnDevice) throws(BenchmarksError) {
        let url = url(device.name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(device.text.utf8).write(to: url, options: .atomic)
        } catch {
            throw .unwritable(url, because: BenchmarksError.sentence(error), hint: "Nothing was changed.")
        }
    }

    /// Forgets the device of that name.
    package func remove(_ name: String) throws(BenchmarksError) {
        do {
            try FileManager.default.removeItem(at: url(name))
        } catch {
            throw .unwritable(url(name), because: BenchmarksError.sentence(error), hint: "Nothing was changed.")
        }
    }

    /// A device out of a table of the user's.
    ///
    /// - Parameter dataset: what rows by cell belong to that do not say so themselves.
    /// - Throws: `deviceName` for a name that is taken or badly formed, `malformedDevice` with every fault by its line.
    package func made(
        name: String, title: String, from table: URL, kind: DeviceTableKind, dataset: Dataset?
    ) throws(BenchmarksError) -> OwnDevice {
        try checkNew(name)
        var reader = DeviceTableReader(kind, file: table.lastPathComponent)
        _ = try LineReader(url: table).forEachLine { line, _ in
            reader.read(String(decoding: line, as: UTF8.self))
        }
        return OwnDevice(name: name, title: title, figures: try reader.finish(dataset: dataset))
    }

    /// Checks that a new device may have the name.
    package func checkNew(_ name: String) throws(BenchmarksError) {
        let first = name.utf8.first ?? 0
        let isPlain = name.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45
        }
        guard isPlain, name.utf8.count <= 40, (97...122).contains(first) || (48...57).contains(first) else {
            throw .badDeviceName(name)
        }
        if name == OwnDevice.hereName { throw .reservedDeviceName(name) }
        if let taken = Device(name: name) { throw .takenDeviceName(name, by: taken.title, isOwn: false) }
        if names.contains(name) { throw .takenDeviceName(name, by: "a device of yours", isOwn: true) }
    }

    private static let ending = ".device"

    private func url(_ name: String) -> URL { folder.appendingPathComponent(name + Self.ending) }
}

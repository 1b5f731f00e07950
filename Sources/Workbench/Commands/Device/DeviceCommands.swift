import ArgumentParser
import Benchmarks

/// Devices: those of the tables, the user's own, and this computer.
struct DeviceCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device", abstract: "Bring your own device, or measure this computer.",
        subcommands: [
            DeviceListCommand.self, DeviceShowCommand.self, DeviceCalibrateCommand.self, DeviceAddCommand.self,
            DeviceRemoveCommand.self,
        ])
}

/// `device list`.
struct DeviceListCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("device list", "your own devices, then those of the tables"),
        Example("device list --json", "for other programs"),
    ]
    static let configuration = described("list", "List the devices that a task may name.")

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        var own: [OwnDevice] = []
        for name in notebook.catalogue.shelf.names {
            do throws(WorkbenchError) {
                if let device = try notebook.catalogue.own(name) { own.append(device) }
            } catch {
                notebook.warn(error.description)
            }
        }
        let report = DeviceListReport(own: own, store: try? notebook.catalogue.store())
        format.show(report.table, on: notebook.screen)
        if !format.isForMachines, !own.contains(where: { $0.name == OwnDevice.hereName }) {
            notebook.screen.message("`device calibrate` measures this computer and adds it as 'here'.")
        }
    }
}

/// `device show`.
struct DeviceShowCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("device show here", "when and how this computer was measured, and how far its table can be trusted"),
        Example("device show here --rows --csv", "the look-up table, in the form that `device add --lut` reads"),
    ]
    static let configuration = described("show", "Show what is known of a device of yours.")

    @Argument(help: ArgumentHelp("The device.", valueName: "own-device"))
    var name: String

    @Flag(help: "Its latencies, row by row.")
    var rows = false

    @OptionGroup var format: ReportFormat

    func run(in notebook: isolated Notebook) async throws {
        let report = OwnDeviceReport(device: try notebook.ownDevice(name))
        format.show(rows ? report.rows : report.table, on: notebook.screen)
    }
}

/// `device remove`.
struct DeviceRemoveCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [Example("device remove phone", "sessions that searched for it keep what they recorded")]
    static let configuration = described("remove", "Forget a device of yours.")

    @Argument(help: ArgumentHelp("The device.", valueName: "own-device"))
    var name: String

    func run(in notebook: isolated Notebook) async throws {
        let shelf = notebook.catalogue.shelf
        // A file that cannot be read any more must be removable all the same.
        let known = name.lowercased()
        guard shelf.names.contains(known) else { throw WorkbenchError.noOwnDevice(name, known: shelf.names) }
        do {
            try shelf.remove(known)
        } catch {
            throw WorkbenchError(.file, error.message, hint: error.hint)
        }
        notebook.screen.message("'\(known)' is forgotten.")
    }
}

extension Notebook {
    /// The user's device of that name.
    func ownDevice(_ name: String) throws(WorkbenchError) -> OwnDevice {
        if let device = try catalogue.own(name.lowercased()) { return device }
        throw .noOwnDevice(name, known: catalogue.shelf.names)
    }
}

extension WorkbenchError {
    static func noOwnDevice(_ name: String, known: [String]) -> WorkbenchError {
        let lowered = name.lowercased()
        if lowered == OwnDevice.hereName { return notCalibrated() }
        return Device(name: lowered) == nil ? unknownDevice(name, known: known) : publishedDevice(lowered)
    }
}

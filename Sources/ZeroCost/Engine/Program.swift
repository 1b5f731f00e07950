import COneDNN

/// A fixed sequence of operations on buffers, written down once and then run any number of times.
///
/// While it is written down, each buffer's first and last use is noted; `finish` then gives buffers that are never
/// needed together the same memory.
final class Program {
    /// One tensor of the program.
    struct Buffer: Hashable {
        fileprivate let number: Int
    }

    private struct Entry {
        let layout: TensorLayout
        let size: Int
        var first: Int?
        var last = 0
        var offset = 0
    }

    private enum Instruction {
        case operation(Operation, [(Int32, Buffer)])
        case host((Program) throws(EngineError) -> Void)
    }

    let engine: ComputeEngine
    private var entries: [Entry] = []
    private var instructions: [Instruction] = []
    /// What happens once, when the program was finished.
    private var preparations: [Instruction] = []
    private var bound: [BoundOperation?] = []
    private var memories: [Memory] = []
    private var start: UnsafeMutableRawPointer?
    /// Bytes of the arena that the program uses.
    private(set) var size = 0

    private let arena: Arena

    /// Starts an empty program; its memory is the engine's, which the next program takes over, or one of its own.
    init(engine: ComputeEngine, arena: Arena? = nil) {
        self.engine = engine
        self.arena = arena ?? engine.arena
    }

    /// A buffer of that layout.
    func buffer(_ layout: TensorLayout) -> Buffer {
        entries.append(Entry(layout: layout, size: Arena.padded(layout.size)))
        return Buffer(number: entries.count - 1)
    }

    /// A buffer for an activation.
    func buffer(_ shape: ActivationShape) throws(EngineError) -> Buffer { buffer(try engine.operations.layout(shape)) }

    /// A buffer for `count` numbers in a row.
    func buffer(row count: Int) throws(EngineError) -> Buffer { buffer(try TensorLayout.row(count)) }

    func layout(_ buffer: Buffer) -> TensorLayout { entries[buffer.number].layout }

    /// Appends an operation on buffers, each in its role.
    func execute(_ operation: Operation, _ arguments: [(Int32, Buffer)]) {
        for (_, buffer) in arguments { touch(buffer) }
        instructions.append(.operation(operation, arguments))
    }

    /// Appends a computation of ours on `buffers`; it reads and writes them by `numbers(in:)`.
    func host(_ buffers: [Buffer], _ body: @escaping (Program) throws(EngineError) -> Void) {
        for buffer in buffers { touch(buffer) }
        instructions.append(.host(body))
    }

    private func touch(_ buffer: Buffer) {
        let place = instructions.count
        if entries[buffer.number].first == nil { entries[buffer.number].first = place }
        entries[buffer.number].last = place
    }

    /// A buffer that is filled with `numbers` once, before the first run, and keeps them.
    func prepared(_ numbers: [Float], _ layout: TensorLayout) -> Buffer {
        let result = buffer(layout)
        keep(result)
        preparations.append(
            .host { program in
                let room = program.numbers(in: result)
                for place in numbers.indices { room[place] = numbers[place] }
            })
        return result
    }

    /// A prepared buffer's numbers in another layout, changed once before the first run; itself if it has that layout.
    func preparedReorder(_ buffer: Buffer, to target: TensorLayout) throws(EngineError) -> Buffer {
        if layout(buffer) == target { return buffer }
        let result = self.buffer(target)
        keep(result)
        let operation = try engine.operations.reorder(from: layout(buffer), to: target)
        preparations.append(.operation(operation, [(DNNL_ARG_SRC_0, buffer), (DNNL_ARG_DST_0, result)]))
        return result
    }

    /// Keeps a buffer's memory for itself over the whole program: what is filled before and read after a run.
    func keep(_ buffer: Buffer) {
        entries[buffer.number].first = 0
        entries[buffer.number].last = Int.max
    }

    /// Plans the memory and binds every operation to its place in it.
    /// - Complexity: linear in operations and buffers.
    func finish() throws(EngineError) {
        placeBuffers()
        var scratch: [Int: TensorLayout] = [:]
        for case .operation(let operation, _) in preparations + instructions where operation.scratch > 0 {
            scratch[operation.scratch] = operation.scratchLayout
        }
        let base = arena.reserve(size + Arena.padded(scratch.keys.max() ?? 0))
        start = base
        memories = []
        for entry in entries {
            memories.append(try Memory(entry.layout, at: base + entry.offset, on: engine))
        }
        var scratches: [Int: Memory] = [:]
        for bytes in scratch.keys.sorted() {
            guard let layout = scratch[bytes] else { continue }
            scratches[bytes] = try Memory(layout, at: base + size, on: engine)
        }
        let bind = { (instruction: Instruction) -> BoundOperation? in
            guard case .operation(let operation, let arguments) = instruction else { return nil }
            return BoundOperation(
                operation, arguments.map { ($0.0, self.memories[$0.1.number]) }, scratch: scratches[operation.scratch])
        }
        bound = instructions.map(bind)
        try run(preparations, preparations.map(bind))
    }

    /// Walks through the program, handing out memory at a buffer's first use and taking it back after its last.
    private func placeBuffers() {
        var starting: [[Int]] = Array(repeating: [], count: instructions.count + 1)
        var ending = starting
        for (number, entry) in entries.enumerated() {
            guard let first = entry.first else { continue }
            starting[first].append(number)
            if entry.last < instructions.count { ending[entry.last].append(number) }
        }
        var plan = MemoryPlan()
        for place in starting.indices {
            for number in starting[place] { entries[number].offset = plan.take(entries[number].size) }
            for number in ending[place] { plan.giveBack(entries[number].offset, size: entries[number].size) }
        }
        size = plan.size
    }

    /// Runs everything once, in order.
    func run() throws(EngineError) {
        precondition(start != nil || instructions.isEmpty, "a program runs after it was finished")
        try run(instructions, bound)
    }

    private func run(_ instructions: [Instruction], _ bound: [BoundOperation?]) throws(EngineError) {
        for (instruction, operation) in zip(instructions, bound) {
            switch instruction {
            case .operation: try operation?.run(on: engine)
            case .host(let body): try body(self)
            }
        }
        try engine.wait()
    }

    /// A buffer's numbers in the order of its layout, padding included.
    func numbers(in buffer: Buffer) -> UnsafeMutableBufferPointer<Float> {
        guard let start else { preconditionFailure("a buffer has no numbers before the program was finished") }
        let entry = entries[buffer.number]
        let first = (start + entry.offset).assumingMemoryBound(to: Float.self)
        return UnsafeMutableBufferPointer(start: first, count: entry.layout.size / MemoryLayout<Float>.size)
    }
}

/// The stack machine that a pickle is a program for, without the opcodes that run code.
struct PickleMachine {
    var input: PickleInput
    var document = PickleDocument()
    var stack: [Int] = []
    private var marks: [Int] = []
    private var memo: [Int: Int] = [:]
    /// Bytes that `_codecs.encode` may still make: no more in all than the file has.
    var decodingBudget: Int

    init(_ input: PickleInput) {
        self.input = input
        decodingBudget = input.bytes.count
    }

    /// Runs to the opcode STOP.
    mutating func run() throws(BenchmarksError) -> PickleValue {
        while true {
            let opcode = try input.opcode()
            if opcode == 0x2e { return PickleValue(document: document, number: try pop()) }
            guard try perform(opcode) else { throw input.refused(Self.description(of: opcode)) }
            guard document.nodes.count <= PickleReader.objectLimit else {
                throw input.refused("a pickle of more than \(PickleReader.objectLimit) objects")
            }
        }
    }

    /// Carries out one opcode; false when it is none of the known ones.
    private mutating func perform(_ opcode: UInt8) throws(BenchmarksError) -> Bool {
        if try stackOperation(opcode) { return true }
        if try atom(opcode) { return true }
        if try container(opcode) { return true }
        return try construction(opcode)
    }

    /// Marks, memo, frames and stack movements.
    private mutating func stackOperation(_ opcode: UInt8) throws(BenchmarksError) -> Bool {
        switch opcode {
        case 0x80:
            let version = try input.unsigned(1)
            guard version <= 5 else { throw input.refused("protocol \(version), which is above 5,") }
        case 0x95: _ = try input.unsigned(8)
        case 0x28: marks.append(stack.count)
        case 0x30:
            if marks.last == stack.count { marks.removeLast() } else { _ = try pop() }
        case 0x31: _ = try popToMark()
        case 0x32: stack.append(try top())
        case 0x70: memo[try memoPlace()] = try top()
        case 0x71: memo[Int(try input.unsigned(1))] = try top()
        case 0x72: memo[Int(try input.unsigned(4))] = try top()
        case 0x94: memo[memo.count] = try top()
        case 0x67: try recall(try memoPlace())
        case 0x68: try recall(Int(try input.unsigned(1)))
        case 0x6a: try recall(Int(try input.unsigned(4)))
        default: return false
        }
        return true
    }

    private mutating func memoPlace() throws(BenchmarksError) -> Int {
        let text = try input.line()
        guard let place = Int(text), place >= 0 else { throw input.malformed("'\(text.prefix(40))' is no memo place") }
        return place
    }

    private mutating func recall(_ place: Int) throws(BenchmarksError) {
        guard let number = memo[place] else { throw input.malformed("nothing was stored at memo place \(place)") }
        stack.append(number)
    }

    mutating func push(_ node: PickleDocument.Node) {
        stack.append(document.add(node))
    }

    /// The topmost object, which stays.
    func top() throws(BenchmarksError) -> Int {
        guard let last = stack.last, stack.count > (marks.last ?? 0) else {
            throw input.malformed("the stack holds no object")
        }
        return last
    }

    mutating func pop() throws(BenchmarksError) -> Int {
        let last = try top()
        stack.removeLast()
        return last
    }

    mutating func pop(_ count: Int) throws(BenchmarksError) -> [Int] {
        guard stack.count - (marks.last ?? 0) >= count else {
            throw input.malformed("the stack holds fewer than \(count) objects")
        }
        defer { stack.removeLast(count) }
        return Array(stack.suffix(count))
    }

    /// What lies above the last mark; the mark goes.
    mutating func popToMark() throws(BenchmarksError) -> [Int] {
        guard let mark = marks.popLast() else { throw input.malformed("no mark was set") }
        defer { stack.removeSubrange(mark...) }
        return Array(stack[mark...])
    }

    /// How a refused opcode is named: by `pickletools`.
    private static func description(of opcode: UInt8) -> String {
        let names: [UInt8: String] = [
            0x50: "PERSID", 0x51: "BINPERSID", 0x69: "INST", 0x6f: "OBJ", 0x81: "NEWOBJ", 0x92: "NEWOBJ_EX",
            0x82: "EXT1", 0x83: "EXT2", 0x84: "EXT4", 0x8f: "EMPTY_SET", 0x90: "ADDITEMS", 0x91: "FROZENSET",
            0x97: "NEXT_BUFFER", 0x98: "READONLY_BUFFER", 0x53: "STRING",
        ]
        if let name = names[opcode] { return "the opcode \(name)" }
        return "0x\(String(opcode, radix: 16)), which is no opcode of protocols 0 to 5,"
    }
}

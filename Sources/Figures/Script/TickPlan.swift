import Foundation

/// The ticks of one axis as gnuplot commands, and the room their labels take.
struct TickPlan: Sendable, Equatable {
    /// Commands after `set`; for example `xtics 0.5`.
    var commands: [String]
    /// Characters of the longest label.
    var longest: Int
    /// Whether labels are turned and so need height instead of width.
    var isSlanted = false

    /// How long the axis is: in letters for labels that stand side by side, in lines for such over one another.
    enum Room: Sendable, Equatable {
        case letters(Double)
        case lines(Double)

        /// Whether `count` labels of `length` letters have air between them.
        func holds(_ count: Double, ofLength length: Int) -> Bool {
            switch self {
            case .letters(let letters): count * Double(length + 3) <= letters
            case .lines(let lines): count * 1.5 <= lines
            }
        }
    }

    /// chosen: more labels than this tell a reader nothing.
    private static let mostIntervals = 8

    /// Ticks of the axis `letter` ("x", "y" or "cb"), as many as have room; without labels when `isLabelled` is false.
    init(
        letter: String, axis: FigureAxis, span: AxisSpan, room: Room, dialect: TextDialect, isLabelled: Bool
    ) {
        switch axis.ticks {
        case .hidden, .bare:
            self.init(commands: ["\(letter)tics scale 0 ('' \(NumberText.shortest(span.lower)))"], longest: 0)
        case .named(let ticks): self.init(letter, named: ticks, dialect, slanted: false, isLabelled)
        case .slanted(let ticks): self.init(letter, named: ticks, dialect, slanted: true, isLabelled)
        case .every(let step) where step > 0 && axis.scale == .linear:
            self.init(letter, step: step, span, isLabelled)
        case .automatic, .every:
            if axis.scale == .logarithmic {
                self.init(letter, logarithmic: span, room, dialect, isLabelled)
            } else {
                self.init(letter, step: Self.step(span, room), span, isLabelled)
            }
        }
    }

    private init(commands: [String], longest: Int) {
        self.commands = commands
        self.longest = longest
    }

    /// The finest step whose labels have room.
    private static func step(_ span: AxisSpan, _ room: Room) -> Double {
        for wanted in stride(from: mostIntervals, to: 1, by: -1) {
            let step = step(span, wanted: wanted)
            let count = (span.upper / step).rounded(.down) - (span.lower / step).rounded(.up) + 1
            if room.holds(count, ofLength: label(step, span).longest) { return step }
        }
        return step(span, wanted: 1)
    }

    /// The number format for multiples of `step`, and the letters of the longest.
    private static func label(_ step: Double, _ span: AxisSpan) -> (format: String, longest: Int) {
        let largest = max(abs(span.lower), abs(span.upper))
        if step < 1e-4 || largest >= 1e6 { return ("%g", 6) }
        var decimals = 0, scaled = step
        while decimals < 6, abs(scaled.rounded() - scaled) > 1e-6 {
            decimals += 1
            scaled = step * pow(10, Double(decimals))
        }
        let longest = [span.lower, span.upper].map { NumberText.fixed($0, decimals: decimals).count }.max() ?? 1
        return ("%.\(decimals)f", longest)
    }

    /// The step of the form 1, 2 or 5 times a power of ten that gives at most `wanted` intervals.
    static func step(_ span: AxisSpan, wanted: Int) -> Double {
        let rough = (span.upper - span.lower) / Double(max(1, wanted))
        guard rough > 0, rough.isFinite else { return max(abs(span.upper), 1) }
        let power = Int(log10(rough).rounded(.down))
        for (factor, shift) in [(1, 0), (2, 0), (5, 0), (1, 1)] {
            // Read from decimal text, so that 0.3 is not 0.30000000000000004.
            let step = Double("\(factor)e\(power + shift)") ?? rough
            if step >= rough * (1 - 1e-9) { return step }
        }
        return rough
    }

    private init(_ letter: String, step: Double, _ span: AxisSpan, _ isLabelled: Bool) {
        let label = Self.label(step, span)
        longest = isLabelled ? label.longest : 0
        commands = [
            "\(letter)tics \(NumberText.shortest(step))", "format \(letter) '\(isLabelled ? label.format : "")'",
        ]
    }

    private init(
        _ letter: String, named ticks: [NamedTick], _ dialect: TextDialect, slanted: Bool, _ isLabelled: Bool
    ) {
        let places = ticks.map {
            "\(isLabelled ? dialect.quotedTick($0.text) : "''") \(NumberText.shortest($0.position))"
        }
        let turn = slanted && dialect != .plain ? " rotate by 45 right" : ""
        commands = ["\(letter)tics\(turn) (\(places.joined(separator: ", ")))"]
        longest = isLabelled ? ticks.map(\.text.count).max() ?? 0 : 0
        isSlanted = !turn.isEmpty
    }

    /// Powers of ten over three decades and more; else also their double and fivefold, in plain digits.
    private init(_ letter: String, logarithmic span: AxisSpan, _ room: Room, _ dialect: TextDialect, _ isLabelled: Bool)
    {
        let decades = log10(span.upper / span.lower)
        let first = Int(log10(span.lower).rounded(.down)), last = Int(log10(span.upper).rounded(.up))
        if decades > 3 {
            var step = 1
            while step < 8, !room.holds((decades / Double(step)).rounded(.down) + 1, ofLength: 3) { step += 1 }
            let format = dialect == .enhanced ? "10^{%L}" : dialect == .latex ? "$10^{%L}$" : "1e%L"
            self.init(
                commands: [
                    "\(letter)tics \(NumberText.shortest(pow(10, Double(step))))",
                    "format \(letter) '\(isLabelled ? format : "")'",
                ], longest: isLabelled ? 3 : 0)
            return
        }
        for factors in [[1, 2, 3, 4, 5, 7], [1, 2, 5], [1, 3], [1]] {
            let ticks = Self.multiples(factors, from: first, to: max(first, last), in: span)
            let length = ticks.map(\.text.count).max() ?? 1
            // Ticks crowd at the right of each decade, hence half as much room again; the last choice is taken as it is.
            let isRoomy = ticks.count <= Self.mostIntervals && room.holds(Double(ticks.count) * 1.5, ofLength: length)
            guard isRoomy || factors == [1] else { continue }
            self.init(letter, named: ticks, dialect, slanted: false, isLabelled)
            return
        }
        self.init(commands: ["\(letter)tics"], longest: 4)
    }

    private static func multiples(_ factors: [Int], from first: Int, to last: Int, in span: AxisSpan) -> [NamedTick] {
        var ticks: [NamedTick] = []
        for power in first...last {
            for factor in factors {
                let value = Double("\(factor)e\(power)") ?? 0
                if value >= span.lower * (1 - 1e-9), value <= span.upper * (1 + 1e-9) {
                    ticks.append(NamedTick(value, NumberText.shortest(value)))
                }
            }
        }
        return ticks
    }
}

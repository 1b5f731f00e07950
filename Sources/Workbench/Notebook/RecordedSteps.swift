import Determinism
import Sessions
import Synchronization

/// The steps that a cell's searches took, to be gone through once more as they were recorded, at their own times.
///
/// Between two searches of one cell stands a record that is no step (a task, a setting); each search takes the steps up to
/// the next of these.
final class RecordedSteps: WallClock {
    private struct Content {
        var runs: [[JournalRecord]] = []
        var time: Int64
        var end: Int64
        var finish: CellFinish?
    }

    private let content: Mutex<Content>

    /// No steps until `use`; the time is that of the session's beginning.
    init(from time: Int64) {
        content = Mutex(Content(time: time, end: time))
    }

    /// The time of what was gone through last.
    func milliseconds() -> Int64 { content.withLock(\.time) }

    /// How the cell ended when it was recorded; nil when it did not.
    var finish: CellFinish? { content.withLock(\.finish) }

    /// Takes the steps of one cell in place of those before.
    func use(_ cell: [JournalRecord]) {
        var runs: [[JournalRecord]] = [[]]
        for record in cell {
            if record.event.isStep {
                runs[runs.count - 1].append(record)
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        content.withLock { content in
            content.runs = runs.filter { !$0.isEmpty }.map { $0.reversed() }
            content.time = cell.first?.time ?? content.time
            content.end = cell.last?.time ?? content.time
            content.finish = nil
            if case .cellFinished(let finish) = cell.last?.event { content.finish = finish }
        }
    }

    /// The next step of the present search; nil at its end.
    func next() -> JournalRecord? {
        content.withLock { content in
            guard !content.runs.isEmpty, let record = content.runs[0].popLast() else { return nil }
            content.time = record.time
            return record
        }
    }

    /// Leaves the present search for the next one; the steps it has left belong to a later search of the same settings.
    func endRun() {
        content.withLock { content in
            if content.runs.first?.isEmpty == true { content.runs.removeFirst() }
        }
    }

    /// Goes on to the time of the cell's last record.
    func end() {
        content.withLock { $0.time = $0.end }
    }
}

extension SessionEvent {
    /// Whether a search's engine leads to it, rather than a command of the user's.
    fileprivate var isStep: Bool {
        switch self {
        case .search(.knowledgeRevised(let revision)): revision.niche != nil
        case .search(.partitioned), .search(.budgeted): false
        case .search: true
        default: false
        }
    }
}

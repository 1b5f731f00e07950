import Console
import Determinism
import ParetoMetrics
import Search

/// The fronts of several sessions as one.
struct JointFront {
    /// One session's front.
    struct Part {
        let name: String
        let front: [Evaluation]
    }

    let parts: [Part]
    let problem: TableProblem

    /// The cells no other dominates, of equal cells the first session's, each with the sessions that have it.
    var members: [(evaluation: Evaluation, sessions: [String])] {
        let all = parts.flatMap(\.front)
        var seen: Set<[Double]> = []
        return Archive.front(of: all).filter { seen.insert($0.values).inserted }.map { member in
            (member, parts.filter { $0.front.contains { $0.values == member.values } }.map(\.name))
        }
    }

    var table: TextTable {
        let members = members
        let front = FrontReport(front: members.map(\.evaluation), problem: problem).table
        return TextTable(
            columns: front.columns + [.init("sessions")],
            rows: zip(front.rows, members).map { row, member in
                row + [.text(member.sessions.joined(separator: " "))]
            })
    }

    /// What each front is worth alone, and the joint one.
    var remarks: [String] {
        guard let contract = problem.truth?.span else { return [] }
        let worth = { (front: [Evaluation]) -> String in
            guard let points = try? PointSet(front.map(\.values)), let found = try? contract.evaluate(points) else {
                return "-"
            }
            return NumberText.fixed(found.hv, digits: 4)
        }
        let each = parts.map { "\($0.name) \(worth($0.front))" }.joined(separator: ", ")
        return ["HV (span): \(each), joint \(worth(members.map(\.evaluation)))"]
    }
}

import Determinism

/// A clock that stands.
struct StillClock: WallClock {
    let time: Int64

    init(milliseconds: Int64) {
        time = milliseconds
    }

    func milliseconds() -> Int64 { time }
}

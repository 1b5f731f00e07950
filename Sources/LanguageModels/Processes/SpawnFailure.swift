/// Why a program could not be started, as the system's error number.
struct SpawnFailure: Error, Equatable {
    /// The number: `ENOENT`, `EACCES`, ...
    let number: CInt
}

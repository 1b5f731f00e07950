import Foundation

/// Starting a program by `posix_spawn`.
enum Spawn {
    /// The pipes from a program: we read, it writes.
    struct Pipes: Sendable {
        let output: CInt
        let complaints: CInt
        fileprivate let outputEnd: CInt
        fileprivate let complaintsEnd: CInt

        init() throws(SpawnFailure) {
            (output, outputEnd) = try Self.pair()
            do {
                (complaints, complaintsEnd) = try Self.pair()
            } catch {
                close(output)
                close(outputEnd)
                throw error
            }
        }

        private static func pair() throws(SpawnFailure) -> (read: CInt, write: CInt) {
            var ends: [CInt] = [0, 0]
            guard pipe(&ends) == 0 else { throw SpawnFailure(number: errno) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return (ends[0], ends[1])
        }

        fileprivate func closeOurs() {
            close(output)
            close(complaints)
        }

        fileprivate func closeTheirs() {
            close(outputEnd)
            close(complaintsEnd)
        }
    }

    /// Starts the program in a group of its own, with no signal blocked or ignored; closes its ends of the pipes.
    static func start(
        _ arguments: [String], environment: [String: String], input: CInt, pipes: Pipes
    ) throws(SpawnFailure) -> pid_t {
        defer { pipes.closeTheirs() }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, pipes.outputEnd, 1)
        posix_spawn_file_actions_adddup2(&actions, pipes.complaintsEnd, 2)
        for descriptor in 3..<descriptorBound() { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var words = cStrings(arguments)
        var settings = cStrings(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
        defer { (words + settings).forEach { free($0) } }
        var process = pid_t()
        let status = posix_spawnp(&process, arguments.first ?? "", &actions, &attributes, &words, &settings)
        guard status == 0 else {
            pipes.closeOurs()
            throw SpawnFailure(number: status)
        }
        return process
    }

    /// Above every descriptor that is open now, with room for those that other threads open meanwhile.
    ///
    /// A program has to be kept from our descriptors: libcurl's sockets, for one, are not closed on exec, and the
    /// program would keep connections open that we have closed. Closing what is not open does no harm (glibc).
    private static func descriptorBound() -> CInt {
        let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return (open.compactMap { CInt($0) }.max() ?? 192) + 64
    }

    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
        pointers.append(nil)
        return pointers
    }
}

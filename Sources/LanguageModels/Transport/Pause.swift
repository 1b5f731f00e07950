/// How a call waits between two attempts; tests hand in one that only notes the length.
package struct Pause: Sendable {
    private let body: @Sendable (Duration) async throws -> Void

    /// Waits by calling `body`, which throws `CancellationError` when the task is cancelled.
    package init(_ body: @escaping @Sendable (Duration) async throws -> Void) {
        self.body = body
    }

    /// Really waits.
    package static let real = Pause { try await Task.sleep(for: $0) }

    func callAsFunction(_ duration: Duration) async throws {
        try await body(duration)
    }
}

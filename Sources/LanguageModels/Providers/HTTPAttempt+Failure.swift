import Foundation

// How an attempt's failure is read: whether another attempt, or one that asks for less, may succeed.
extension HTTPAttempt {
    /// Where the call went, as error texts name it.
    var place: String { dialect.identity.baseURL ?? dialect.identity.provider }

    /// What must not appear in any text.
    var secrets: [Secret] { dialect.secret.map { [$0] } ?? [] }

    /// The failure of a stream that ended too early.
    var cut: AttemptFailure {
        .transient(.cut(place, reason: "the stream ended before the answer did"), asked: nil)
    }

    /// The failure that a status other than 2xx means.
    func refusal(_ response: WireResponse) -> AttemptFailure {
        let status = response.status ?? 0
        if let feature = refusedFeature(status, response.errorBody) {
            return .unsupported(feature)
        }
        let said = ServerMessage(body: response.errorBody, hiding: secrets)
        let error = ModelError.status(status, said: said, place: place, keyVariable: dialect.keyVariable)
        guard RetryPolicy.isTransient(status), !said.isOutOfCredit else { return .final(error) }
        let now = connection.clock.milliseconds()
        return .transient(error, asked: RetryAfter.pause(in: response.headers, now: now))
    }

    /// The part of the request that the server complains about, if it can be left out and was not yet.
    ///
    /// Some servers complain with 500 where 400 was due.
    private func refusedFeature(_ status: Int, _ body: [UInt8]) -> RequestFeature? {
        guard [400, 422, 500, 501].contains(status) else { return nil }
        let text = String(decoding: body.prefix(4096), as: UTF8.self).lowercased()
        return dialect.features(in: request).first { feature in
            !missing.contains(feature) && feature.markers.contains { text.contains($0) }
        }
    }

    /// The failure of a connection that could not be made or broke.
    func broken(_ error: any Error, _ response: WireResponse) -> AttemptFailure {
        let failure = error as? HTTPTransfer.Failure
        let reason = Excerpt.of(failure?.reason ?? "\(error)", hiding: secrets)
        guard response.status == nil else { return .transient(.cut(place, reason: reason), asked: nil) }
        let unreachable = ModelError.unreachable(place, reason: reason)
        return failure?.isLasting == true ? .final(unreachable) : .transient(unreachable, asked: nil)
    }

    /// The start of what could not be read, fit for an error.
    func quoted(_ bytes: [UInt8]) -> String {
        "'" + Excerpt.of(String(decoding: bytes.prefix(400), as: UTF8.self), limit: 80, hiding: secrets) + "'"
    }
}

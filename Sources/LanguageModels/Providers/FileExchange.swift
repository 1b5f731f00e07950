import Foundation

/// A folder through which people or batch jobs answer.
///
/// Each call writes `prompt-0001.txt` (the next number that is free) and waits for `answer-0001.txt`. Both sides write
/// under another name in the same folder and rename the finished file, so that neither ever reads half a file:
/// `llm < prompt-0001.txt > answer-0001.tmp && mv answer-0001.tmp answer-0001.txt`. An answer that is written in place is read
/// when it is not empty and has not changed for two seconds; `README.txt` beside the prompts says so.
/// Numbers are claimed by making the file, so several calls and several programs may share a folder. Prompts of calls
/// that were cancelled stay. Of the request's time limits none holds here; `patience` does.
package struct FileExchange: LanguageModel {
    private let folder: URL
    private let patience: Duration
    private let interval: Duration
    private let stillness: Duration
    private let pause: Pause
    private let maximumAnswerBytes: Int

    /// Takes a folder, which is made when the first prompt is written.
    /// - Parameters:
    ///   - patience: how long one answer is waited for.
    ///   - interval: how often the folder is looked at.
    ///   - stillness: how long an answer must not have changed before it is read; chosen: a program that writes as it thinks
    ///     seldom rests for two seconds.
    package init(
        folder: String, patience: Duration = .seconds(24 * 3600), interval: Duration = .milliseconds(200),
        stillness: Duration = .seconds(2),
        pause: Pause = .real, maximumAnswerBytes: Int = 1 << 20
    ) {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true)
        self.patience = patience
        self.interval = interval
        self.stillness = stillness
        self.pause = pause
        self.maximumAnswerBytes = maximumAnswerBytes
    }

    package var identity: ModelIdentity { ModelIdentity(provider: "files", model: folder.lastPathComponent) }

    package func answer(to request: ModelRequest) -> AsyncThrowingStream<AnswerEvent, any Error> {
        .answering(request, maximumBytes: maximumAnswerBytes) { writer in
            let number = try writePrompt(PlainPrompt.text(of: request))
            try writer.write(try await waitForAnswer(number))
            writer.finish(stop: .completed)
        }
    }

    private static let guide = """
        Answer prompt-0001.txt in answer-0001.txt, and so on: write the answer under another name here and rename it when it is \
        whole. A file that is written in place is read when it has not changed for two seconds.

        """

    private func file(_ kind: String, _ number: Int) -> URL {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        return folder.appendingPathComponent("\(kind)-\(zeros)\(digits).txt")
    }

    /// Writes the prompt under the first number above all that are taken, and returns that.
    private func writePrompt(_ text: String) throws(ModelError) -> Int {
        let draft = folder.appendingPathComponent(".prompt-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let guide = folder.appendingPathComponent("README.txt")
            if access(guide.path, F_OK) != 0 { try? Data(Self.guide.utf8).write(to: guide) }
            try Data(text.utf8).write(to: draft)
            defer { unlink(draft.path) }
            var number = try highestNumber() + 1
            // A link, unlike a rename, fails when the name is taken: that is the claim.
            while link(draft.path, file("prompt", number).path) != 0 {
                guard errno == EEXIST else { throw ModelError.folderUnusable(folder.path, reason: systemReason()) }
                number += 1
            }
            return number
        } catch let error as ModelError {
            throw error
        } catch {
            throw .folderUnusable(folder.path, reason: (error as NSError).localizedDescription)
        }
    }

    private func highestNumber() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).compactMap { name -> Int? in
            guard name.hasSuffix(".txt"), let dash = name.firstIndex(of: "-"),
                ["prompt", "answer"].contains(name[..<dash])
            else { return nil }
            return Int(name[name.index(after: dash)...].dropLast(4))
        }.max() ?? 0
    }

    private func waitForAnswer(_ number: Int) async throws -> String {
        let answer = file("answer", number)
        let end = ContinuousClock.now + patience
        // A file that is made first and filled later is not read before it has stood still with something in it.
        var seen: (size: off_t, changed: timespec, at: ContinuousClock.Instant)?
        while true {
            var status = stat()
            let isThere = stat(answer.path, &status) == 0
            let now = ContinuousClock.now
            if let known = seen, isThere, status.st_size == known.size, status.st_mtim.tv_sec == known.changed.tv_sec,
                status.st_mtim.tv_nsec == known.changed.tv_nsec
            {
                if known.size > 0, now - known.at >= stillness { break }
            } else {
                seen = isThere ? (status.st_size, status.st_mtim, now) : nil
            }
            guard ContinuousClock.now < end else { throw ModelError.noAnswerFile(answer.path, after: patience) }
            try await pause(interval)
            try Task.checkCancellation()
        }
        do {
            let handle = try FileHandle(forReadingFrom: answer)
            defer { try? handle.close() }
            // One byte more than is taken, so that the writer sees when there is too much.
            let bytes = try handle.read(upToCount: maximumAnswerBytes + 1) ?? Data()
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw ModelError.answerFileUnusable(answer.path, reason: (error as NSError).localizedDescription)
        }
    }

    private func systemReason() -> String { String(cString: strerror(errno)) }
}

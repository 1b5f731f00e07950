import Foundation
import Testing

@testable import Workbench

/// The Jupyter notebook, judged by Jupyter's own `nbformat`.
@Suite struct JupyterTests {
    /// Whether `python3` finds nbformat.
    private static let hasNbformat: Bool = Self.python("import nbformat", "").status == 0

    private static func python(_ program: String, _ file: String) -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program, file]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        guard (try? process.run()) != nil else { return (127, "") }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    private func exported(_ desk: Desk) async throws -> String {
        let notebook = try await desk.preparedNotebook()
        for cell in [
            "front", "plot pareto --to \(desk.path("p.pdf"))", "task cifar10", "prompt 99", "note \"a\u{1B}[31m *b*\"",
            "front\nmetrics", "export md \(desk.path("x.md")) --no-answers",
        ] { _ = await notebook.run(cell) }
        let path = desk.path("tour.ipynb")
        #expect(await notebook.run("export ipynb \(path) --no-answers") == .done, "\(desk.take())")
        return path
    }

    @Test(.enabled(if: hasNbformat, "python3 has no nbformat: pip install nbformat"))
    func nbformatFindsNothingWrong() async throws {
        let desk = try Desk()
        let path = try await exported(desk)
        let program = """
            import nbformat, sys, base64
            book = nbformat.read(sys.argv[1], as_version=nbformat.NO_CONVERT)
            nbformat.validate(book)
            assert (book.nbformat, book.nbformat_minor) == (4, 5)
            ids = [cell.id for cell in book.cells]
            assert len(set(ids)) == len(ids)
            pictures = [o.data['image/png'] for c in book.cells if c.cell_type == 'code'
                        for o in c.outputs if o.output_type == 'display_data' and 'image/png' in o.data]
            assert len(pictures) == 1 and base64.b64decode(pictures[0])[:8] == b'\\x89PNG\\r\\n\\x1a\\n'
            print(sum(c.cell_type == 'code' for c in book.cells))
            """
        let (status, output) = Self.python(program, path)
        #expect(status == 0, "\(output)")
        // Six prepared cells; of the others all but `task cifar10`, which is no command.
        #expect(output.trimmingCharacters(in: .whitespacesAndNewlines) == "12")
    }

    @Test func inputsOutputsAndFaultsStandInTheirPlaces() async throws {
        let desk = try Desk()
        let path = try await exported(desk)
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let book = try JSONDecoder().decode(Book.self, from: data)
        let code = book.cells.filter { $0.cell_type == "code" }
        #expect(code.map(\.execution_count) == Array(1...12).map(Optional.some))
        let front = try #require(code.first { $0.source == "front" })
        #expect(front.outputs?.first?.data?["text/html"]?.contains("<table>") == true)
        let failed = try #require(code.first { $0.source == "prompt 99" })
        #expect(
            failed.outputs?.last?.output_type == "error" && failed.outputs?.last?.evalue?.contains("Niche 99") == true)
        withExtendedLifetime(desk) {}
        #expect(code.last?.source == "export md \(path.replacing("tour.ipynb", with: "x.md")) --no-answers")
        #expect(book.cells.allSatisfy { $0.id.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) != nil })
    }

    private struct Book: Decodable {
        let cells: [Cell]
    }

    private struct Cell: Decodable {
        let cell_type: String
        let id: String
        let source: String
        let execution_count: Int?
        let outputs: [Output]?
    }

    private struct Output: Decodable {
        let output_type: String
        let data: [String: String]?
        let evalue: String?
    }
}

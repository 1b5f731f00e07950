import ArgumentParser
import Benchmarks
import Console
import Foundation
import Search

/// What can follow at the cursor: commands, options and values, read off the commands' own declarations.
struct Completion {
    let surroundings: Surroundings
    /// What only the session knows.
    var facts = CompletionFacts()

    /// The candidates for the word at the cursor, in the order of the declarations.
    func candidates(for request: CompletionRequest) -> [Candidate] {
        if request.isOutside { return [] }
        guard let root = Self.root else { return [] }
        if request.words.isEmpty { return Self.matching(Self.firstWords(root), request.current) }
        if request.words.first == "help" {
            let commands = Self.commands(of: root, after: request.words.dropFirst())
            let topics = request.words.count == 1 ? Manual.topics.map { Candidate($0, note: "of the manual") } : []
            return Self.matching(commands + topics, request.current)
        }
        var command = root
        var rest = request.words[...]
        while let word = rest.first, let next = command.subcommands?.first(where: { $0.commandName == word }) {
            command = next
            rest = rest.dropFirst()
        }
        if let families = command.subcommands, !families.isEmpty {
            return rest.isEmpty ? Self.matching(Self.commands(of: command, after: []), request.current) : []
        }
        return Self.matching(arguments(of: command, after: Array(rest), current: request.current), request.current)
    }

    /// The declarations of all commands; read once, at the first TAB.
    private static let root: CommandDeclaration? = {
        let text = CommandTable._dumpHelp()
        return try? JSONDecoder().decode(ToolDeclaration.self, from: Data(text.utf8)).command
    }()

    private static func firstWords(_ root: CommandDeclaration) -> [Candidate] {
        commands(of: root, after: []) + [Candidate("quit", note: "leave; the journal is kept")]
    }

    private static func commands(of command: CommandDeclaration, after words: ArraySlice<String>) -> [Candidate] {
        if let word = words.first {
            guard let next = command.subcommands?.first(where: { $0.commandName == word }) else { return [] }
            return commands(of: next, after: words.dropFirst())
        }
        return (command.subcommands ?? []).map { Candidate($0.commandName, note: $0.abstract ?? "") }
    }

    private static func matching(_ candidates: [Candidate], _ start: String) -> [Candidate] {
        candidates.filter { $0.text.hasPrefix(start) }
    }

    /// Values of the option before the cursor, or options, or values of the next argument.
    private func arguments(of command: CommandDeclaration, after words: [String], current: String) -> [Candidate] {
        let declared = command.arguments ?? []
        let options = declared.filter { $0.kind != .positional }
        if let last = words.last, last.hasPrefix("-"),
            let option = options.first(where: { $0.kind == .option && Self.spellings($0).contains(last) })
        {
            return values(of: option, words)
        }
        if current.hasPrefix("-") {
            return options.flatMap { option in
                Self.spellings(option).filter { $0.hasPrefix("--") }.map { Candidate($0, note: option.abstract ?? "") }
            }
        }
        let place = Self.positionals(in: words, options)
        let positional = declared.filter { $0.kind == .positional }
        guard let argument = positional.indices.contains(place) ? positional[place] : positional.last,
            argument.isRepeating || positional.indices.contains(place)
        else { return [] }
        return values(of: argument, words)
    }

    private static func spellings(_ argument: ArgumentDeclaration) -> [String] {
        (argument.names ?? []).map { $0.kind == .short ? "-\($0.name)" : "--\($0.name)" }
    }

    /// How many words are neither options nor the values of options.
    private static func positionals(in words: [String], _ options: [ArgumentDeclaration]) -> Int {
        var count = 0
        var isValue = false
        for word in words {
            if isValue {
                isValue = false
            } else if word.hasPrefix("-") {
                isValue = options.contains { $0.kind == .option && spellings($0).contains(word) }
            } else {
                count += 1
            }
        }
        return count
    }

    /// Declared values, or those that only the workbench knows, by the argument's name.
    private func values(of argument: ArgumentDeclaration, _ words: [String]) -> [Candidate] {
        if let known = argument.allValues, !known.isEmpty { return known.map { Candidate($0) } }
        switch argument.valueName {
        case "dataset": return Dataset.allCases.map { Candidate($0.name, note: $0.title) }
        case "device":
            let dataset = words.first.flatMap(Dataset.init(name:))
            let published = Device.all.filter { device in dataset.map { device.datasets.contains($0) } ?? true }
            return published.map { Candidate($0.name, note: $0.title) } + ownDevices
        case "own-device": return ownDevices
        case "provider": return ModelUseCommand.providers.map { Candidate($0.rawValue, note: $0.summary) }
        case "style": return ["ieee", "acm", "neurips", "slides", "plain"].map { Candidate($0) }
        case "journal", "session": return sessions
        case "cell": return facts.cells
        case "number", "cells": return facts.inputs
        case "id": return facts.rules
        case "niche": return facts.niches
        default: return []
        }
    }

    private var ownDevices: [Candidate] {
        DeviceShelf(dataDirectory: surroundings.dataDirectory).names.map { name in
            Candidate(name, note: name == OwnDevice.hereName ? "this computer" : "a device of yours")
        }
    }

    private var sessions: [Candidate] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: surroundings.sessionsDirectory)) ?? []
        return files.filter { $0.hasSuffix(".jsonl") }.sorted().map { Candidate(String($0.dropLast(6))) }
    }
}

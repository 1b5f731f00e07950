import Determinism
import LanguageModels
import Search
import SearchSpaces

/// A thing that happened in a session. A session's state is folded from these and from nothing else.
package enum SessionEvent: Equatable, Sendable {
    /// A cell began: the user's words.
    case cellStarted(CellStart)
    /// A cell ended.
    case cellFinished(CellFinish)
    /// A dataset and a device were chosen; the search starts over.
    case taskChosen(TaskSpec)
    /// Who answers prompts from now on.
    case designerChosen(DesignerSpec)
    /// How generations are made from now on.
    case configured(SearchSettings)
    /// Prompts are worded by another template from now on.
    case templateChosen(TemplateChoice)
    /// The search went a step.
    case search(SearchEvent)
    /// A designer was asked something beside the search; it is paid for and changes nothing else.
    case probed(Probe)
    /// The user wrote something down.
    case noted(Note)
    /// The user labelled an architecture, or took its label away.
    case marked(Mark)
    /// A figure was written.
    case figureWritten(FigureRecord)
    /// The session went to another point of its history.
    case moved(Move)
    /// A predictor of accuracies was fitted.
    case predictorFitted(PredictorRecord)
    /// A claim about searchers of campaigns was tested.
    case claimed(ClaimRecord)
}

/// The beginning of a cell.
package struct CellStart: Equatable, Sendable, Codable {
    /// The command line as it was typed.
    package let input: String

    package init(input: String) {
        self.input = input
    }
}

/// The end of a cell.
package struct CellFinish: Equatable, Sendable, Codable {
    package let status: CellStatus
    /// Why it failed; nil when it did not.
    package let message: String?
    /// The kind of fault that it failed with; nil when it did not, and in journals older than this.
    package let code: String?

    package init(status: CellStatus, message: String? = nil, code: String? = nil) {
        self.status = status
        self.message = message
        self.code = code
    }
}

/// How a cell ended.
package enum CellStatus: String, Codable, CaseIterable, Sendable {
    case done, failed, cancelled
}

/// Who answers prompts: enough to ask again, without any secret.
package struct DesignerSpec: Equatable, Sendable, Codable {
    /// What the user chose, or the environment in the user's place.
    package let selection: ModelSelection
    /// Who that turned out to be.
    package let identity: ModelIdentity

    package init(selection: ModelSelection, identity: ModelIdentity) {
        self.selection = selection
        self.identity = identity
    }
}

/// An answer that was asked for beside the search: to learn of the designer, or to try a search otherwise.
package struct Probe: Equatable, Sendable, Codable {
    /// What for: `contamination`, `without r3`.
    package let purpose: String
    package let answer: DesignerAnswer

    package init(purpose: String, answer: DesignerAnswer) {
        self.purpose = purpose
        self.answer = answer
    }
}

/// A remark of the user's.
package struct Note: Equatable, Sendable, Codable {
    package let text: String

    package init(text: String) {
        self.text = text
    }
}

/// A label that the user gave an architecture.
package struct Mark: Equatable, Sendable, Codable {
    package let architecture: Architecture
    /// Empty when the label was taken away.
    package let label: String

    package init(architecture: Architecture, label: String) {
        self.architecture = architecture
        self.label = label
    }
}

/// A figure that was written.
package struct FigureRecord: Equatable, Sendable, Codable {
    /// Where, as the user would type it.
    package let path: String
    /// What was drawn: `pareto`, `hv`, ...
    package let kind: String
    /// Digest of the script that draws it; equal scripts draw equal figures.
    package let script: Digest

    package init(path: String, kind: String, script: Digest) {
        self.path = path
        self.kind = kind
        self.script = script
    }
}

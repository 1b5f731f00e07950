/// What events are called in a journal. Names never change; a new kind of event gets a new name.
package enum EventName: String, Codable, CaseIterable, Sendable {
    case cellStarted = "cell-started"
    case cellFinished = "cell-finished"
    case taskChosen = "task-chosen"
    case designerChosen = "designer-chosen"
    case configured
    case templateChosen = "template-chosen"
    case partitioned
    case budgeted
    case generationBegan = "generation-began"
    case answered
    case callFailed = "call-failed"
    case limitAsked = "limit-asked"
    case knowledgeRevised = "knowledge-revised"
    case proposed
    case screened
    case evaluated
    case generationFinished = "generation-finished"
    case probed
    case noted
    case marked
    case figureWritten = "figure-written"
    case moved
    case predictorFitted = "predictor-fitted"
    case claimed
}

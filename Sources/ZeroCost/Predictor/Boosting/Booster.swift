import CXGBoost
import Foundation

/// Gradient-boosted trees in the making (Chen and Guestrin 2016, doi:10.1145/2939672.2939785): the one owner of its
/// handle.
///
/// One thread and a fixed seed: equal rows and settings give equal trees.
struct Booster: ~Copyable {
    private let handle: BoosterHandle

    /// Prepares to learn `matrix`; the settings are XGBoost's own names and values.
    init(learning matrix: borrowing TrainingMatrix, settings: [(String, String)]) throws(PredictorError) {
        var created: BoosterHandle?
        let sources: [DMatrixHandle?] = [matrix.handle]
        guard XGBoosterCreate(sources, 1, &created) == 0, let created else { throw XGBoost.error("begin") }
        for (name, value) in settings where XGBoosterSetParam(created, name, value) != 0 {
            let error = XGBoost.error("set \(name) to \(value)")
            XGBoosterFree(created)
            throw error
        }
        handle = created
    }

    deinit { XGBoosterFree(handle) }

    /// Adds `rounds` trees.
    func train(on matrix: borrowing TrainingMatrix, rounds: Int) throws(PredictorError) {
        for round in 0..<rounds where XGBoosterUpdateOneIter(handle, Int32(round), matrix.handle) != 0 {
            throw XGBoost.error("learn tree \(round)")
        }
    }

    /// What XGBoost itself predicts for the rows of `matrix`; the forest's second method.
    func predictions(for matrix: borrowing TrainingMatrix) throws(PredictorError) -> [Float] {
        var count: bst_ulong = 0
        var values: UnsafePointer<Float>?
        guard XGBoosterPredict(handle, matrix.handle, 0, 0, 0, &count, &values) == 0 else {
            throw XGBoost.error("predict")
        }
        return Array(UnsafeBufferPointer(start: values, count: Int(count)))
    }

    /// The trees learned so far.
    func trees() throws(PredictorError) -> [BoosterTree] {
        var length: bst_ulong = 0
        var bytes: UnsafePointer<CChar>?
        guard XGBoosterSaveModelToBuffer(handle, #"{"format":"json"}"#, &length, &bytes) == 0, let bytes else {
            throw XGBoost.error("give its trees")
        }
        do {
            return try JSONDecoder().decode(BoosterModel.self, from: Data(bytes: bytes, count: Int(length))).trees
        } catch {
            throw PredictorError.library(
                "its model has another form than version 1 (\(error))", doing: "give its trees")
        }
    }
}

/// A model in XGBoost's JSON, of which the trees are read (its documentation, "Introduction to Model IO").
private struct BoosterModel: Decodable {
    struct Learner: Decodable {
        struct Booster: Decodable {
            struct Model: Decodable { let trees: [BoosterTree] }
            let model: Model
        }
        let gradient_booster: Booster
    }
    let learner: Learner

    var trees: [BoosterTree] { learner.gradient_booster.model.trees }
}

/// One tree as XGBoost writes it: parallel arrays over its nodes, the root first.
struct BoosterTree: Decodable {
    /// The node for smaller values; -1 at a leaf.
    let left: [Int]
    let right: [Int]
    /// The feature that a node asks for.
    let features: [Int]
    /// The threshold of a node, or the value of a leaf.
    let conditions: [Float]
    /// 1 where a missing value goes left.
    let defaultsLeft: [Int]
    /// By how much a node's split lessened the loss.
    let gains: [Float]

    private enum CodingKeys: String, CodingKey {
        case left = "left_children"
        case right = "right_children"
        case features = "split_indices"
        case conditions = "split_conditions"
        case defaultsLeft = "default_left"
        case gains = "loss_changes"
    }
}

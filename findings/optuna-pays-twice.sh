#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Optuna's NSGA-II pays again for designs that it has already evaluated, and `best_trials` counts them again.
#
# Seen with Optuna 4.5.0 over six choices of five operators (a NAS-Bench-201 cell): of 240 trials a good quarter repeat an
# earlier design; `best_trials`, which one takes for the Pareto front, holds every copy: many times more trials than values.
# A budget in trials is therefore not one in distinct networks, and the length of `best_trials` is no size of a front.
# llm-nas counts distinct architectures, never pays for one twice, and counts a front by its points.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q optuna==4.5.0
"$folder/venv/bin/python" - <<'PYTHON'
import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)
operators = ["none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"]


def objective(trial):
    cell = [trial.suggest_categorical(f"edge {edge}", operators) for edge in range(6)]
    return cell.count("none"), 6 - cell.count("nor_conv_3x3")


study = optuna.create_study(
    directions=["minimize", "minimize"], sampler=optuna.samplers.NSGAIISampler(seed=1, population_size=20))
study.optimize(objective, n_trials=240)
designs = [tuple(sorted(trial.params.items())) for trial in study.trials]
best = study.best_trials
values = {tuple(trial.values) for trial in best}
print("trials:", len(designs), " distinct designs:", len(set(designs)))
print("best_trials:", len(best), " distinct points among them:", len(values))
assert len(designs) == 240 and len(set(designs)) < 200
assert len(best) > 5 * len(values)
print("as described")
PYTHON

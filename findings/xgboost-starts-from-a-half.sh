#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# XGBoost 1.7 starts a regression from 0.5, XGBoost 3 from the labels' mean: the same few trees are 30 points apart.
#
# Seen with xgboost 1.7.6 and 3.0.5, accuracies around 92 %, ten trees, learning rate 0.1, nothing else said: the mean prediction
# is 59.8 with the one and 92.4 with the other. With a hundred trees the difference has almost been learned away, which is why it goes
# unnoticed until somebody fits a predictor on few labels with few trees. Debian 12 carries 1.7.4. With `base_score` said, both agree.
# llm-nas says it, and takes the labels' mean off itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in 1.7.6 3.0.5; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install -q numpy==1.26.4 scipy==1.13.1
    "$folder/$version/bin/pip" install -q --no-deps "xgboost==$version"
done
cat > "$folder/fit.py" <<'PYTHON'
import numpy as np
import xgboost

stream = np.random.default_rng(1)
features = stream.random((60, 4))
accuracy = 90 + 5 * features[:, 0]
labelled = xgboost.DMatrix(features, label=accuracy)


def mean(trees, **more):
    settings = {"nthread": 1, "tree_method": "exact", "seed": 0, "eta": 0.1, "max_depth": 3, **more}
    return float(xgboost.train(settings, labelled, trees).predict(labelled).mean())


print(f"{xgboost.__version__} {mean(10):.1f} {mean(100):.1f} {mean(10, base_score=0.5):.1f}")
PYTHON
echo "version, mean prediction of 10 trees, of 100 trees, of 10 trees with base_score 0.5 (labels: mean 92.4)"
old=$("$folder/1.7.6/bin/python" "$folder/fit.py")
new=$("$folder/3.0.5/bin/python" "$folder/fit.py")
printf '%s\n%s\n' "$old" "$new"
[ "$old" = "1.7.6 59.8 92.4 59.8" ]
[ "$new" = "3.0.5 92.4 92.4 59.8" ]
echo "as described"

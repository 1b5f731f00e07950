#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The unique string of a NAS-Bench-201 cell is not its function: it splits equal cells, and joins unlike ones.
#
# Seen with nats_bench 1.8 (`CellStructure.to_unique_str(True)`, the rule behind the published 6,466 distinct cells):
# - one 3x3 convolution from input to output, over node 1, over node 2 or directly, is the same network; the rule gives the
#   cell over node 2 another string, since an edge that carries nothing leaves a mark in its node's sum.
# - a convolution whose output is used twice, and two separate convolutions of the same input, get one string. They are
#   not the same network: the second has twice the weights of that part. In NAS-Bench-201 itself, cells 82 and 8941 share a
#   string and were trained to 32.12 % and 21.97 % on ImageNet16-120 (test, 200 epochs, mean over runs).
# Without its argument's True (`to_unique_str(False)`, the default) even equal cells that differ in unused edges differ.
# llm-nas goes by the function that a cell computes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q nats_bench==1.8
"$folder/venv/bin/python" - <<'PYTHON'
from nats_bench.genotype_utils import topology_str2structure


def name(cell, consider_zero=True):
    return topology_str2structure(cell).to_unique_str(consider_zero)


# One 3x3 convolution between input and output, written three ways.
same = {
    "over node 1": "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|",
    "over node 2": "|none~0|+|nor_conv_3x3~0|none~1|+|none~0|none~1|skip_connect~2|",
    "directly": "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|",
}
for place, cell in same.items():
    print(f"{place:12} {name(cell)}")
assert len({name(cell) for cell in same.values()}) == 2
assert len({name(cell, False) for cell in same.values()}) == 3

# Cells 82 and 8941 of the benchmark: two convolutions from the input, and one that is used twice.
two = "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|none~0|nor_conv_3x3~1|nor_conv_3x3~2|"
shared = "|nor_conv_3x3~0|+|none~0|skip_connect~1|+|none~0|nor_conv_3x3~1|nor_conv_3x3~2|"
print("cell 82     ", name(two))
print("cell 8941   ", name(shared))
assert name(two) == name(shared)
print("as described")
PYTHON

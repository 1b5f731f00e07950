#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ONNX Runtime computes nodes whose result nobody uses, at every optimisation level.
#
# Seen with onnxruntime 1.23.2 and onnx 1.19.1: a network whose output is one Relu, beside it a chain of six 3x3 convolutions that leads
# nowhere. Its profile lists the six convolutions, with all optimisations off, basic or on. NAS-Bench-201 is
# full of such chains: 6,180 of its 15,625 cells hold an edge that carries an operator though it hears nothing of the input or reaches
# no output. Exported edge by edge, these cost time that the network does not need.
# Latencies of llm-nas' own engine are those of the live edges alone, and its manual says to leave dead ones out of an export.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q numpy==2.2.6 onnx==1.19.1 onnxruntime==1.23.2
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import json

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

shape = [1, 16, 32, 32]


def network(dead):
    weights = numpy_helper.from_array(np.full((16, 16, 3, 3), 0.01, np.float32), "w")
    nodes = [helper.make_node("Relu", ["x"], ["y"])]
    for n in range(dead):
        nodes.append(helper.make_node("Conv", [f"d{n}" if n else "x", "w"], [f"d{n + 1}"], pads=[1, 1, 1, 1]))
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in "xy"]
    graph = helper.make_graph(nodes, "g", ends[:1], ends[1:], [weights] if dead else [])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9).SerializeToString()


def executed(model, level):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = level
    options.enable_profiling = True
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    session.run(None, {"x": np.ones(shape, np.float32)})
    events = json.load(open(session.end_profiling()))
    return [e["args"]["op_name"] for e in events if e.get("cat") == "Node" and e["name"].endswith("kernel_time")]


levels = onnxruntime.GraphOptimizationLevel
for name in ("ORT_DISABLE_ALL", "ORT_ENABLE_BASIC", "ORT_ENABLE_ALL"):
    without, beside = (executed(network(dead), getattr(levels, name)).count("Conv") for dead in (0, 6))
    print(f"{name}: convolutions run: {without} without the chain, {beside} beside it")
    assert (without, beside) == (0, 6)
print("as described")
PYTHON

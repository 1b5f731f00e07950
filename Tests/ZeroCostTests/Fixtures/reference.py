#!/usr/bin/env python3
"""Zero-cost proxies of NAS-Bench-201 networks, a second time: NumPy, double precision, reverse mode on a tape.

Shares no code and no method with the Swift sources: convolutions are tensor products over windows, batch
normalisation is differentiated by its textbook formula, W g and W (H g) are summed as they are defined, the Hessian
by a central difference in double precision.

    python3 reference.py proxies.json      writes the fixture beside this file
"""
import json
import sys

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

MASK = (1 << 64) - 1
OPERATORS = ["none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"]


def bits(seed, stream, count):
    """The counter generator: number i of a stream is SplitMix64's finaliser of seed, stream and i."""
    start = np.uint64(((seed << 32) + stream) & MASK)
    z = start + (np.arange(1, count + 1, dtype=np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def uniform(seed, stream, count, low, high):
    draws = (bits(seed, stream, count) >> np.uint64(40)).astype(np.float64) * 2.0**-24
    return (low + (high - low) * draws).astype(np.float32)


class Node:
    """A value on the tape, its parents and how a gradient goes back to them."""

    def __init__(self, value, parents=(), back=None):
        self.value, self.parents, self.back, self.grad = value, parents, back, None


class Network:
    """One network; `mode` is train, linear (no normalisation, no rectifier) or
    eval (normalisation by mean 0 and variance 1)."""

    def __init__(self, arch, parameters, mode="train"):
        self.operators = [part.split("~")[0] for part in arch.replace("+", "").split("|") if part]
        self.parameters, self.mode, self.next = parameters, mode, 0
        self.tape, self.layers, self.rectified, self.variances = [], [], [], []

    def node(self, value, parents=(), back=None):
        made = Node(value, parents, back)
        self.tape.append(made)
        return made

    def take(self):
        self.next += 1
        return self.parameters[self.next - 1]

    def convolution(self, x, kernel, stride=1):
        w = Node(self.take().astype(x.value.dtype))
        pad, side = kernel // 2, x.value.shape[2]
        padded = np.pad(x.value, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
        windows = sliding_window_view(padded, (kernel, kernel), axis=(2, 3))[:, :, ::stride, ::stride]
        value = np.einsum("ncijkl,ockl->noij", windows, w.value, optimize=True)

        def back(g):
            w.grad = np.einsum("ncijkl,noij->ockl", windows, g, optimize=True)
            spread = np.einsum("noij,ockl->ncijkl", g, w.value, optimize=True)
            out = np.zeros_like(padded)
            rows = np.arange(g.shape[2]) * stride
            for k in range(kernel):
                for l in range(kernel):
                    out[:, :, rows[0] + k : rows[-1] + k + 1 : stride, rows[0] + l : rows[-1] + l + 1 : stride] += (
                        spread[..., k, l]
                    )
            return [out[:, :, pad : pad + side, pad : pad + side]]

        made = self.node(value, [x], back)
        self.layers.append((w, made))
        return made

    def normalisation(self, x):
        gamma, beta = self.take().astype(x.value.dtype), self.take().astype(x.value.dtype)
        if self.mode == "linear":
            return x
        if self.mode == "eval":
            scale = gamma / np.sqrt(x.value.dtype.type(1 + 1e-5))
            return self.node(x.value * scale.reshape(1, -1, 1, 1) + beta.reshape(1, -1, 1, 1))
        axes = (0, 2, 3)
        mean, var = x.value.mean(axes, keepdims=True), x.value.var(axes, keepdims=True)
        count = x.value.size // x.value.shape[1]
        self.variances.append(var.ravel().astype(np.float64) * count / (count - 1))
        scale = 1 / np.sqrt(var + x.value.dtype.type(1e-5))
        hat = (x.value - mean) * scale
        shape = (1, -1, 1, 1)

        def back(g):
            d = g * gamma.reshape(shape)
            return [scale * (d - d.mean(axes, keepdims=True) - hat * (d * hat).mean(axes, keepdims=True))]

        return self.node(hat * gamma.reshape(shape) + beta.reshape(shape), [x], back)

    def rectifier(self, x):
        if self.mode == "linear":
            return x
        self.rectified.append((x.value > 0).reshape(x.value.shape[0], -1))
        open_ = x.value > 0
        return self.node(np.where(open_, x.value, 0), [x], lambda g: [np.where(open_, g, 0)])

    def unit(self, x, kernel, stride=1):
        return self.normalisation(self.convolution(self.rectifier(x), kernel, stride))

    def smoothing(self, x):
        n, c, s, _ = x.value.shape
        ones = np.pad(np.ones((s, s), x.value.dtype), 1)
        counts = sliding_window_view(ones, (3, 3)).sum((2, 3))
        padded = np.pad(x.value, ((0, 0), (0, 0), (1, 1), (1, 1)))
        value = sliding_window_view(padded, (3, 3), axis=(2, 3)).sum((4, 5)) / counts

        def back(g):
            share = np.pad(g / counts, ((0, 0), (0, 0), (1, 1), (1, 1)))
            return [sliding_window_view(share, (3, 3), axis=(2, 3)).sum((4, 5))]

        return self.node(value, [x], back)

    def halving(self, x):
        n, c, s, _ = x.value.shape
        value = x.value.reshape(n, c, s // 2, 2, s // 2, 2).mean((3, 5))
        return self.node(value, [x], lambda g: [np.repeat(np.repeat(g, 2, 2), 2, 3) / 4])

    def total(self, terms):
        return self.node(sum(t.value for t in terms), terms, lambda g: [g] * len(terms))

    def cell(self, x):
        nodes, edge = [x], 0
        for target in (1, 2, 3):
            terms = []
            for source in range(target):
                operator = self.operators[edge]
                edge += 1
                if operator == "none":
                    terms.append(self.node(np.zeros_like(x.value)))
                elif operator == "skip_connect":
                    terms.append(nodes[source])
                elif operator == "avg_pool_3x3":
                    terms.append(self.smoothing(nodes[source]))
                else:
                    terms.append(self.unit(nodes[source], 3 if operator.endswith("3x3") else 1))
            nodes.append(self.total(terms))
        return nodes[3]

    def forward(self, images):
        self.image = self.node(images)
        x = self.normalisation(self.convolution(self.image, 3))
        for stage in range(3):
            if stage:
                main = self.unit(self.unit(x, 3, 2), 3)
                x = self.total([main, self.convolution(self.halving(x), 1)])
            for _ in range(5):
                x = self.cell(x)
        self.features = self.rectifier(self.normalisation(x))
        f = self.features
        pooled = self.node(
            f.value.mean((2, 3)), [f],
            lambda g: [np.broadcast_to(g[:, :, None, None], f.value.shape) / (f.value.shape[2] * f.value.shape[3])])
        w, bias = Node(self.take().astype(images.dtype)), self.take().astype(images.dtype)

        def back(g):
            w.grad = g.T @ pooled.value
            return [g @ w.value]

        self.logits = self.node(pooled.value @ w.value.T + bias, [pooled], back)
        self.layers.append((w, self.logits))
        return self.logits.value

    def backward(self, gradient):
        for node in self.tape:
            node.grad = None
        self.logits.grad = gradient
        for node in reversed(self.tape):
            if node.grad is None or node.back is None:
                continue
            for parent, g in zip(node.parents, node.back(node.grad)):
                parent.grad = g if parent.grad is None else parent.grad + g
        for w, _ in self.layers:
            if w.grad is None:
                w.grad = np.zeros_like(w.value)


def shapes(arch, classes):
    """All parameters in the canonical order: kind, shape."""
    operators = [part.split("~")[0] for part in arch.replace("+", "").split("|") if part]

    def unit(o, i, k):
        return [("w", (o, i, k, k)), ("gamma", (o,)), ("beta", (o,))]

    found = unit(16, 3, 3)
    for stage, c in enumerate((16, 32, 64)):
        if stage:
            found += unit(c, c // 2, 3) + unit(c, c, 3) + [("w", (c, c // 2, 1, 1))]
        for _ in range(5):
            for operator in operators:
                if operator.startswith("nor_conv"):
                    found += unit(c, c, 3 if operator.endswith("3x3") else 1)
    return found + [("gamma", (64,)), ("beta", (64,)), ("w", (classes, 64)), ("bias", (classes,))]


def parameters(arch, classes, seed, affine, zen=False):
    made = []
    for t, (kind, shape) in enumerate(shapes(arch, classes)):
        count = int(np.prod(shape))
        if kind == "w":
            bound = np.sqrt(3) if zen else 1 / np.sqrt(count / shape[0])
            numbers = uniform(seed + 1 if zen else seed, t, count, -bound, bound)
        elif kind == "bias":
            numbers = np.zeros(count, np.float32) if zen else uniform(seed, t, count, -1 / 8, 1 / 8)
        elif affine == "unit" or zen:
            numbers = np.full(count, 1.0 if kind == "gamma" else 0.0, np.float32)
        else:
            low, high = (0.5, 1.5) if kind == "gamma" else (-0.1, 0.1)
            numbers = uniform(seed, t, count, low, high)
        made.append(numbers.reshape(shape))
    return made


def correlations(rows):
    with np.errstate(all="ignore"):
        found = np.atleast_2d(np.corrcoef(rows))
    return found if np.isfinite(found).all() else None


def scores(case, dtype):
    arch, side, classes, batch, seed = (case[k] for k in ("arch", "side", "classes", "batch", "seed"))
    own = parameters(arch, classes, seed, case["affine"])

    def images(j):
        size = batch * 3 * side * side
        return uniform(seed, 100_000 + j, size, -np.sqrt(3), np.sqrt(3)).reshape(batch, 3, side, side).astype(dtype)

    def labels(j):
        return (bits(seed, 200_000 + j, batch) % np.uint64(classes)).astype(int)

    def gradients(weights, j):
        net = Network(arch, weights)
        logits = net.forward(images(j)).astype(np.float64)
        p = np.exp(logits - logits.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        p[np.arange(batch), labels(j)] -= 1
        net.backward((p / batch).astype(dtype))
        return net

    net = gradients(own, 0)
    pairs = [(w.value.astype(np.float64), w.grad.astype(np.float64)) for w, _ in net.layers]
    found = {
        "l2_norm": sum(np.linalg.norm(w) for w, _ in pairs),
        "plain": sum((w * g).sum() for w, g in pairs),
        "snip": sum(np.abs(w * g).sum() for w, g in pairs),
        "grad_norm": sum(np.linalg.norm(g) for _, g in pairs),
    }
    fisher = 0.0
    for w, out in net.layers:
        if out.grad is None:
            continue
        product = (out.value.astype(np.float64) * out.grad).reshape(batch, out.value.shape[1], -1).sum(2)
        fisher += (0.5 * product**2).mean(0).sum() * w.value[0].size
    found["fisher"] = fisher
    agree = sum((b @ b.T + (1 - b) @ (1 - b).T) for b in (r.astype(np.float64) for r in net.rectified))
    sign, log = np.linalg.slogdet(agree)
    found["nwot"] = log if sign != 0 and np.linalg.matrix_rank(agree) == batch else None

    # grasp: central difference of the gradient along itself, all weights together.
    length = np.sqrt(sum((g**2).sum() for _, g in pairs))
    if dtype == np.float64 and length > 0:
        h = 1e-7 / length

        def moved(sign):
            it = iter(pairs)
            return [
                p.astype(np.float64) + sign * h * next(it)[1] if p.ndim in (2, 4) else p.astype(np.float64)
                for p in own
            ]

        ahead, behind = gradients(moved(1), 0), gradients(moved(-1), 0)
        found["grasp"] = -sum(
            (w * (a.grad - b.grad)).sum() / (2 * h) for (w, _), (a, _), (b, _) in zip(pairs, ahead.layers, behind.layers))
    elif dtype == np.float64:
        found["grasp"] = 0.0

    net.backward(np.ones_like(net.logits.value))
    jacobian = np.zeros((batch, 3 * side * side)) if net.image.grad is None else net.image.grad.reshape(batch, -1)
    jacobian = jacobian.astype(np.float64)
    whole = correlations(jacobian)
    if whole is None:
        found["jacov"] = found["epe_nas"] = None
    else:
        v = np.linalg.eigvalsh(whole) + 1e-5
        found["jacov"] = -(np.log(v) + 1 / v).sum()
        sums = []
        for label in sorted(set(labels(0))):
            rows = jacobian[labels(0) == label]
            if len(rows) > 1 or classes <= 100:
                s = np.log(np.abs(correlations(rows)) + 1e-5).sum()
                sums.append(s / len(rows) if classes > 100 else s)
        if classes <= 100:
            found["epe_nas"] = float(np.abs(sums).sum()) if len(sums) < batch else None
        else:
            gaps = [abs(a - b) for i, a in enumerate(sums) for b in sums[:i]]
            found["epe_nas"] = float(np.mean(gaps)) if gaps else None

    second = gradients(own, 1)
    zico = 0.0
    for (w, g1), (other, _) in zip(pairs, second.layers):
        g2 = other.grad.astype(np.float64)
        varies = g1 != g2
        if varies.any():
            zico += np.log(((np.abs(g1) + np.abs(g2))[varies] / np.abs(g1 - g2)[varies]).sum())
    found["zico"] = zico

    gaussian = parameters(arch, classes, seed, "unit", zen=True)
    x = images(0).astype(np.float32)
    x2 = images(1).astype(np.float32)
    one, two = Network(arch, gaussian), Network(arch, gaussian)
    one.forward(x.astype(dtype))
    two.forward((x.astype(dtype) + dtype(0.01) * x2.astype(dtype)))
    gap = np.abs(one.features.value.astype(np.float64) - two.features.value).sum() / batch
    spread = sum(0.5 * np.log((0.81 + 0.09 * a + 0.1 * b).mean()) for a, b in zip(one.variances, two.variances))
    found["zen"] = np.log(gap) + spread if gap > 0 else None

    linear = Network(arch, [np.abs(p).astype(np.float64) for p in own[:-1]] + [0 * own[-1].astype(np.float64)], "linear")
    linear.forward(np.ones((1, 3, side, side)))
    linear.backward(np.ones_like(linear.logits.value))
    flow = sum(np.abs(w.value * w.grad).sum() for w, _ in linear.layers)
    found["synflow"] = flow
    found["synflow_log"] = np.log(flow) if flow > 0 else None
    if dtype == np.float64:
        fresh = Network(arch, [p.astype(np.float64) for p in own], "eval")
        case["logits"] = [float(v) for v in fresh.forward(images(0))[0][:5]]
    return {k: None if v is None else float(v) for k, v in found.items()}


CELLS = {
    "two-convolutions": "|nor_conv_3x3~0|+|skip_connect~0|avg_pool_3x3~1|+|none~0|skip_connect~1|nor_conv_1x1~2|",
    "all-operators": "|nor_conv_1x1~0|+|avg_pool_3x3~0|nor_conv_3x3~1|+|skip_connect~0|none~1|nor_conv_1x1~2|",
    "pools": "|avg_pool_3x3~0|+|avg_pool_3x3~0|skip_connect~1|+|skip_connect~0|avg_pool_3x3~1|avg_pool_3x3~2|",
    "dead-end": "|nor_conv_3x3~0|+|nor_conv_1x1~0|none~1|+|skip_connect~0|nor_conv_3x3~1|none~2|",
    "fed-by-nothing": "|none~0|+|none~0|nor_conv_1x1~1|+|skip_connect~0|nor_conv_3x3~1|avg_pool_3x3~2|",
    "cut-off": "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|avg_pool_3x3~2|",
    "three-by-three": "|nor_conv_3x3~0|+|none~0|nor_conv_3x3~1|+|skip_connect~0|none~1|nor_conv_3x3~2|",
}
# Side, classes, batch, seed, affine; seeds whose labels hold several classes with two images.
SETTINGS = [(8, 10, 6, 12, "unit"), (8, 120, 8, 9173, "random")]

if __name__ == "__main__":
    cases = []
    for name, arch in CELLS.items():
        for side, classes, batch, seed, affine in SETTINGS:
            case = {"name": name, "arch": arch, "side": side, "classes": classes, "batch": batch, "seed": seed,
                    "affine": affine}
            exact, single = scores(case, np.float64), scores(case, np.float32)
            cases.append(dict(case, f64=exact, f32=single))
            print(name, affine, exact, file=sys.stderr)
    with open(sys.argv[1], "w") as out:
        json.dump({"format": "llm-nas proxies 1", "archs": cases}, out, indent=1)
        out.write("\n")

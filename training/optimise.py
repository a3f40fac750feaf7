"""Trains the table of vectors: symmetric InfoNCE over translation pairs, by hand-written gradients in NumPy.

A text is the sum of its pieces' rows, normalised to unit length. A batch of B pairs comes from one source, so that
domain and language give nothing away; every other pair of the batch is a negative (van den Oord et al. 2018; the
symmetric form is CLIP's, Radford et al. 2021, section 2.3). Part of the batches consists of runs of neighbouring
lines, because what an aligner must tell apart is the sentence next door.
"""
import collections
import time
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy
from scipy.sparse import csr_matrix


class Ragged(NamedTuple):
    """Token ids of many texts: text i is ids[start[i]:start[i+1]]."""

    ids: numpy.ndarray
    start: numpy.ndarray

    @staticmethod
    def of(lists: list[list[int]]) -> "Ragged":
        start = numpy.zeros(len(lists) + 1, numpy.int64)
        numpy.cumsum([len(x) for x in lists], out=start[1:])
        ids = numpy.fromiter((i for x in lists for i in x), numpy.int32, int(start[-1]))
        return Ragged(ids, start)

    def take(self, index: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
        """Concatenated ids of the chosen texts, and each one's row number."""
        length = self.start[index + 1] - self.start[index]
        row = numpy.repeat(numpy.arange(len(index)), length)
        first = numpy.repeat(self.start[index] - numpy.concatenate(([0], numpy.cumsum(length)[:-1])), length)
        return self.ids[first + numpy.arange(len(row))], row


class Group(NamedTuple):
    """Pairs a batch may be drawn from, as word numbers."""

    name: str
    weight: float
    left: Ragged
    right: Ragged
    left_key: numpy.ndarray  # equal keys = equal texts: never negatives of each other
    right_key: numpy.ndarray
    ordered: bool  # neighbouring lines are neighbours in a document


class Lexicon(NamedTuple):
    """Piece ids of every word: `variants[0]` the best segmentation, the others sampled ones (Kudo 2018)."""

    variants: list[Ragged]


class Recipe(NamedTuple):
    dimensions: int = 384
    batch: int = 2048
    steps: int = 12000
    until: int | None = None  # of these, how many are taken: the rate falls as for all of them
    rate: float = 0.005
    scale: float = 20.0
    dropout: float = 0.1
    run: int = 16  # length of a run of neighbouring lines
    runs_share: float = 0.5  # share of ordered batches made of runs
    join_share: float = 0.15  # share of ordered batches whose rows join two neighbouring lines
    sampled_share: float = 0.15  # share of words cut at random (subword regularisation)
    seed: int = 7


def choose(group: Group, recipe: Recipe, rng: numpy.random.Generator) -> numpy.ndarray:
    size, total = recipe.batch, len(group.left_key)
    if total <= size:
        return rng.permutation(total)
    if group.ordered and rng.random() < recipe.runs_share:
        first = rng.choice(total // recipe.run, min(size // recipe.run, total // recipe.run), replace=False) * recipe.run
        first = first + rng.integers(0, recipe.run)
        index = (first[:, None] + numpy.arange(recipe.run)).ravel()
        return index[index < total]
    return rng.choice(total, size, replace=False) if total < 20 * size else numpy.unique(rng.integers(0, total, size))


def make_batch(groups: list[Group], lexicon: Lexicon, shares: numpy.ndarray, recipe: Recipe, rng: numpy.random.Generator):
    """Ids and rows of both sides stacked (left rows first), row count, and the mask of false negatives."""
    group = groups[rng.choice(len(groups), p=shares)]
    index = choose(group, recipe, rng)
    count = len(index)
    parts = []
    join = group.ordered and count < len(group.left_key) and rng.random() < recipe.join_share
    for side in (group.left, group.right):
        words, row = side.take(index)
        if join:
            more, rows = side.take(numpy.minimum(index + 1, len(group.left_key) - 1))
            words, row = numpy.concatenate((words, more)), numpy.concatenate((row, rows))
        sampled = rng.random(len(words)) < recipe.sampled_share
        variant = sampled * rng.integers(1, len(lexicon.variants), len(words))
        pieces = [v.take(words[variant == k]) + (row[variant == k],) for k, v in enumerate(lexicon.variants)]
        ids = numpy.concatenate([p[0] for p in pieces])
        row = numpy.concatenate([p[2][p[1]] for p in pieces])
        keep = rng.random(len(ids)) >= recipe.dropout
        parts.append((ids[keep], row[keep]))
    ids = numpy.concatenate((parts[0][0], parts[1][0]))
    row = numpy.concatenate((parts[0][1], parts[1][1] + count))
    a, b = group.left_key[index], group.right_key[index]
    same = (a[:, None] == a[None, :]) | (b[:, None] == b[None, :])
    if join:  # neighbours share half of their content
        near = numpy.abs(index[:, None] - index[None, :]) == 1
        same |= near
    numpy.fill_diagonal(same, False)
    return ids, row, count, same


class LazyAdam:
    """Adam (Kingma & Ba 2015) whose moments move only for the rows a batch touches."""

    def __init__(self, table: numpy.ndarray):
        self.table = table
        self.mean = numpy.zeros_like(table)
        self.square = numpy.zeros_like(table)
        self.count = numpy.zeros(len(table), numpy.float32)

    def step(self, rows: numpy.ndarray, gradient: numpy.ndarray, rate: float) -> None:
        self.count[rows] += 1
        count = self.count[rows][:, None]
        mean = self.mean[rows]
        mean += 0.1 * (gradient - mean)
        self.mean[rows] = mean
        square = self.square[rows]
        square += 0.01 * (gradient * gradient - square)
        self.square[rows] = square
        mean /= 1 - 0.9**count
        square /= 1 - 0.99**count
        numpy.sqrt(square, out=square)
        square += 1e-8
        mean /= square
        mean *= rate
        self.table[rows] -= mean


def loss_and_gradient(table: numpy.ndarray, batch, scale: float):
    ids, row, count, same = batch
    rows, local = numpy.unique(ids, return_inverse=True)
    incidence = csr_matrix((numpy.ones(len(ids), numpy.float32), (row, local)), (2 * count, len(rows)))
    sums = incidence @ table[rows]
    norm = numpy.maximum(numpy.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
    unit = sums / norm
    left, right = unit[:count], unit[count:]
    p = left @ right.T
    diagonal = p.diagonal().copy()
    p -= 1
    p *= scale
    numpy.exp(p, out=p)
    p[same] = 0
    by_row, by_column = p.sum(1), p.sum(0)
    loss = float((numpy.log(by_row) + numpy.log(by_column) - 2 * scale * (diagonal - 1)).mean() / 2)
    p *= (1 / by_row)[:, None] + (1 / by_column)[None, :]
    p[numpy.arange(count), numpy.arange(count)] -= 2
    p *= scale / (2 * count)
    slope = numpy.concatenate((p @ right, p.T @ left))
    slope -= unit * (slope * unit).sum(1, keepdims=True)
    slope /= norm
    return loss, rows, incidence.T.tocsr() @ slope


def optimise(groups: list[Group], lexicon: Lexicon, vocabulary: int, recipe: Recipe, table: numpy.ndarray | None = None, report=print, checkpoint=None):
    """The trained table, float32 (vocabulary × dimensions)."""
    rng = numpy.random.default_rng(recipe.seed)
    if table is None:
        table = rng.standard_normal((vocabulary, recipe.dimensions), numpy.float32) / numpy.float32(recipe.dimensions**0.5)
    adam = LazyAdam(table)
    shares = numpy.array([g.weight for g in groups])
    shares /= shares.sum()
    began, smooth = time.time(), None
    # batches are made ahead on a second thread; its generator is its own, so the order of events changes nothing
    maker, feeder = numpy.random.default_rng(recipe.seed + 1), ThreadPoolExecutor(1)
    ahead = collections.deque(feeder.submit(make_batch, groups, lexicon, shares, recipe, maker) for _ in range(2))
    for step in range(recipe.until or recipe.steps):
        batch = ahead.popleft().result()
        ahead.append(feeder.submit(make_batch, groups, lexicon, shares, recipe, maker))
        loss, rows, gradient = loss_and_gradient(table, batch, recipe.scale)
        warm = min(1.0, (step + 1) / 100)
        adam.step(rows, gradient, recipe.rate * warm * (1 - step / recipe.steps))
        smooth = loss if smooth is None else smooth + 0.01 * (loss - smooth)
        if step % 200 == 0:
            report(f"step {step} loss {smooth:.4f} {time.time() - began:.0f} s", flush=True)
        if checkpoint and step and step % 2000 == 0:
            checkpoint(step, table)
    return table

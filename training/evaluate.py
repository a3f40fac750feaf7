"""Retrieval accuracy of a table on line-parallel files `XX.txt.gz`: a quick look during training.

The figures that documents quote come from `pnpm bench`, which measures the shipped folder through the library.
"""
import glob
import gzip
import os

import numpy
from scipy.sparse import csr_matrix

from data import normalise


def embed(texts: list[str], model, table: numpy.ndarray) -> numpy.ndarray:
    ids = model.encode([normalise(t) for t in texts])
    row = numpy.repeat(numpy.arange(len(ids)), [len(x) for x in ids])
    flat = numpy.fromiter((i for x in ids for i in x), numpy.int64)
    known = flat != 0
    sums = csr_matrix((numpy.ones(int(known.sum()), numpy.float32), (row[known], flat[known])), (len(texts), len(table))) @ table.astype(numpy.float32)
    return sums / numpy.maximum(numpy.linalg.norm(sums, axis=1, keepdims=True), 1e-9)


def accuracy(a: numpy.ndarray, b: numpy.ndarray) -> tuple[float, float]:
    """Share of rows of `a` whose nearest row of `b` is the one with the same number: by cosine, by margin."""
    s = a @ b.T
    near = lambda m: numpy.sort(numpy.partition(m, -4, axis=1)[:, -4:], axis=1).mean(1)
    margin = s - near(s)[:, None] / 2 - near(s.T)[None, :] / 2
    right = lambda m: 100 * float((m.argmax(1) == numpy.arange(len(m))).mean())
    return right(s), right(margin)


def flores(folder: str, model, table: numpy.ndarray) -> str:
    vectors = {}
    for path in sorted(glob.glob(os.path.join(folder, "*.txt.gz"))):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            vectors[os.path.basename(path)[:2]] = embed([l.rstrip("\n") for l in lines], model, table)
    pairs = [(l, "en") for l in vectors if l != "en"] + [("da", "nl"), ("de", "fr")]
    cells = []
    for a, b in pairs:
        forth, back = accuracy(vectors[a], vectors[b]), accuracy(vectors[b], vectors[a])
        cells.append(f"{a}-{b} {forth[0]:.2f}/{back[0]:.2f} margin {forth[1]:.2f}/{back[1]:.2f}")
    return "\n".join(cells)

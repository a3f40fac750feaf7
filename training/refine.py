#!/usr/bin/env python3
"""Goes on from a model that train.py made, to where texts of two foreign languages are found as well as English ones.

usage: refine.py DATA FOLDER OUT [--work DIR] [--evaluate FOLDER] [--until N]

DATA      as for train.py
FOLDER    the model to go on from
OUT       where config.json, tokenizer.json and model.safetensors go
--work    keeps the vocabulary, the prepared data and the table before the last two steps (default: OUT/../.refining)
--evaluate  prints retrieval accuracy on FOLDER/XX.txt.gz at the end (never trained on)
--until   ends each leg after N steps: to try it out

Two legs of training on data where Dutch, Danish and pairs of foreign languages weigh more; then the mean with the rows that it
began with, as what a leg gains in retrieval it loses elsewhere (weights averaged along a run: Wortsman et al. 2022 go between a model
and its successor in the same way); then the directions that all sentences share are made smaller (a power of the sentences'
covariance, as in Mu & Viswanath 2018 and Raunak et al. 2019, but soft).
"""
import argparse
import os
import pickle
import random
import sys

import numpy
import sentencepiece

from data import LANGUAGES, Source, read_sources
from evaluate import embed, flores
from export import export, quantise, read_rows, unpacked
from optimise import Recipe, optimise
from train import ROW_SCALE, Emphasis, prepare
from vocabulary import shipped_vocabulary

EMPHASIS = Emphasis(
    languages={"pl": 1.4, "fi": 1.4, "nl": 1.9, "da": 1.5, "it": 1.2, "nb": 1.1},
    pivots=0.40,
    pairs={"da-nl": 3, "de-fr": 1.5, "de-nl": 1.5, "es-nl": 1.5, "fi-nl": 1.5, "fr-nl": 1.5, "it-nl": 1.5, "nb-nl": 1.5,
           "nl-pl": 1.5, "nl-pt": 1.5, "nl-sv": 1.5},
)
LEGS = [Recipe(steps=6500, until=4000, rate=0.003, seed=11), Recipe(steps=1300, rate=0.00115, seed=12)]
SHARE = 0.75  # of the refined rows in the mean
POWER = -0.15
LINES_OF_SOURCE, LINES = 400, 60000  # whose covariance is taken


def some_lines(sources: list[Source]) -> list[str]:
    rng, lines = random.Random(5), []
    for source in sources:
        if source.kind == "sentences":
            pairs = list(zip(source.foreign, source.english))
            lines += [text for pair in rng.sample(pairs, min(LINES_OF_SOURCE, len(pairs))) for text in pair]
    rng.shuffle(lines)
    return lines[:LINES]


def flattened(table: numpy.ndarray, model, lines: list[str]) -> numpy.ndarray:
    vectors = embed(lines, model, table)
    values, directions = numpy.linalg.eigh((vectors.T @ vectors / len(vectors)).astype(numpy.float64))
    return table @ ((directions * numpy.maximum(values, 1e-9) ** POWER) @ directions.T).astype(numpy.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("start")
    parser.add_argument("out")
    parser.add_argument("--work")
    parser.add_argument("--evaluate")
    parser.add_argument("--until", type=int)
    a = parser.parse_args()
    work = a.work or os.path.join(os.path.dirname(os.path.abspath(a.out)), ".refining")
    os.makedirs(work, exist_ok=True)

    sources = read_sources(a.data)
    model: sentencepiece.SentencePieceProcessor = shipped_vocabulary(os.path.join(a.start, "tokenizer.json"), os.path.join(work, "vocabulary"))
    prepared = os.path.join(work, "prepared.pickle")
    if not os.path.exists(prepared):
        with open(prepared, "wb") as file:
            pickle.dump(prepare(sources, model, LEGS[0], EMPHASIS), file, protocol=5)
    with open(prepared, "rb") as file:
        groups, lexicon = pickle.load(file)

    start = read_rows(os.path.join(a.start, "model.safetensors")).astype(numpy.float32) / ROW_SCALE
    table = start.copy()
    for leg in LEGS:
        table = optimise(groups, lexicon, len(table), leg._replace(until=a.until or leg.until), table=table)
        numpy.save(os.path.join(work, "table.npy"), table)
    table = flattened(SHARE * table + (1 - SHARE) * start, model, some_lines(sources))
    export(table, model, LANGUAGES, a.out)
    if a.evaluate:
        print(f"--- as exported\n{flores(a.evaluate, model, unpacked(quantise(table)))}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

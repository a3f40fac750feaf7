#!/usr/bin/env python3
"""Trains enface's default encoder from parallel data and writes its folder.

usage: train.py DATA OUT [--from FOLDER] [--work DIR] [--steps N] [--rate R] [--evaluate FOLDER]

DATA      a folder with sentences/ and dictionary/ (see README.md)
OUT       where config.json, tokenizer.json and model.safetensors go
--from    goes on from the rows and the vocabulary of such a folder, rather than from nothing
--work    keeps the vocabulary, the prepared data and the last checkpoint; a second run goes on from the first two
          (default: OUT/../.training)
--evaluate  prints retrieval accuracy on FOLDER/XX.txt.gz at the end (never trained on)
"""
import argparse
import collections
import os
import pickle
import sys
from typing import NamedTuple

import numpy
import sentencepiece

from data import LANGUAGES, Source, read_sources
from evaluate import flores
from export import export, quantise, read_rows, unpacked
from optimise import Group, Lexicon, Ragged, Recipe, optimise
from vocabulary import shipped_vocabulary, train_vocabulary

# How much more, or less, of a source than the square root of its size: how near it is to what people align.
SENTENCE_WEIGHT = collections.defaultdict(lambda: 1.0, {
    "europarl-v7": 1.0, "europarl-nltk": 2.0, "stsb-mt": 1.5, "tatoeba-test": 1.0, "tatoeba": 0.8,
    "nl-civil-procedure": 2.0, "privacyguides": 1.3, "opensource-guide": 1.3,
    "ms-dynamics365ops": 0.4, "ms-dynamics365smb": 0.4, "ms-microsoft365": 0.7, "ms-project-operations": 0.4,
    "debian-webwml": 0.7, "tldr-pages": 0.5, "openstreetmap-website": 0.5,
    "wesnoth": 1.5, "wesnoth-help": 0.6, "freedroidrpg": 1.2, "fillets-ng": 1.2, "ding-examples": 1.5, "cataclysm-dda": 0.6,
    "crawl": 0.8, "flare": 0.5, "freeorion": 0.5, "shattered-pixel-dungeon": 1.3, "adarkroom": 1.3,
    "literature": 1.5, "bible-web": 0.25, "bible-versions": 0.25, "bible-versions2": 0.25,
    "canada-laws": 0.7, "espd": 1.5, "tico-19": 1.3, "tatoeba-manythings": 0.7,
})


class Emphasis(NamedTuple):
    """What is drawn more often than the square roots of the sizes say."""

    # languages with little data, or far from the others
    languages: dict[str, float] = {"pl": 1.4, "fi": 1.4, "nl": 1.3, "it": 1.2, "nb": 1.1}
    # share of batches of two foreign languages
    pivots: float = 0.30
    # of these, pairs of languages; but for Bibles
    pairs: dict[str, float] = {}


DICTIONARY_WEIGHT = collections.defaultdict(lambda: 0.5, {
    "enwiktionary-2015": 1.0, "omw-wikt": 0.5, "omw": 0.35, "cpv-cpv_codes": 0.3, "cpv-sup_codes": 0.1,
    "cldr": 0.4, "osm-id-tagging": 0.2, "nl-legal-terms": 1.0, "freedict": 0.7,
})
UNORDERED = {"tatoeba", "tatoeba-test", "tatoeba-manythings", "stsb-mt", "ding-examples", "widelands", "cataclysm-dda"}
DICTIONARY_SHARE = 0.15
PIVOT_ARCHAIC = 0.5
VOCABULARY = 96000
LINES_PER_LANGUAGE = 70000
# What an exported row is divided by to go on from: rows of pieces that were hardly ever seen still have about the size that
# they began with, 1 / √dimensions, and stand at 9 in the file.
ROW_SCALE = 176


class Words:
    """Numbers every distinct word, and cuts each once: texts are then lists of word numbers, quick to hold and to draw from."""

    def __init__(self):
        self.number: dict[str, int] = {}

    def segment(self, texts: list[str]) -> Ragged:
        number = self.number
        return Ragged.of([[number.setdefault(w, len(number)) for w in text.split(" ")] for text in texts])

    def lexicon(self, model, sampled: int = 2) -> Lexicon:
        words = list(self.number)
        cut = lambda **how: Ragged.of([[i for i in ids if i] for ids in model.encode(words, **how)])
        return Lexicon([cut()] + [cut(enable_sampling=True, alpha=0.3, nbest_size=-1) for _ in range(sampled)])


def keys(texts: list[str]) -> numpy.ndarray:
    number: dict[str, int] = {}
    return numpy.array([number.setdefault(t, len(number)) for t in texts], numpy.int32)


def direct_groups(sources: list[Source], segment, languages: dict[str, float]) -> list[Group]:
    """One group a file; small dictionaries of one language are pooled so that a batch has enough negatives."""
    groups, pooled = [], collections.defaultdict(lambda: ([], [], 0.0))
    for s in sources:
        if s.kind == "dictionary" or len(s.foreign) < 600:
            f, e, w = pooled[(s.language, s.kind)]
            weight = (DICTIONARY_WEIGHT if s.kind == "dictionary" else SENTENCE_WEIGHT)[s.name]
            pooled[(s.language, s.kind)] = (f + s.foreign, e + s.english, w + weight * len(s.foreign) ** 0.5)
        else:
            weight = SENTENCE_WEIGHT[s.name] * languages.get(s.language, 1) * len(s.foreign) ** 0.5
            groups.append(Group(f"{s.name}.{s.language}", weight, segment(s.foreign), segment(s.english), keys(s.foreign), keys(s.english), s.name not in UNORDERED))
    sentence_weight = sum(g.weight for g in groups)
    entries = sum(w for (_, kind), (_, _, w) in pooled.items() if kind == "dictionary")
    for (language, kind), (f, e, w) in pooled.items():
        weight = w / entries * sentence_weight * DICTIONARY_SHARE if kind == "dictionary" else w
        groups.append(Group(f"{kind}.{language}", weight, segment(f), segment(e), keys(f), keys(e), False))
    return groups


def pivot_groups(sources: list[Source], segment) -> list[Group]:
    """Pairs of two foreign sentences with the same English side, from the files of one name."""
    pairs = collections.defaultdict(lambda: ([], []))
    by_name = collections.defaultdict(list)
    for s in sources:
        by_name[s.name].append(s)
    for name, files in by_name.items():
        archaic = name.startswith("bible")  # ten languages of one text: on their own, or they would be most of every group
        of_english = collections.defaultdict(list)
        for s in files:
            # a dictionary's English word has many senses: only its rarer, longer entries pivot safely
            for f, e in zip(s.foreign, s.english):
                if s.kind == "sentences" and len(e) > 20 or name.startswith(("cpv", "cldr")):
                    of_english[e].append((s.language, f))
        for texts in of_english.values():
            texts = list(dict.fromkeys(texts))[:12]
            for i, (a, f) in enumerate(texts):
                for b, g in texts[i + 1:]:
                    if a != b and f != g:
                        (a2, f2), (b2, g2) = sorted(((a, f), (b, g)))
                        pairs[(a2, b2, archaic)][0].append(f2)
                        pairs[(a2, b2, archaic)][1].append(g2)
    groups = []
    for (a, b, archaic), (left, right) in sorted(pairs.items()):
        if len(left) >= 1000:
            weight = len(left) ** 0.5 * (PIVOT_ARCHAIC if archaic else 1)
            groups.append(Group(f"pivot.{a}-{b}{'.bible' if archaic else ''}", weight, segment(left), segment(right), keys(left), keys(right), True))
    return groups


def prepare(sources: list[Source], model, recipe: Recipe, emphasis: Emphasis = Emphasis()) -> tuple[list[Group], Lexicon]:
    """What the optimiser draws from, pivoted pairs weighted to their share."""
    words = Words()
    direct = direct_groups(sources, words.segment, emphasis.languages)
    pivots = pivot_groups(sources, words.segment)
    share = emphasis.pivots / (1 - emphasis.pivots) * sum(g.weight for g in direct) / max(1e-9, sum(g.weight for g in pivots))
    groups = direct + [g._replace(weight=g.weight * share * emphasis.pairs.get(g.name.removeprefix("pivot."), 1)) for g in pivots]
    sentencepiece.set_random_generator_seed(recipe.seed)
    lexicon = words.lexicon(model)
    print(f"{len(direct)} groups of pairs with English, {len(pivots)} of pivoted pairs ({sum(len(g.left_key) for g in pivots)} pairs), "
          f"{len(words.number)} distinct words", flush=True)
    return groups, lexicon


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--from", dest="start")
    parser.add_argument("--work")
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    parser.add_argument("--rate", type=float, default=Recipe().rate)
    parser.add_argument("--evaluate")
    a = parser.parse_args()
    work = a.work or os.path.join(os.path.dirname(os.path.abspath(a.out)), ".training")
    os.makedirs(work, exist_ok=True)
    recipe = Recipe(steps=a.steps, rate=a.rate)

    prefix, prepared = os.path.join(work, "vocabulary"), os.path.join(work, "prepared.pickle")
    if os.path.exists(prepared):
        model = sentencepiece.SentencePieceProcessor(model_file=prefix + ".model")
        with open(prepared, "rb") as file:
            groups, lexicon = pickle.load(file)
    else:
        sources = read_sources(a.data)
        print(f"{len(sources)} files, {sum(len(s.foreign) for s in sources)} pairs", flush=True)
        if os.path.exists(prefix + ".model"):
            model = sentencepiece.SentencePieceProcessor(model_file=prefix + ".model")
        elif a.start:
            model = shipped_vocabulary(os.path.join(a.start, "tokenizer.json"), prefix)
        else:
            model = train_vocabulary(sources, prefix, VOCABULARY, LINES_PER_LANGUAGE, recipe.seed)
        print(f"vocabulary of {model.get_piece_size()} pieces", flush=True)
        groups, lexicon = prepare(sources, model, recipe)
        with open(prepared, "wb") as file:
            pickle.dump((groups, lexicon), file, protocol=5)

    def checkpoint(step, table):
        numpy.save(os.path.join(work, "table.npy"), table)
        if a.evaluate:
            print(f"--- step {step}\n{flores(a.evaluate, model, table)}", flush=True)

    start = read_rows(os.path.join(a.start, "model.safetensors")).astype(numpy.float32) / ROW_SCALE if a.start else None
    table = optimise(groups, lexicon, model.get_piece_size(), recipe, table=start, checkpoint=checkpoint)
    numpy.save(os.path.join(work, "table.npy"), table)
    export(table, model, LANGUAGES, a.out)
    if a.evaluate:
        print(f"--- as exported\n{flores(a.evaluate, model, unpacked(quantise(table)))}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

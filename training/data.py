"""Reads the parallel data: `sentences/SOURCE.XX-en.tsv.gz` and `dictionary/SOURCE.XX-en.tsv.gz`."""
import glob
import gzip
import os
import re
import unicodedata
from typing import NamedTuple

LANGUAGES = ["en", "da", "nl", "de", "fr", "sv", "nb", "es", "it", "pt", "pl", "fi"]
SPACE = re.compile(r"\s+")


class Source(NamedTuple):
    """One file: parallel lists of foreign and English texts, in the file's order."""

    name: str
    language: str
    kind: str  # 'sentences' or 'dictionary'
    foreign: list[str]
    english: list[str]


def normalise(text: str) -> str:
    """NFKC, lower case, single spaces: what the shipped tokenizer.json does too, step for step."""
    return SPACE.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()


def usable(foreign: str, english: str, kind: str) -> bool:
    """Drops what teaches nothing: empty sides, sides copied from each other, absurd length ratios."""
    if not foreign or not english:
        return False
    if kind == "dictionary":
        return len(foreign) <= 80 and len(english) <= 80
    if foreign == english or len(foreign) > 1500 or len(english) > 1500:
        return False
    ratio = (len(foreign) + 15) / (len(english) + 15)
    return 0.45 < ratio < 2.2


def read_sources(folder: str) -> list[Source]:
    """Every file of the folder, normalised, filtered, with exact repetitions removed."""
    sources = []
    for kind in ("sentences", "dictionary"):
        for path in sorted(glob.glob(os.path.join(folder, kind, "*.tsv.gz"))):
            name, pair, _ = os.path.basename(path).split(".", 2)
            language = pair.split("-")[0]
            if language not in LANGUAGES:
                continue
            foreign, english, seen = [], [], set()
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    sides = line.rstrip("\n").split("\t")
                    if len(sides) != 2:
                        continue
                    f, e = normalise(sides[0]), normalise(sides[1])
                    if (f, e) in seen or not usable(f, e, kind):
                        continue
                    seen.add((f, e))
                    foreign.append(f)
                    english.append(e)
            if foreign:
                sources.append(Source(name, language, kind, foreign, english))
    if not sources:
        raise SystemExit(f"{folder}: no sentences/*.tsv.gz or dictionary/*.tsv.gz found; see training/README.md for the layout")
    return sources

#!/usr/bin/env python3
"""Writes what the default encoder must answer, computed by other means: SentencePiece for the ids, NumPy for the vectors.

usage: golden.py FOLDER VOCABULARY OUT

FOLDER      the exported folder (packages/model/weights)
VOCABULARY  the SentencePiece model that the training left in its work folder (vocabulary.model)
OUT         test/core/fixtures/embed/golden.json
"""
import hashlib
import json
import os
import sys

import numpy
import sentencepiece

from data import normalise
from export import read_rows

TEXTS = [
    "The ministers met behind closed doors on Thursday and agreed to nothing.",
    "Ministrene mødtes torsdag for lukkede døre og blev ikke enige om noget.",
    "De ministers kwamen donderdag achter gesloten deuren bijeen en werden het nergens over eens.",
    "Die Minister trafen sich am Donnerstag hinter verschlossenen Türen – ohne Ergebnis.",
    "Les ministres se sont réunis jeudi à huis clos ; ils n’ont rien décidé.",
    "Ministrarna möttes på torsdagen bakom stängda dörrar.",
    "Statsrådene møttes torsdag bak lukkede dører.",
    "Los ministros se reunieron el jueves a puerta cerrada. ¿Y qué decidieron?",
    "I ministri si sono riuniti giovedì a porte chiuse, senza alcun risultato.",
    "Os ministros reuniram-se na quinta-feira à porta fechada.",
    "Ministrowie spotkali się w czwartek za zamkniętymi drzwiami.",
    "Ministerit tapasivat torstaina suljettujen ovien takana.",
    "It cost 1,234,567.89 euros (about 12 % more than in 1999).",
    "STRASSE, İstanbul, ﬁnal, ½ litre, Ｗｉｄｅ: what compatibility does to letters",
    "Speciallægepraksisplanlægningsstabiliseringsperiode",
    "See https://example.org/a?b=c or write to someone@example.org",
    "  many    spaces\tand\nlines\u00a0here ",
    "𝔊𝔬𝔱𝔥𝔦𝔠 and 👍🏽 and 漢字 and русский",
    "漢字漢字",
    "",
]


def main() -> None:
    folder, vocabulary, out = sys.argv[1:]
    weights = os.path.join(folder, "model.safetensors")
    rows = read_rows(weights)
    model = sentencepiece.SentencePieceProcessor(model_file=vocabulary)
    cases = []
    for text in TEXTS:
        ids = [i for i in model.encode(normalise(text)) if i != model.unk_id()]
        total = rows[ids].astype(numpy.float64).sum(axis=0)
        length = numpy.linalg.norm(total)
        vector = total / length if length else total
        cases.append({"text": text, "ids": ids, "vector": [float(f"{x:.7g}") for x in vector]})
    with open(weights, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    versions = {"numpy": numpy.__version__, "sentencepiece": sentencepiece.__version__, "python": sys.version.split()[0]}
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"versions": versions, "weights": digest, "cases": cases}, file, ensure_ascii=False, indent=None, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()

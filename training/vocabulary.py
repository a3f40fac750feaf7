"""The subword vocabulary: a SentencePiece unigram model over all twelve languages."""
import collections
import json
import os
import random
import struct
import tempfile

import sentencepiece

from data import LANGUAGES, Source

SETTINGS = {
    "model_type": "unigram", "normalization_rule_name": "identity", "split_digits": True, "character_coverage": 0.9999,
    "unk_id": 0, "bos_id": -1, "eos_id": -1, "pad_id": -1, "num_threads": 2, "shuffle_input_sentence": False,
    "input_sentence_size": 0, "max_sentencepiece_length": 20, "minloglevel": 1,
}


def train_vocabulary(sources: list[Source], prefix: str, size: int, lines_per_language: int, seed: int) -> sentencepiece.SentencePieceProcessor:
    """Trains on the same number of characters a language, English twice; writes PREFIX.model.

    Normalisation is the identity because `data.normalise` has been applied: this keeps the vocabulary usable by
    any tokenizer library without SentencePiece's compiled character map. No piece holds two digits.
    """
    rng = random.Random(seed)
    texts: dict[str, list[str]] = collections.defaultdict(list)
    for source in sources:
        # dictionary entries count thrice: a headword is worth a piece more than a running word is
        repeat = 3 if source.kind == "dictionary" else 1
        texts[source.language] += source.foreign * repeat
        texts["en"] += list(dict.fromkeys(source.english)) * repeat
    budget = lines_per_language * 80  # characters
    path = prefix + ".txt"
    with open(path, "w", encoding="utf-8") as out:
        for language in LANGUAGES:
            lines = texts[language]
            rng.shuffle(lines)
            left = budget * (2 if language == "en" else 1)
            for line in lines:
                if left <= 0:
                    break
                out.write(line + "\n")
                left -= len(line)
    sentencepiece.SentencePieceTrainer.train(input=path, model_prefix=prefix, vocab_size=size, **SETTINGS)
    return sentencepiece.SentencePieceProcessor(model_file=prefix + ".model")


def shipped_vocabulary(tokenizer: str, prefix: str) -> sentencepiece.SentencePieceProcessor:
    """The pieces and scores of a `tokenizer.json` that `export` wrote, as a SentencePiece model; writes PREFIX.model.

    A model file is a protocol buffer: the pieces are field 1, repeated, and what follows them are settings, which a model
    of next to no pieces lends.
    """
    with open(tokenizer, encoding="utf-8") as file:
        pieces = json.load(file)["model"]["vocab"]
    with tempfile.TemporaryDirectory() as folder:
        text, other = os.path.join(folder, "text"), os.path.join(folder, "other")
        with open(text, "w", encoding="utf-8") as out:
            out.writelines(piece.replace("▁", " ") + " a\n" for piece, _ in pieces[: 20000])
        sentencepiece.SentencePieceTrainer.train(input=text, model_prefix=other, vocab_size=400, **SETTINGS)
        with open(other + ".model", "rb") as file:
            settings = b"".join(field for number, field in fields(file.read()) if number != 1)
    with open(prefix + ".model", "wb") as out:
        for index, (piece, score) in enumerate(pieces):
            name = piece.encode()
            message = b"\x0a" + varint(len(name)) + name + b"\x15" + struct.pack("<f", score)
            message += b"\x18\x02" if index == 0 else b""  # the first one stands for what is unknown
            out.write(b"\x0a" + varint(len(message)) + message)
        out.write(settings)
    return sentencepiece.SentencePieceProcessor(model_file=prefix + ".model")


def varint(number: int) -> bytes:
    return bytes([number]) if number < 128 else bytes([number & 127 | 128]) + varint(number >> 7)


def fields(message: bytes):
    """Each field of a protocol buffer whose fields are all strings or messages: its number, and its bytes with their head."""
    at = 0

    def read() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(message):
        start, key = at, read()
        length = read()
        at += length
        yield key >> 3, message[start:at]

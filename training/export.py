"""Writes the trained table as a folder in the Model2Vec layout, but for its rows of three bits (see README.md)."""
import json
import os
import struct
from typing import NamedTuple

import numpy
import sentencepiece


BITS = 3


class Packed(NamedTuple):
    """Rows of few bits: value = levels[code] × scale of the row, rounded to a whole number of -127 … 127."""

    codes: numpy.ndarray  # uint8, rows × dimensions: one code each, not yet packed
    levels: numpy.ndarray  # float32, 2^bits
    scales: numpy.ndarray  # float16, one for each row


def quantise(table: numpy.ndarray, bits: int = BITS, rounds: int = 12) -> Packed:
    """Levels for all rows and a scale for each, by turns, until the squared error hardly falls (Lloyd 1982).

    Scales are such that the 99.99th percentile of the table becomes 127, which is what rows are unpacked to.
    """
    table = table * numpy.float32(127 / numpy.quantile(numpy.abs(table), 0.9999))
    scales = numpy.maximum(table.std(axis=1, keepdims=True), 1e-3).astype(numpy.float32)
    # equally frequent at first
    levels = numpy.quantile(table / scales, (numpy.arange(2**bits) + 0.5) / 2**bits).astype(numpy.float32)
    for _ in range(rounds):
        codes = nearest(table / scales, levels)
        weight = numpy.broadcast_to(scales, table.shape)
        levels = (numpy.bincount(codes.ravel(), (table * weight).ravel()) / numpy.bincount(codes.ravel(), (weight * weight).ravel())).astype(numpy.float32)
        chosen = levels[codes]
        scales = numpy.maximum((chosen * table).sum(1, keepdims=True) / (chosen * chosen).sum(1, keepdims=True), 1e-3)
        scales = scales.astype(numpy.float16).astype(numpy.float32)
    return Packed(nearest(table / scales, levels), levels, scales[:, 0].astype(numpy.float16))


def nearest(values: numpy.ndarray, levels: numpy.ndarray) -> numpy.ndarray:
    return numpy.searchsorted((levels[1:] + levels[:-1]) / 2, values).astype(numpy.uint8)


def unpacked(packed: Packed) -> numpy.ndarray:
    """The int8 rows that the library adds up: halves are rounded up, as JavaScript does."""
    numbers = packed.levels.astype(numpy.float64)[None, :] * packed.scales.astype(numpy.float64)[:, None]
    numbers = numpy.clip(numpy.floor(numbers + 0.5), -127, 127).astype(numpy.int8)
    return numpy.take_along_axis(numbers, packed.codes.astype(numpy.int64), axis=1)


def pack(codes: numpy.ndarray, bits: int) -> numpy.ndarray:
    """Codes without gaps between them, the first one in the lowest bits of a row's first byte."""
    ones = (codes[:, :, None] >> numpy.arange(bits, dtype=numpy.uint8)) & 1
    return numpy.packbits(ones.reshape(len(codes), -1), axis=1, bitorder="little")


def unpack(rows: numpy.ndarray, bits: int) -> numpy.ndarray:
    ones = numpy.unpackbits(rows, axis=1, bitorder="little").reshape(len(rows), -1, bits)
    return (ones << numpy.arange(bits, dtype=numpy.uint8)).sum(2, dtype=numpy.uint8)


def tokenizer_json(model: sentencepiece.SentencePieceProcessor) -> dict:
    vocabulary = [[model.id_to_piece(i), round(model.get_score(i), 4)] for i in range(model.get_piece_size())]
    return {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [{"id": 0, "content": "<unk>", "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}],
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFKC"}, {"type": "Lowercase"},
            {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "},
            {"type": "Strip", "strip_left": True, "strip_right": True},
        ]},
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "post_processor": None,
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "model": {"type": "Unigram", "unk_id": 0, "vocab": vocabulary, "byte_fallback": False},
    }


KINDS = {"int8": "I8", "uint8": "U8", "float32": "F32", "float16": "F16"}


def safetensors(tensors: dict[str, numpy.ndarray]) -> bytes:
    header, at = {}, 0
    for name, tensor in tensors.items():
        header[name] = {"dtype": KINDS[tensor.dtype.name], "shape": list(tensor.shape), "data_offsets": [at, at + tensor.nbytes]}
        at += tensor.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(tensor.tobytes() for tensor in tensors.values())


def read_safetensors(path: str) -> dict[str, numpy.ndarray]:
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header, data = json.loads(file.read(length)), file.read()
    kinds = {kind: name for name, kind in KINDS.items()}
    view = lambda e: numpy.frombuffer(data[slice(*e["data_offsets"])], kinds[e["dtype"]]).reshape(e["shape"])
    return {name: view(entry) for name, entry in header.items()}


def read_rows(path: str) -> numpy.ndarray:
    """The int8 rows of a file that `export` wrote."""
    tensors = read_safetensors(path)
    levels = tensors["embeddings.levels"]
    codes = unpack(tensors["embeddings.codes"], int(numpy.log2(len(levels))))
    return unpacked(Packed(codes, levels, tensors["embeddings.scales"]))


def export(table: numpy.ndarray, model: sentencepiece.SentencePieceProcessor, languages: list[str], folder: str) -> None:
    os.makedirs(folder, exist_ok=True)
    packed = quantise(table)
    # <unk>, and the bare word marker, all that is left of an unknown word: they say nothing
    packed.scales[[0, model.piece_to_id("▁")]] = 0
    write = lambda name, data: open(os.path.join(folder, name), "wb").write(data)
    write("model.safetensors", safetensors({
        "embeddings.codes": pack(packed.codes, BITS), "embeddings.levels": packed.levels, "embeddings.scales": packed.scales,
    }))
    compact = lambda value: (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    write("tokenizer.json", compact(tokenizer_json(model)))
    write("config.json", (json.dumps({
        "model_type": "model2vec", "architectures": ["StaticModel"], "hidden_dim": int(table.shape[1]),
        "normalize": True, "language": languages,
    }, indent=2) + "\n").encode())

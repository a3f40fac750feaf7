"""Writes the trained table as a Model2Vec folder: config.json, tokenizer.json, model.safetensors (int8 rows)."""
import json
import os
import struct

import numpy
import sentencepiece


def quantise(table: numpy.ndarray) -> numpy.ndarray:
    """int8 with one global scale; the scale is not stored, since only directions matter.

    The largest rows are clipped at the 99.99th percentile, which spends the 8 bits on the bulk.
    """
    scale = 127 / numpy.quantile(numpy.abs(table), 0.9999)
    return numpy.clip(numpy.rint(table * scale), -127, 127).astype(numpy.int8)


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


def safetensors(tensor: numpy.ndarray, name: str) -> bytes:
    kind = {"int8": "I8", "float32": "F32", "float16": "F16"}[tensor.dtype.name]
    header = json.dumps({name: {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [0, tensor.nbytes]}}, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    return struct.pack("<Q", len(header)) + header + tensor.tobytes()


def export(table: numpy.ndarray, model: sentencepiece.SentencePieceProcessor, languages: list[str], folder: str) -> None:
    os.makedirs(folder, exist_ok=True)
    rows = quantise(table)
    rows[0] = 0  # <unk>
    rows[model.piece_to_id("▁")] = 0  # the bare word marker, all that is left of an unknown word: it says nothing
    write = lambda name, data: open(os.path.join(folder, name), "wb").write(data)
    write("model.safetensors", safetensors(rows, "embeddings"))
    compact = lambda value: (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    write("tokenizer.json", compact(tokenizer_json(model)))
    write("config.json", (json.dumps({
        "model_type": "model2vec", "architectures": ["StaticModel"], "hidden_dim": int(rows.shape[1]),
        "normalize": True, "language": languages,
    }, indent=2) + "\n").encode())

#!/usr/bin/env python3
"""Writes the default encoder with rows of int8, as other readers of the Model2Vec layout want it.

usage: plain.py FOLDER OUT

FOLDER  the exported folder (packages/model/weights)
OUT     a folder of the same vectors: config.json and tokenizer.json as they are, model.safetensors with the tensor `embeddings`
"""
import os
import shutil
import sys

from export import read_rows, safetensors


def main() -> None:
    folder, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "model.safetensors"), "wb") as file:
        file.write(safetensors({"embeddings": read_rows(os.path.join(folder, "model.safetensors"))}))
    for name in ("config.json", "tokenizer.json"):
        shutil.copyfile(os.path.join(folder, name), os.path.join(out, name))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes the table that says which languages use a word: `packages/align/src/audit/word-table.ts`.

usage: words.py DATA OUT.ts [--counts FILE]

DATA is the folder that the encoder is trained on. The words of each language are counted. Those that languages of several
families share, with the languages that each of them is at home in, and the most frequent of the others go into a Bloom filter, one
for all: it never forgets a word, and takes one in a hundred for known that is not. A linear model with
one output a language tells others by what they look like: its features are a word's beginnings, ends and runs of two to four
letters, each hashed into one of a few thousand buckets. Only NumPy is needed.
"""
import argparse
import base64
import collections
import glob
import gzip
import os
import pickle
import re

import numpy as np

LANGUAGES = ["da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "sv"]
WORD = re.compile(r"[^\W\d_]+")
# characters of a language that are read: a fair share of each source
MOST_UNITS = 24_000_000
# words with fewer letters are everywhere; longer ones are hardly ever counted twice
SHORTEST, LONGEST = 3, 24
# a language uses a word that it has so often for each time that the language with the most has it, and so often at least
SHARE, LEAST = 0.04, 2
# below this share of the rate of the family with the most, other families only quote a word
STRAY = 0.005
# what a dictionary's entry counts for
ENTRY = 3
# languages whose words are much the same: a word of several families is at home everywhere
FAMILIES = {"da": 0, "nb": 0, "sv": 0, "de": 1, "nl": 1, "fr": 2, "es": 2, "it": 2, "pt": 2, "en": 3, "pl": 4, "fi": 5}
# words of each language that are remembered, of English (into and out of which most is translated) twice as many
REMEMBERED = 16_000
BITS, HASHES = 1 << 22, 7
# marks an entry that says of a word of several families where it is at home: in a language that has it so often for each time
# that the language with the most has it
HOME, HOME_SHARE = "+", 0.004
NGRAMS = (2, 3, 4)
BUCKETS = 1 << 13
EPOCHS, BATCH, RATE, DECAY = 3, 2048, 0.15, 1e-7


def read(data, kind):
    """Foreign and English texts of each file, with the foreign language."""
    for path in sorted(glob.glob(os.path.join(data, kind, "*.tsv.gz"))):
        language = re.search(r"\.(\w\w)-en\.tsv\.gz$", path)[1]
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            pairs = [line.rstrip("\n").split("\t") for line in lines]
        yield language, [pair for pair in pairs if len(pair) == 2 and pair[0] != pair[1]]


def count(data):
    """How often each language has each word, in small letters. A capital inside a sentence is a name's, but for German."""
    counts = {language: collections.Counter() for language in LANGUAGES}
    sources = collections.defaultdict(list)
    for language, pairs in read(data, "sentences"):
        sources[language].append([foreign for foreign, _ in pairs])
        sources["en"].append([english for _, english in pairs])
    for language, texts in sources.items():
        room = MOST_UNITS / len(texts)
        for lines in sorted(texts, key=len):
            units = sum(map(len, lines))
            step = max(1, round(units / (3 * room)))
            for line in lines[::step]:
                counts[language].update(word for word in WORD.findall(line) if word.islower())
                if language == "de":
                    nouns = [word for word in WORD.findall(line)[1:] if word[0].isupper() and word[1:].islower()]
                    counts["nouns"] = counts.get("nouns") or collections.Counter()
                    counts["nouns"].update(nouns)
    capital = collections.Counter()
    for texts in sources["en"]:
        for line in texts[::7]:
            capital.update(word.lower() for word in WORD.findall(line)[1:] if word[0].isupper())
    for noun, times in counts.pop("nouns").items():
        # what English has with a capital more often than without is a name
        if capital[noun.lower()] <= counts["en"][noun.lower()] / 7:
            counts["de"][noun.lower()] += times
    for language, pairs in read(data, "dictionary"):
        for side, text in ((language, 0), ("en", 1)):
            for pair in pairs:
                words = WORD.findall(pair[text])
                if len(words) <= 3:
                    counts[side].update({w.lower(): ENTRY for w in words if w.islower() or (side == "de" and w[1:].islower())})
    return counts


def labelled(counts):
    """All words, which languages use each, and how much each matters."""
    totals = {language: sum(counts[language].values()) for language in LANGUAGES}
    words = sorted({w for c in counts.values() for w, n in c.items() if n >= LEAST and SHORTEST <= len(w) <= LONGEST})
    rates = np.array([[counts[language][word] / totals[language] for language in LANGUAGES] for word in words], np.float32)
    times = np.array([[counts[language][word] for language in LANGUAGES] for word in words], np.int32)
    uses = (rates >= SHARE * rates.max(axis=1, keepdims=True)) & (times >= LEAST)
    weight = np.log2(1 + times.max(axis=1)).astype(np.float32)
    return words, uses, weight / weight.mean()


def fnv(text):
    """FNV-1a over UTF-16 units, as the reader of the table has it."""
    value = 0x811C9DC5
    for unit in np.frombuffer(text.encode("utf-16-le"), "<u2"):
        value = ((value ^ int(unit)) * 0x01000193) & 0xFFFFFFFF
    return value


def places(language, word):
    """Bits of the filter that stand for a word of a language: two hashes, combined (Kirsch & Mitzenmacher 2006)."""
    one, two = fnv(f"{language} {word}"), fnv(f"{word} {language}") | 1
    return [((one + k * two) & 0xFFFFFFFF) % BITS for k in range(HASHES)]


def remembered(words, uses, counts):
    """
    The filter's bits: words of several families, as of no language and of each where they are at home, and of the others each
    language's most frequent ones.
    """
    totals = {language: sum(counts[language].values()) for language in LANGUAGES}
    shared = set()
    for word in words:
        families = {FAMILIES[language] for language in LANGUAGES if counts[language][word] >= LEAST}
        if len(families) > 1 and not isolated(word, counts, totals):
            shared.add(word)
    bits = np.zeros(BITS, np.uint8)
    for word in shared:
        bits[places("", word)] = 1
    for at, language in enumerate(LANGUAGES):
        for word in shared:
            most = max(counts[other][word] / totals[other] for other in LANGUAGES)
            if counts[language][word] >= LEAST and counts[language][word] / totals[language] >= HOME_SHARE * most:
                bits[places(HOME + language, word)] = 1
        own = [word for word, used in zip(words, uses[:, at]) if used and word not in shared]
        own.sort(key=lambda word: -counts[language][word])
        for word in own[: REMEMBERED * (2 if language == "en" else 1)]:
            bits[places(language, word)] = 1
    wrong = bits.mean() ** HASHES
    print(f"filter: {len(shared)} words of several families; {wrong:.3f} of other words taken for known", flush=True)
    return np.packbits(bits, bitorder="little")


def isolated(word, counts, totals):
    """True where all other families have a word so much more rarely than one that it is a quotation or a slip there."""
    rates = collections.Counter()
    for language in LANGUAGES:
        family = FAMILIES[language]
        rates[family] = max(rates[family], counts[language][word] / totals[language])
    (_, most), (_, next_most) = rates.most_common(2)
    return next_most < STRAY * most


def features(word, buckets, known):
    padded = f"<{word}>"
    grams = []
    for n in NGRAMS:
        grams.extend(padded[k : k + n] for k in range(len(padded) - n + 1))
    found = []
    for gram in grams:
        if gram not in known:
            value = fnv(gram)
            known[gram] = (value ^ (value >> 15)) % buckets
        found.append(known[gram])
    return found


def fit(words, uses, weight, buckets, seed=1):
    """Weights, a row a bucket; and the bias. Stochastic gradients of the logistic loss, AdaGrad."""
    known = {}
    lists = [features(word, buckets, known) for word in words]
    starts = np.cumsum([0] + [len(each) for each in lists])
    flat = np.concatenate([np.array(each, np.int32) for each in lists])
    table = np.zeros((buckets, len(LANGUAGES)), np.float32)
    squares = np.full((buckets, len(LANGUAGES)), 1e-3, np.float32)
    bias = np.full(len(LANGUAGES), -2, np.float32)
    random = np.random.default_rng(seed)
    for epoch in range(EPOCHS):
        order = random.permutation(len(words))
        loss = 0.0
        for at in range(0, len(order), BATCH):
            batch = order[at : at + BATCH]
            sizes = starts[batch + 1] - starts[batch]
            rows = np.repeat(np.arange(len(batch)), sizes)
            ids = np.concatenate([flat[starts[k] : starts[k + 1]] for k in batch])
            scale = (1 / np.sqrt(sizes)).astype(np.float32)
            sums = np.add.reduceat(table[ids], np.concatenate([[0], np.cumsum(sizes)[:-1]]), axis=0) * scale[:, None]
            likely = 1 / (1 + np.exp(-(sums + bias)))
            error = (likely - uses[batch]) * weight[batch, None]
            loss += float(-(np.log(np.where(uses[batch], likely, 1 - likely) + 1e-9) * weight[batch, None]).sum())
            bias -= RATE * 0.1 * error.mean(axis=0)
            sort = np.argsort(ids, kind="stable")
            unique, first = np.unique(ids[sort], return_index=True)
            gradient = np.add.reduceat((error * scale[:, None])[rows[sort]], first, axis=0) + DECAY * table[unique]
            squares[unique] += gradient**2
            table[unique] -= RATE * gradient / np.sqrt(squares[unique])
        print(f"epoch {epoch + 1}: {loss / len(words):.4f}", flush=True)
    return table, bias


def judge(words, uses, table, bias, buckets):
    """For each two languages, how many words of the one alone the table tells from those of both, by the difference."""
    known = {}
    scores = np.array([table[ids].sum(axis=0) / np.sqrt(len(ids)) + bias for ids in (features(w, buckets, known) for w in words)])
    for threshold in (2.0, 3.0, 4.0, 5.0):
        found = wrong = alone = shared = 0
        for a in range(len(LANGUAGES)):
            for b in range(len(LANGUAGES)):
                if a == b:
                    continue
                only, both = uses[:, a] & ~uses[:, b], uses[:, a] & uses[:, b]
                hit = (scores[:, a] - scores[:, b] > threshold) & (scores[:, b] < -1)
                found, alone = found + (hit & only).sum(), alone + only.sum()
                wrong, shared = wrong + (hit & both).sum(), shared + both.sum()
        print(f"difference {threshold}: {found / alone:.3f} of what one language alone uses, {wrong / shared:.4f} of what both do")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--counts", help="where counts are kept between runs")
    arguments = parser.parse_args()
    if arguments.counts and os.path.exists(arguments.counts):
        with open(arguments.counts, "rb") as file:
            counts = pickle.load(file)
    else:
        counts = count(arguments.data)
        if arguments.counts:
            with open(arguments.counts, "wb") as file:
                pickle.dump(counts, file)
    words, uses, weight = labelled(counts)
    bloom = remembered(words, uses, counts)
    print(f"{len(words)} words; of " + ", ".join(f"{l} {n}" for l, n in zip(LANGUAGES, uses.sum(axis=0))), flush=True)
    held = np.arange(len(words)) % 20 == 7
    kept = [w for w, out in zip(words, held) if not out]
    table, bias = fit(kept, uses[~held], weight[~held], BUCKETS)
    peak = float(np.quantile(np.abs(table), 0.9995))
    scale = peak / 127
    whole = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
    print("words held out:")
    judge([w for w, out in zip(words, held) if out], uses[held], whole * scale, bias, BUCKETS)
    print("words seen:")
    judge(kept[::10], uses[~held][::10], whole * scale, bias, BUCKETS)
    write(arguments.out, bloom, whole, scale, bias)


def write(path, bloom, whole, scale, bias):
    with open(path, "w", encoding="utf-8") as out:
        out.write("// Written by training/words.py, which says what this is; not by hand.\n")
        out.write(f"export const languages = {LANGUAGES!r};\n".replace('"', "'"))
        out.write(f"export const families = {[FAMILIES[language] for language in LANGUAGES]};\n")
        out.write(f"export const hashes = {HASHES};\nexport const scale = {scale:.6g};\n")
        out.write(f"export const bias = [{', '.join(f'{b:.4f}' for b in bias)}];\n")
        out.write(f"export const filter =\n  '{base64.b64encode(bloom.tobytes()).decode()}';\n")
        out.write(f"export const weights =\n  '{base64.b64encode(whole.tobytes()).decode()}';\n")


if __name__ == "__main__":
    main()

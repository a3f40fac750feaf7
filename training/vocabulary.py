"""The subword vocabulary: a SentencePiece unigram model over all twelve languages."""
import collections
import random

import sentencepiece

from data import LANGUAGES, Source


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
    sentencepiece.SentencePieceTrainer.train(
        input=path, model_prefix=prefix, vocab_size=size, model_type="unigram",
        normalization_rule_name="identity", split_digits=True, character_coverage=0.9999,
        unk_id=0, bos_id=-1, eos_id=-1, pad_id=-1, num_threads=2, shuffle_input_sentence=False,
        input_sentence_size=0, max_sentencepiece_length=20, minloglevel=1,
    )
    return sentencepiece.SentencePieceProcessor(model_file=prefix + ".model")

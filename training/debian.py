#!/usr/bin/env python3
"""Makes the part of the training data that comes from Debian's packages: dictionaries, and the tales of games.

usage: debian.py UNPACKED DATA

UNPACKED  a folder into which these packages were unpacked, binary ones by `dpkg-deb -x PACKAGE.deb UNPACKED`:
          dict-freedict-{dan,deu,fin,fra,ita,nld,pol,por,spa,swe}-eng, cataclysm-dda-data, crawl-common, fillets-ng-data,
          flare-game, freedink-data, freeorion-data, widelands-data; and the folders `po` of the source packages
          wesnoth-1.16 and freedroidrpg as UNPACKED/wesnoth-po and UNPACKED/freedroidrpg-po
DATA      a folder with sentences/ and dictionary/, to which files are added (see README.md)

Of translations in the gettext format, what is fuzzy, has variables or is a plural is left out. A text of several sentences is cut
where both sides have the same number of them.
"""
import ast
import collections
import glob
import gzip
import os
import re
import struct
import sys

THREE = {"dan": "da", "deu": "de", "fin": "fi", "fra": "fr", "ita": "it", "nld": "nl", "pol": "pl", "por": "pt", "spa": "es", "swe": "sv"}
TWO = {*THREE.values(), "nb"}
Pair = tuple[str, str]  # foreign, English

SPACE = re.compile(r"\s+")
TAG = re.compile(r"<[^<>]{1,200}>")
VARIABLE = re.compile(r"[{}$%|\\]|\b[A-Z]+_[A-Z]+|\[\[|@")
BREAK = re.compile(r"(?<=[.!?…][\"”’'»)])\s+|(?<=[.!?…])\s+(?=\S)")


def language_of(locale: str) -> str | None:
    """`pt_BR` is pt, `no` is nb, `de_CH` and what is not among ours is none."""
    code = {"no": "nb", "nb_NO": "nb", "de_CH": ""}.get(locale, locale[:2] if locale[2:3] in ("", "_") else "")
    return code if code in TWO else None


def clean(text: str) -> str:
    return SPACE.sub(" ", TAG.sub(" ", text)).strip()


def sentences(foreign: str, english: str) -> list[Pair]:
    """The pair cut into sentences, paragraph by paragraph, where both sides have the same number of them."""
    paragraphs = [[p for p in re.split(r"\n\s*\n|\\n", side) if p.strip()] for side in (foreign, english)]
    blocks = list(zip(*paragraphs)) if len(paragraphs[0]) == len(paragraphs[1]) else [(foreign, english)]
    pairs = []
    for f, e in blocks:
        f, e = clean(f), clean(e)
        fs, es = BREAK.split(f), BREAK.split(e)
        pairs += zip(fs, es) if len(fs) == len(es) else [(f, e)]
    return [(f, e) for f, e in pairs if f and e and not VARIABLE.search(f) and not VARIABLE.search(e)]


# --- gettext -------------------------------------------------------------------------------------------------------


def read_po(path: str) -> list[Pair]:
    pairs: list[Pair] = []
    with open(path, encoding="utf-8", errors="replace") as file:
        for block in re.split(r"\n\s*\n", file.read()):
            if "#~" in block or "msgid_plural" in block or re.search(r"^#,.*fuzzy", block, re.M):
                continue
            fields, key = collections.defaultdict(str), None
            for line in block.split("\n"):
                start = re.match(r"(msgid|msgstr|msgctxt)\s+", line)
                if start:
                    key, line = start[1], line[start.end():]
                if key and line.startswith('"'):
                    try:
                        fields[key] += ast.literal_eval(line)
                    except (SyntaxError, ValueError):
                        fields[key] += line.strip('"')
            if fields["msgid"] and fields["msgstr"]:
                pairs.append((fields["msgstr"], fields["msgid"]))
    return pairs


def read_mo(path: str) -> list[Pair]:
    with open(path, "rb") as file:
        data = file.read()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    _, count, ids, strings = struct.unpack_from(order + "4I", data, 4)
    text = lambda table, i: (lambda length, at: data[at:at + length].decode("utf-8", "replace"))(*struct.unpack_from(order + "2I", data, table + 8 * i))
    pairs = [(text(strings, i), text(ids, i).split("\4")[-1]) for i in range(count)]
    return [(f, e) for f, e in pairs if f and e and "\0" not in e]


def gettext(files: list[tuple[str, str]]) -> dict[str, list[Pair]]:
    """Pairs a language, from (locale, path)."""
    found: dict[str, list[Pair]] = collections.defaultdict(list)
    for locale, path in sorted(files):
        language = language_of(locale)
        if language:
            for f, e in (read_mo if path.endswith(".mo") else read_po)(path):
                # Wesnoth writes a context before the text: "female^Mage"
                found[language] += sentences(f, e.split("^", 1)[-1])
    return found


def located(pattern: str, locale: str) -> list[tuple[str, str]]:
    """(locale, path) of the files a pattern finds; `locale` is the regular expression that finds the locale in a path."""
    return [(re.search(locale, p)[1], p) for p in glob.glob(pattern, recursive=True) if re.search(locale, p)]


# --- other formats -------------------------------------------------------------------------------------------------


def fillets(root: str) -> dict[str, list[Pair]]:
    """`dialogId("x", "font", "English")` followed by `dialogStr("foreign")`."""
    found = collections.defaultdict(list)
    call = re.compile(r'dialogId\("[^"]*",\s*"[^"]*",\s*"((?:[^"\\]|\\.)*)"\)\s*dialogStr\("((?:[^"\\]|\\.)*)"\)')
    for locale, path in sorted(located(f"{root}/usr/share/games/fillets-ng/script/*/dialogs_*.lua", r"dialogs_(\w+)\.lua")):
        language = language_of(locale)
        if language:
            with open(path, encoding="utf-8", errors="replace") as file:
                for english, foreign in call.findall(file.read()):
                    found[language] += sentences(foreign.replace('\\"', '"'), english.replace('\\"', '"'))
    return found


def keyed(english: dict[str, str], foreign: dict[str, str]) -> list[Pair]:
    return [pair for key, text in foreign.items() if english.get(key, text) != text for pair in sentences(text, english[key])]


def crawl(root: str) -> dict[str, list[Pair]]:
    """Entries between lines of `%%%%`: a key, an empty line, the text."""
    def read(path: str) -> dict[str, str]:
        with open(path, encoding="utf-8", errors="replace") as file:
            entries = [e.strip().split("\n", 1) for e in re.split(r"^%%%%.*$", re.sub(r"^#.*\n", "", file.read(), flags=re.M), flags=re.M)]
        return {e[0].strip(): e[1].strip() for e in entries if len(e) == 2}
    folder, found = f"{root}/usr/share/crawl/dat/descript", collections.defaultdict(list)
    for path in sorted(glob.glob(f"{folder}/*.txt")):
        english = read(path)
        for language in sorted(TWO):
            translated = f"{folder}/{language}/{os.path.basename(path)}"
            if os.path.exists(translated):
                found[language] += keyed(english, read(translated))
    return found


def freeorion(root: str) -> dict[str, list[Pair]]:
    """A key on a line, its text on the next one, or between lines of `'''`."""
    def read(path: str) -> dict[str, str]:
        with open(path, encoding="utf-8", errors="replace") as file:
            return {key: (long or short).strip() for key, long, short in re.findall(r"^([A-Z][A-Z0-9_]+)\n(?:'''([^']*(?:'[^']+)*)'''|(.+))$", file.read(), re.M)}
    folder = f"{root}/usr/share/games/freeorion/default/stringtables"
    english = read(f"{folder}/en.txt")
    return {language: keyed(english, read(f"{folder}/{language}.txt")) for language in sorted(TWO) if os.path.exists(f"{folder}/{language}.txt")}


# --- dictionaries --------------------------------------------------------------------------------------------------

NOTE = re.compile(r"/[^/]*/|<[^<>]*>|\[[^\]]*\]|\([^()]*\)|\{[^{}]*\}|(?:^|\s)\d+\.(?=\s|$)")
EXAMPLE = re.compile(r'^\s+"(.+?)"\s+- (.+)$')


def freedict(path: str) -> tuple[list[Pair], list[Pair]]:
    """Entries and examples. An entry is a line with its pronunciation in slashes; translations follow, by commas."""
    entries, examples, head = [], [], None
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        for line in file:
            example = EXAMPLE.match(line)
            if example:
                foreign, english = (clean(NOTE.sub(" ", side)) for side in example.groups())
                # "throw/cast off": alternatives of single words would be taken for a running text
                if foreign and english and "/" not in foreign and "/" not in english and "etw." not in foreign and "sth." not in english and "jdn." not in foreign and "jdm." not in foreign:
                    examples.append((foreign, english))
            elif re.search(r" /[^/]+/", line) and not line.startswith(" "):
                head = clean(NOTE.sub(" ", line))
            elif not line.strip() or re.match(r"\s*(Synonyms?:|see:|Note:|Cross)", line):
                head = None if not line.strip() else head
            elif head:
                numbered = re.match(r"\s*\d+\.", line)
                english = clean(NOTE.sub(" ", line))
                entries += [(head, e.strip()) for e in english.split(",") if e.strip() and len(e) < 60]
                if not numbered:
                    head = None  # what follows the translations is a definition in the foreign language
    return entries, examples


# --- the whole -----------------------------------------------------------------------------------------------------


def write(folder: str, name: str, language: str, pairs: list[Pair]) -> None:
    pairs = list(dict.fromkeys((f.replace("\t", " "), e.replace("\t", " ")) for f, e in pairs if f.lower() != e.lower()))
    if len(pairs) < 20:
        return
    with gzip.open(os.path.join(folder, f"{name}.{language}-en.tsv.gz"), "wt", encoding="utf-8") as file:
        file.writelines(f"{f}\t{e}\n" for f, e in pairs)
    print(f"{name}.{language} {len(pairs)}", flush=True)


def main() -> None:
    root, data = sys.argv[1:]
    manual = re.compile(r"/wesnoth(-help|-lib|-editor|-multiplayer)?/")
    wesnoth = located(f"{root}/wesnoth-po/wesnoth*/*.po", r"/(\w+)\.po$")
    wesnoth = [(l, p) for l, p in wesnoth if not re.search(r"/wesnoth-(manual|manpages)/", p)]
    games = {
        "wesnoth": gettext([(l, p) for l, p in wesnoth if not manual.search(p)]),
        "wesnoth-help": gettext([(l, p) for l, p in wesnoth if manual.search(p)]),
        "freedroidrpg": gettext(located(f"{root}/freedroidrpg-po/**/*.po", r"/(\w+)\.po$")),
        "freedink": gettext(located(f"{root}/usr/share/games/dink/dink/l10n/*.po", r"/(\w+)\.po$")),
        "widelands": gettext(located(f"{root}/usr/share/games/widelands/data/locale/*/LC_MESSAGES/*.mo", r"/locale/(\w+)/")),
        "cataclysm-dda": gettext(located(f"{root}/usr/share/locale/*/LC_MESSAGES/cataclysm-dda.mo", r"/locale/(\w+)/")),
        "flare": gettext(located(f"{root}/usr/share/games/flare/mods/*/languages/*.po", r"\.(\w+)\.po$")),
        "fillets-ng": fillets(root),
        "crawl": crawl(root),
        "freeorion": freeorion(root),
    }
    for name, found in games.items():
        for language, pairs in sorted(found.items()):
            write(f"{data}/sentences", name, language, pairs)
    for path in sorted(glob.glob(f"{root}/usr/share/dictd/freedict-*-eng.dict.dz")):
        language = THREE[re.search(r"freedict-(\w+)-eng", path)[1]]
        entries, examples = freedict(path)
        write(f"{data}/dictionary", "freedict", language, entries[::5] if len(entries) > 400_000 else entries)
        write(f"{data}/sentences", "ding-examples", language, examples)


if __name__ == "__main__":
    main()

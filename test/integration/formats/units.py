"""Prints the units of a TMX, XLIFF or PO file as translate-toolkit reads them: [[source, target], …] as JSON."""

import json
import sys

from translate.storage import factory

store = factory.getobject(sys.argv[1])
if hasattr(store, "setsourcelanguage") and len(sys.argv) > 3:
    store.setsourcelanguage(sys.argv[2])
    store.settargetlanguage(sys.argv[3])
pairs = [[unit.source, unit.target] for unit in store.units if unit.source]
json.dump([[str(source), None if target is None else str(target)] for source, target in pairs], sys.stdout)

/** What each command's help shows; the first also where a file is missing. */
export const examples: Record<string, readonly string[]> = {
  align: [
    'enface align novel.da.txt novel.en.txt',
    'enface align novel.da.txt novel.en.txt -o novel.html',
    'enface align novel.da.txt novel.en.txt -o novel.tmx',
    'enface align da/ en/ -o memories/',
    'curl … | enface align - novel.en.txt --from da --format json',
  ],
  audit: [
    'enface audit novel.da.txt novel.en.txt',
    'enface audit novel.da.txt novel.en.txt --fail-on major --skip names',
    'enface audit novel.da.txt novel.en.txt -o findings.html',
    'enface audit da/ en/',
    'enface audit letter.xlf -o letter.audited.xlf',
  ],
  review: ['enface review novel.da.txt novel.en.txt', 'enface review letter.xlf -o letter.decisions.json'],
  map: ['enface map da.txt nl.txt --onto en-1.txt en-2.txt', 'enface map da.txt nl.txt --onto en-1.txt en-2.txt -o story.html'],
  batch: [
    'enface batch pairs.jsonl -o results.jsonl',
    'enface batch pairs.tsv -o results.jsonl --do audit --resume --errors failed.jsonl',
    'enface batch pairs.jsonl -o results.3.jsonl --shard 3/16',
    'zcat pairs.jsonl.gz | enface batch - --compact | gzip > links.jsonl.gz',
  ],
  'queue add': ['enface queue add pairs.jsonl', 'enface queue add pairs.jsonl --do audit --priority 5'],
  'queue work': ['REDIS_URL=redis://queue.local enface queue work --root /shared/texts'],
  'queue status': ['enface queue status', 'enface queue status --format prometheus'],
  'queue collect': ['enface queue collect -o results.jsonl --errors failed.jsonl --wait'],
  convert: ['enface convert memory.tmx memory.csv', 'enface convert novel.json novel.tmx'],
  demo: ['enface demo', 'enface demo -o /tmp/demo.html'],
};

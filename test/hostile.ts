import fc from 'fast-check';

/** Signs without width or with an effect of their own: soft hyphen, joiners, direction, variation, combining, tags. */
const SIGNS = [
  ...['\u00ad', '\u034f', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufe0f', '\u{e0041}'],
  ...['\u0301', '\u0323', '\u05bf', '\u0f39', '\u20dd', '\u0e33', '\u0943', '\u{1f3fd}', '\u1160', '\u11a8'],
  ...['\u202e', '\u202a', '\u2066', '\u2069', '\ufeff', '\u2028', '\u00a0', '\u3000', '\u0085'],
];

/** What terminals, pages, spreadsheets and parsers obey. */
const ORDERS = [
  ...[
    '\u0000',
    '\u0007',
    '\u0008',
    '\u001b[2J',
    '\u001b]0;title\u0007',
    '\u001b[31m',
    '\u007f',
    '\u009b31m',
    '\u009d0;title\u009c',
  ],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onclick='x", '</style>', '<!--', ']]>', '&amp;', '&#0;'],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '; =1', '"', '""', "'", '\\', '`', '%s', '__proto__', 'javascript:x', '//evil.example/x'],
];

/** Halves of pairs: no text, and yet strings hold them. */
const HALVES = ['\ud800', '\udc00', '\ud83d', '\ude00\ud83d'];

const WORDS = [
  ...[
    'Færgen',
    'sejler',
    'ikke',
    'altid',
    'kl. 12.30',
    'Dr. Jensen',
    'f.eks.',
    'den 3. maj 2019',
    '13 mia. kr.',
    '21meter',
    'øna',
  ],
  ...[
    'The',
    'ferry',
    'never',
    'sails',
    '12:30 p.m.',
    'Mr. Smith',
    'May 3, 2019',
    '13 billion',
    '1.000.000',
    '1,000,000',
    'a.a.a.',
  ],
  ...[
    'København',
    'Niet',
    'waar',
    'größer',
    'l’été',
    'naïve',
    '大きい。',
    '橋は五月に開く',
    'الجسر',
    'יפתח',
    'สะพาน',
    'पुल',
    'мост',
    '다리',
  ],
  ...[
    'word',
    'w',
    'i',
    '1',
    '12',
    '0',
    '½',
    '%',
    '–',
    '...',
    '…',
    '(',
    ')',
    '«',
    '»',
    '?!',
    '—',
    '•',
    '#',
    '|',
    '{name}',
    '%1$s',
  ],
  ...[
    '👨‍👩‍👧‍👦',
    '🇩🇰',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
    '❤️',
    'e\u0301',
    'a\u0323\u0301',
    '\u1112\u1161\u11ab',
    'ﬁ',
    '𝒳',
    '\u{10ffff}',
  ],
  ...['https://example.org/a?b=c&d=<e>', 'name@example.org', 'x'.repeat(90), '大'.repeat(60), 'ab-'.repeat(30), '12 13 14 15 16'],
];

const separator = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '', '. ', ', ', '\t');
const breaks = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', ' \n ', '\u2029');

const atom = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 3, arbitrary: fc.constantFrom(...ORDERS) },
  { weight: 1, arbitrary: fc.constantFrom(...HALVES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...WORDS, ...SIGNS), fc.integer({ min: 2, max: 40 })).map(([a, n]) => a.repeat(n)),
  },
);

const joined = (parts: readonly (readonly [string, string])[]) => parts.map(([text, between]) => text + between).join('');

/** Any text at all that may harm whoever reads, measures, cuts or writes it. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: atom }, { weight: 1, arbitrary: fc.constantFrom('. ', '! ', '? ') }),
      fc.oneof({ weight: 5, arbitrary: separator }, { weight: 1, arbitrary: breaks }),
    ),
    { maxLength: 30 },
  )
  .map(joined);

/** The same as one segment may have it: no white space at its ends, something in between. */
export const hostileLine: fc.Arbitrary<string> = fc
  .array(fc.tuple(atom, separator), { minLength: 1, maxLength: 14 })
  .map((parts) =>
    joined(parts)
      .replace(/[\r\n\u2028\u2029\u0085\v\f]/g, ' ')
      .replace(/^[\s\u0085]+|[\s\u0085]+$/g, ''),
  )
  .filter((text) => text !== '');

/** Tags as they come from files and callers, right or not. */
export const hostileTag: fc.Arbitrary<string> = fc.constantFrom(
  'da',
  'en',
  'nl',
  'und',
  'pt-BR',
  'ja',
  'ar',
  'he',
  'th',
  'de',
  'fr',
  'tlh',
);

/** Names as file systems and archives allow them. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'letter.da.txt',
    'a/b/c.txt',
    '..\\share\\x',
    '//evil.example/x',
    '\\\\evil\\share',
    'stdin',
    '',
    'C:\\x',
    'x\u202etxt.exe',
  ),
  hostileLine,
);

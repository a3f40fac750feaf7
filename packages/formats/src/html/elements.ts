/** What is no text to be read, with all that stands in it. */
export const SKIPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'svg', 'math', 'canvas', 'object', 'iframe', 'audio', 'video'],
  ...['select', 'datalist', 'textarea', 'button', 'rp', 'rt', 'dialog'],
]);

/** What stands around a page's text. */
export const AROUND: ReadonlySet<string> = new Set(['nav', 'aside', 'form']);
export const AROUND_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'search',
  'complementary',
  'menu',
  'menubar',
  'banner',
  'contentinfo',
]);

/** Elements within a paragraph; any other begins and ends one. */
export const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins'],
  ...[
    'kbd',
    'label',
    'mark',
    'meter',
    'output',
    'picture',
    'progress',
    'q',
    'ruby',
    'rb',
    's',
    'samp',
    'small',
    'source',
    'span',
  ],
  ...['strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'nobr'],
]);

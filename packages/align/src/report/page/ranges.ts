/** Marks ranges by name, where the browser can (the CSS Custom Highlight API): the page's elements stay as they are. */
export function highlight(name: string, ranges: readonly Range[]): void {
  const highlights = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  if (!highlights) return;
  if (ranges.length === 0) highlights.delete(name);
  else highlights.set(name, new Highlight(...ranges));
}

/** A stretch of an element's text, through whatever elements it goes. */
export function rangeIn(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  return range;
}

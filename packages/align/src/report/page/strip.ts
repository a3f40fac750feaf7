/** A press on the strip leads to what stands there: on the source's half by the source's length, else by the target's. */
export function followStrip(goTo: (row: Element) => void): void {
  const strip = document.querySelector<SVGElement>('#strip');
  strip?.addEventListener('click', ({ clientX, clientY }) => {
    const { left, top, width, height } = strip.getBoundingClientRect();
    const side = clientY < top + height / 2 ? 'left' : 'right';
    const paragraphs = [...document.querySelectorAll(`p.${side}, .${side} > [data-n]`)];
    // what was moved stands elsewhere than in its own text
    paragraphs.sort((a, b) => numberOf(a) - numberOf(b));
    const lengths = paragraphs.map(({ textContent }) => textContent!.length + 1);
    let rest = ((clientX - left) / width) * lengths.reduce((sum, length) => sum + length, 0);
    const at = lengths.findIndex((length) => (rest -= length) <= 0);
    const row = paragraphs.at(at)?.closest('.row');
    if (row) goTo(row);
  });
}

const numberOf = (paragraph: Element) => Number((paragraph as HTMLElement).dataset.n);

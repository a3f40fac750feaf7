const isWriting = () => document.activeElement?.matches('main [contenteditable]') === true;

/** Resolves once nobody writes in a row: rows that are shown anew would take the text from under their hands. */
export async function nobodyWrites(): Promise<void> {
  while (isWriting())
    // as the focus leaves, what is written is kept; where it goes is known only then
    await new Promise((resolve) => document.addEventListener('focusout', () => setTimeout(resolve), { once: true }));
}

/** A text in which all letters are one that a pattern takes for each other where case says nothing. */
export const folded = (text: string): string => text.toLowerCase().toUpperCase();

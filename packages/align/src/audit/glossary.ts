/** A term and its translations, any of which is right. */
export interface GlossaryEntry {
  readonly source: string;
  readonly target: readonly string[];
}

export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
}

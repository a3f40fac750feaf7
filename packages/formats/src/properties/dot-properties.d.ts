declare module 'dot-properties' {
  export interface PropertiesNode {
    readonly type: 'PAIR' | 'COMMENT' | 'EMPTY_LINE';
    readonly key?: string;
    readonly value?: string;
    /** Offsets; the first is that of its beginning. */
    readonly range: readonly number[];
  }
  export function parseLines(text: string, ast: true): PropertiesNode[];
}

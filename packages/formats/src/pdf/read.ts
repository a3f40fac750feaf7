import { EnfaceError, shown, throwIfAborted } from '@enface/core';
import { textOfBlocks } from '../document.ts';
import type { ReadOptions, TextContents } from '../types.ts';
import { type Line, linesOf, type Run } from './lines.ts';
import { paragraphsOf, withoutFurniture } from './paragraphs.ts';

/**
 * Reads a PDF that holds text: lines are joined to paragraphs, words that were cut at their ends to words; running heads and numbers
 * of pages are left out, and a note says how many. Places are pages. Needs the package `unpdf`, Mozilla's PDF.js without a
 * screen.
 *
 * @throws EnfaceError `NOT_READABLE` for a scanned or an encrypted one, for one in fonts of East Asia that don't say which signs they have, and where `unpdf` is not installed; `BAD_INPUT` for one that is
 * broken; `ABORTED`
 */
export async function readPdf(bytes: Uint8Array, { name = 'document', signal }: ReadOptions = {}): Promise<TextContents> {
  const { getDocumentProxy } = await library(name);
  const lines: Line[] = [];
  const missing = new Set<string>();
  let pages = 0;
  try {
    // it takes the bytes over
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, ...collecting(missing) });
    pages = document.numPages;
    for (let number = 1; number <= pages; number++) {
      throwIfAborted(signal);
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [, bottom, , top] = page.view;
      lines.push(
        ...linesOf(
          items.flatMap((item) => ('str' in item ? [runOf(item, bottom)] : [])),
          number,
          top - bottom,
        ),
      );
      page.cleanup();
    }
    await document.loadingTask.destroy();
  } catch (cause) {
    throwIfAborted(signal);
    throw refusal(cause as Error, name);
  }
  if (missing.size > 0)
    throw new EnfaceError(
      'NOT_READABLE',
      `${shown(name)} is set in fonts of East Asia whose signs cannot be told here (${[...missing].join(', ')}): save its text with another program, for instance "pdftotext -layout".`,
    );
  if (lines.length === 0)
    throw new EnfaceError(
      'NOT_READABLE',
      `${shown(name)} holds no text, only pictures of ${pages === 1 ? 'a page' : `${pages} pages`}: recognise its text first, for instance with ocrmypdf.`,
    );
  const kept = withoutFurniture(lines);
  const left = lines.length - kept.length;
  const notes =
    left > 0 ? [`${shown(name)}: ${left} lines at the edges of its pages, running heads and numbers, are left out.`] : [];
  return { kind: 'text', ...textOfBlocks(paragraphsOf(kept)), notes };
}

async function library(name: string): Promise<typeof import('unpdf')> {
  try {
    return await import('unpdf');
  } catch (cause) {
    throw new EnfaceError('NOT_READABLE', `${shown(name)} is a PDF, and those are read with the package unpdf: install it.`, {
      cause,
    });
  }
}

/** PDF.js would leave out without a word what it has no table of signs for: so it is made to ask for the table. */
function collecting(missing: Set<string>): object {
  class Tables {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') missing.add(filename.replace(/\.bcmap$/, ''));
      throw new Error(`${filename} is not here`);
    }
  }
  return { BinaryDataFactory: Tables, useWorkerFetch: false };
}

function runOf({ str, transform, width }: { str: string; transform: number[]; width: number }, bottom: number): Run {
  const [a, b, , , x, y] = transform;
  return { text: str, x, y: y - bottom, width, size: Math.hypot(a, b) || 1 };
}

function refusal(cause: Error, name: string): EnfaceError {
  if (cause.name === 'PasswordException')
    return new EnfaceError('NOT_READABLE', `${shown(name)} is encrypted: save it without a password.`, { cause });
  return new EnfaceError('BAD_INPUT', `${shown(name)} cannot be read as a PDF (${shown(cause.message, 100)}).`, { cause });
}

import { EnfaceError } from '@enface/core';
import { detectFormat, documentOf, read } from '@enface/formats';
import { annotatePo } from '@enface/formats/po';
import { annotateXliff } from '@enface/formats/xliff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damagedFiles } from '../damaged.ts';
import '../random.ts';
import { check } from './values.ts';

test('a damaged file is read, or refused in a sentence that names it; nothing else comes of it', async () => {
  const files = await damagedFiles();
  const seen = { read: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(files, async ({ name, bytes }) => {
      try {
        const contents = await read(bytes, { name });
        seen.read++;
        if (contents.kind === 'text') await documentOf(contents, { id: name });
        else {
          check(contents.alignment);
          const format = detectFormat(bytes, name);
          if (format === 'xliff') await annotateXliff(bytes, contents, [], { name });
          if (format === 'po') annotatePo(bytes, contents, [], { name });
        }
      } catch (error) {
        if (!(error instanceof EnfaceError)) throw error;
        seen.refused++;
        expect(error.code).toMatch(/^(BAD_INPUT|NOT_READABLE|TOO_LARGE|LANGUAGE_UNKNOWN)$/);
        expect(error.message).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u);
        expect(error.message.length).toBeLessThan(500);
      }
    }),
    { numRuns: 1500 },
  );
  expect(seen.read).toBeGreaterThan(300);
  expect(seen.refused).toBeGreaterThan(300);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alignDocuments } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { keepVectors } from '@enface/align/bitext';
import { linkWords, toHtml } from '@enface/align/report';
import { createDocument, loadEmbedder } from '@enface/core';
import { storm } from './format-values.ts';

const danish = `Færgen til Sejerby sejler igen

Efter tre uger på værft er færgen tilbage, og den første afgang er mandag den 4. maj klokken 6.15. Rederiet har brugt 12,5 millioner kroner på nye motorer. Prisen på en billet er uændret.

Øens borgmester kalder det en lettelse, for mælken var ved at slippe op. De 340 beboere har i tre uger været henvist til en lille postbåd. Skolen måtte holde lukket i fire dage, fordi lærerne ikke kunne komme frem.

Færgen blev bygget i Svendborg i 1998 og kan tage 24 biler. Den skal efter planen afløses af en elektrisk færge i 2029.`;
const english = `The ferry to Sejerby is sailing again

After three weeks in dock the ferry is back, and the first departure is on Monday 5 May at 6.15 am. The shipping company has spent 125 million kroner on new engines. The price of a ticket has not changed.

The mayor of the island calls it a relief, for the milk was about to run out. For three weeks the 340 inhabitants had to make do with a small mail boat.

The ferry was built in Svendborg in 1998 and carries 24 cars. It is to be replaced by an electric ferry in 2029. The island also has a small airfield, which was opened in the nineteen-sixties.`;

export const documents = async () => ({
  source: await createDocument(danish, { language: 'da', id: 'faerge.da.txt' }),
  target: await createDocument(english, { language: 'en', id: 'ferry.en.txt' }),
});

/** The page of an audited translation: two wrong figures, a sentence left out, one added. */
async function auditPage(live: boolean): Promise<string> {
  const embedder = await loadEmbedder();
  const { source, target } = await documents();
  const alignment = await alignDocuments(source, target, { embedder });
  const audit = await auditAlignment(alignment, { embedder });
  const vectors = live ? await keepVectors(alignment, { embedder }) : undefined;
  return toHtml(alignment, { audit, words: await linkWords(alignment, { embedder }), vectors });
}

export type PageName = 'audit' | 'live' | 'set';

/** An audited translation, the same that a person can decide in, and a set of articles: written to a folder, with their addresses. */
export async function writePages(folder: string): Promise<Record<PageName, string>> {
  const made: Readonly<Record<PageName, string>> = {
    audit: await auditPage(false),
    live: await auditPage(true),
    set: toHtml(storm),
  };
  const addresses = { audit: '', live: '', set: '' };
  for (const name of Object.keys(made) as PageName[]) {
    const path = join(folder, `${name}.html`);
    await writeFile(path, made[name]);
    addresses[name] = pathToFileURL(path).href;
  }
  return addresses;
}

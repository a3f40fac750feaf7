import { type Alignment, alignDocuments } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { createDocument, loadEmbedder } from '@enface/core';
import { expect, test } from 'vitest';
import { facing } from '../audit-values.ts';

const english = (greeting: string, closing: string) => [
  greeting,
  'Thank you for your letter of 3 May.',
  'We have received your application and will decide within two weeks.',
  closing,
  'Karel Smit',
];

const letters: [language: string, lines: string[]][] = [
  [
    'da',
    [
      'Kære fru De Vries',
      'Tak for dit brev af 3. maj.',
      'Vi har modtaget din ansøgning og træffer en afgørelse inden for to uger.',
      'Med venlig hilsen',
    ],
  ],
  [
    'es',
    [
      'Estimada Sra. De Vries:',
      'Le agradecemos su carta del 3 de mayo.',
      'Hemos recibido su solicitud y decidiremos en un plazo de dos semanas.',
      'Reciba un cordial saludo,',
    ],
  ],
  [
    'fr',
    [
      'Madame De Vries,',
      'Nous vous remercions de votre lettre du 3 mai.',
      'Nous avons reçu votre demande et prendrons une décision dans les deux semaines.',
      'Veuillez agréer, Madame, l’expression de mes salutations distinguées.',
    ],
  ],
  [
    'it',
    [
      'Gentile Signora De Vries,',
      'La ringraziamo per la Sua lettera del 3 maggio.',
      'Abbiamo ricevuto la Sua domanda e decideremo entro due settimane.',
      'Distinti saluti',
    ],
  ],
  [
    'pl',
    [
      'Szanowna Pani De Vries,',
      'Dziękujemy za list z 3 maja.',
      'Otrzymaliśmy Pani wniosek i podejmiemy decyzję w ciągu dwóch tygodni.',
      'Z poważaniem',
    ],
  ],
];

const audited = async (source: string, target: string, language: string) => {
  const embedder = await loadEmbedder();
  const alignment = await alignDocuments(
    await createDocument(source, { language }),
    await createDocument(target, { language: 'en' }),
    { embedder },
  );
  return (await auditAlignment(alignment, { embedder })).findings.map(({ message }) => message);
};

test.each(letters)(
  'what letters begin and end with, each language in its own way (%s), raises no alarm',
  async (language, lines) => {
    for (const closing of ['Yours sincerely,', 'Yours faithfully,', 'Kind regards'])
      expect(
        await audited([...lines, 'Karel Smit'].join('\n\n'), english('Dear Ms De Vries,', closing).join('\n\n'), language),
      ).toEqual([]);
  },
);

test('a line that is missing there, or says something, is missing still', async () => {
  const alone = async (...rows: [string, string][]) => {
    const alignment: Alignment = facing(['da', 'en'], ...rows);
    const { findings } = await auditAlignment(alignment);
    return findings.filter(({ check }) => check.endsWith('-sentences')).length;
  };
  const [body, name]: [string, string][] = [
    ['Broen åbner i maj.', 'The bridge opens in May.'],
    ['Jens Hansen', 'Jens Hansen'],
  ];
  expect(await alone(body, ['Med venlig hilsen', ''], name)).toBe(1);
  expect(await alone(body, ['Med venlig hilsen', ''], ['', 'Yours faithfully'], name)).toBe(0);
  expect(await alone(body, ['Ring til 33 12 44 55', ''], ['', 'The office is closed.'], name)).toBe(2);
  expect(
    await alone(body, ['Dørene lukkes.', ''], ['', 'Nobody came.'], body, body, body, body, body, body, body, body, body),
  ).toBe(2);
});

test('a line of a list or of verse that ends in a comma addresses nobody', async () => {
  const embedder = await loadEmbedder();
  const lines = (text: string, language: string) => createDocument(text, { language, segments: 'lines' });
  const alignment = await alignDocuments(
    await lines('To glade børn på stranden,\nen gammel mand og hans hund i skoven,\nog en kvinde ved vinduet.', 'da'),
    await lines('Two happy children on the beach,\nan old man,\nand a woman by the window.', 'en'),
    { embedder },
  );
  const found = (await auditAlignment(alignment, { embedder })).findings.map(({ message }) => message);
  expect(found).toEqual([expect.stringContaining('hans hund i skoven')]);
});

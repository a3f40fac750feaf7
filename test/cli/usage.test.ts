import { expect, test } from 'vitest';
import { call } from './enface.ts';

const help = async (...args: string[]) => {
  const { status, stdout, stderr } = await call([...args, '--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

test('enface --help', async () => {
  expect(await help()).toMatchInlineSnapshot(`
    "enface 0.2.0: aligns texts across languages, and shows everything that has no match

    Usage: enface COMMAND

      align          Align a text and its translation, and show everything that has no match
      audit          Audit a translation: what was left out, added, changed or left untranslated
      review         Review a translation in the browser: decide, and see the rest fall into place; all is kept
      map            Map articles on one story onto others: which says what, and what nobody else says
      batch          Align or audit a list of pairs, thousands or millions, on all cores
      queue add      Put pairs into a queue, for workers on many machines (needs @enface/queue and Redis)
      queue work     Work on the queue, until told to end
      queue status   Say how the queue stands, to people or to Prometheus
      queue collect  Take what is done out of the queue, into a file of results
      convert        Write what a file holds, paired or not, in another format
      demo           Map a Danish and a Dutch article onto three English ones, here and as a page

    Examples:

      enface align novel.da.txt novel.en.txt
      enface audit novel.da.txt novel.en.txt
      enface review novel.da.txt novel.en.txt
      enface map da.txt nl.txt --onto en-1.txt en-2.txt
      enface batch pairs.jsonl -o results.jsonl
      enface queue add pairs.jsonl
      REDIS_URL=redis://queue.local enface queue work --root /shared/texts
      enface queue status
      enface queue collect -o results.jsonl --errors failed.jsonl --wait
      enface convert memory.tmx memory.csv
      enface demo

    "enface help COMMAND" shows a command's options and more examples; "enface --version" the version.
    Exit status: 0 fine, 1 findings as grave as --fail-on says, 2 bad usage or input, or a pair
    of a batch that failed.
    "
  `);
});

test('enface align --help', async () => {
  expect(await help('align')).toMatchInlineSnapshot(`
    "Align a text and its translation, and show everything that has no match (enface align v0.2.0)

    USAGE enface align [OPTIONS] <SOURCE> [TARGET]

    ARGUMENTS

      SOURCE    A file of a format that is read, or - for standard input; or a folder of such files (Required)
      TARGET    Its translation; none where SOURCE holds both

    OPTIONS

                --decisions=<FILE>    What a person decided in the page and saved: kept, the rest found around it
                      --from=<TAG>    Language left, BCP 47 (da, nl, pt-BR); identified when absent
                        --to=<TAG>    Language right, BCP 47; identified when absent
      --segments=<sentences|lines>    What is aligned: sentences, or lines as they are (Default: sentences)
             --model=<PATH|HUB-ID>    Encoder to use; the one that comes along when absent
                 --format=<FORMAT>    text, json, jsonl, csv, tsv, xlsx, markdown, tmx, xliff, po, srt, vtt, docx, xces, intertext, vecalign, ladder, pharaoh, html; by the ending of -o when absent, else text
           --input-format=<FORMAT>    What the files are; told by their content and ending when absent
                 --html=<text|all>    What is read of a page: its text, or all, with navigation, forms and asides (Default: text)
               -o, --output=<FILE>    Write the result there: .txt, .json, .jsonl, .csv, .tsv, .xlsx, .md, .docx, .tmx, .xlf, .po, .srt, .vtt, .xces, .intertext, .pharaoh or .html; of folders, a folder
                --max-segments=<N>    Refuse texts of more segments a side: what they take in memory is in docs/limits.md
                           --quiet    No notes and no progress

    EXAMPLES

      enface align novel.da.txt novel.en.txt
      enface align novel.da.txt novel.en.txt -o novel.html
      enface align novel.da.txt novel.en.txt -o novel.tmx
      enface align da/ en/ -o memories/
      curl … | enface align - novel.en.txt --from da --format json
    "
  `);
});

test('enface audit --help', async () => {
  expect(await help('audit')).toMatchInlineSnapshot(`
    "Audit a translation: what was left out, added, changed or left untranslated (enface audit v0.2.0)

    USAGE enface audit [OPTIONS] <SOURCE> [TARGET]

    ARGUMENTS

      SOURCE    A file of a format that is read, or - for standard input; or a folder of such files (Required)
      TARGET    Its translation; none where SOURCE holds both

    OPTIONS

                                                         --realign    Align anew what one file holds; else it is audited as it is paired there
                                  --fail-on=<minor|major|critical>    Exit with 1 when there is a finding as grave
                                                 --glossary=<FILE>    Terms and their translations: .csv with a row of language tags, or .tbx
                                                     --keep=<FILE>    Names and terms that stay as they are, one a line
                                           --min-probability=<0…1>    Leave out findings that are less probably right
                                                  --skip=<CHECK,…>    Checks to leave out, as the findings name them
                                                --decisions=<FILE>    What a person decided in the page and saved: kept, and findings dismissed left out
                                                      --from=<TAG>    Language left, BCP 47 (da, nl, pt-BR); identified when absent
                                                        --to=<TAG>    Language right, BCP 47; identified when absent
                                      --segments=<sentences|lines>    What is aligned: sentences, or lines as they are (Default: sentences)
                                             --model=<PATH|HUB-ID>    Encoder to use; the one that comes along when absent
      --format=<text|json|sarif|html|xliff|po|tmx|jsonl|xlsx|docx>    By the ending of -o when absent, else text
                                           --input-format=<FORMAT>    What the files are; told by their content and ending when absent
                                                 --html=<text|all>    What is read of a page: its text, or all, with navigation, forms and asides (Default: text)
                                               -o, --output=<FILE>    Write the findings there: .txt, .json, .sarif, .html, .xlsx, .docx, or .tmx, .xlf, .po or .jsonl, into a copy of the file that was read; of folders, a folder
                                                --max-segments=<N>    Refuse texts of more segments a side: what they take in memory is in docs/limits.md
                                                           --quiet    No notes and no progress

    EXAMPLES

      enface audit novel.da.txt novel.en.txt
      enface audit novel.da.txt novel.en.txt --fail-on major --skip names
      enface audit novel.da.txt novel.en.txt -o findings.html
      enface audit da/ en/
      enface audit letter.xlf -o letter.audited.xlf
    "
  `);
});

test('enface map --help', async () => {
  expect(await help('map')).toMatchInlineSnapshot(`
    "Map articles on one story onto others: which says what, and what nobody else says (enface map v0.2.0)

    USAGE enface map [OPTIONS] <SOURCE…> --onto=<TARGET…>

    ARGUMENTS

      SOURCE…    Articles, files of formats that are read (Required)

    OPTIONS

                  --onto=<TARGET…>    Articles on the same matters, in another language: all files up to the next option (Required)
                      --from=<TAG>    Language of all articles before --onto, BCP 47; each identified when absent
                        --to=<TAG>    Language of all articles behind --onto, BCP 47; each identified when absent
      --segments=<sentences|lines>    What is aligned: sentences, or lines as they are (Default: sentences)
             --model=<PATH|HUB-ID>    Encoder to use; the one that comes along when absent
         --format=<text|json|html>    By the ending of -o when absent, else text
           --input-format=<FORMAT>    What the files are; told by their content and ending when absent
                 --html=<text|all>    What is read of a page: its text, or all, with navigation, forms and asides (Default: text)
               -o, --output=<FILE>    Write the result there: .txt, .json or .html
                --max-segments=<N>    Refuse texts of more segments a side: what they take in memory is in docs/limits.md
                           --quiet    No notes and no progress

    EXAMPLES

      enface map da.txt nl.txt --onto en-1.txt en-2.txt
      enface map da.txt nl.txt --onto en-1.txt en-2.txt -o story.html
    "
  `);
});

test('enface demo --help', async () => {
  expect(await help('demo')).toMatchInlineSnapshot(`
    "Map a Danish and a Dutch article onto three English ones, here and as a page (enface demo v0.2.0)

    USAGE enface demo [OPTIONS]

    OPTIONS

        -o, --output=<FILE>    Where the page goes (Default: enface-demo.html)
      --model=<PATH|HUB-ID>    Encoder to use; the one that comes along when absent
                    --quiet    No progress

    EXAMPLES

      enface demo
      enface demo -o /tmp/demo.html
    "
  `);
});

test('enface --version is the package’s', async () => {
  const { status, stdout } = await call(['--version']);
  const { version } = (await import('../../packages/cli/package.json', { with: { type: 'json' } })).default;
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
});

import { alignDocuments, mapDocuments } from '@enface/align';
import { auditAlignment, findingsToJson } from '@enface/align/audit';
import { fromJson, toJson } from '@enface/align/json';
import { createDocument, EnfaceError, loadEmbedder } from '@enface/core';
import { alignMany, auditMany, jsonMany, type ManyProgress, type Pair, type PairResult } from '@enface/many';
import { describe, expect, test } from 'vitest';
import { tellThreads } from './threads.ts';

tellThreads();

const pair = (k: number): Pair => ({
  id: `pair ${k}`,
  source: { text: `Broen nummer ${k} åbner i maj. Den er ${k} meter lang. Ingen betaler for den.`, language: 'da' },
  target: { text: `Bridge number ${k} opens in May. Nobody pays for it.`, language: 'en' },
});

async function collected<T>(results: AsyncIterable<PairResult<T>>): Promise<PairResult<T>[]> {
  const all: PairResult<T>[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** What a plain loop gives. */
async function plainly({ source, target }: Pair) {
  const embedder = await loadEmbedder();
  const document = (text: Pair['source']) => createDocument((text as { text: string }).text, text as { language?: string });
  return { embedder, alignment: await alignDocuments(await document(source), await document(target), { embedder }) };
}

describe('many pairs', () => {
  const pairs = Array.from({ length: 30 }, (_, k) => pair(k));

  test('have the results that a plain loop gives, in order on request', async () => {
    const progress: ManyProgress[] = [];
    const results = await collected(
      alignMany(pairs, { concurrency: 2, order: 'input', onProgress: (each) => progress.push(each) }),
    );
    expect(results.map(({ id, index }) => [id, index])).toEqual(pairs.map(({ id }, k) => [id, k]));
    for (const [k, { value }] of results.entries()) expect(toJson(value!)).toEqual(toJson((await plainly(pairs[k])).alignment));
    expect(progress).toEqual(pairs.map((_, k) => ({ done: k + 1, failed: 0 })));
  });

  test('are audited', async () => {
    const [{ value }] = await collected(auditMany([pair(7)], { concurrency: 1 }));
    const { alignment, embedder } = await plainly(pair(7));
    expect(findingsToJson(value!.alignment, value!.audit)).toEqual(
      findingsToJson(alignment, await auditAlignment(alignment, { embedder })),
    );
  });

  test('are lines of JSON that are read back, and judged as wholes', async () => {
    const [aligned] = await collected(jsonMany([pair(1)], { concurrency: 1 }));
    const { alignment, embedder } = await plainly(pair(1));
    const { id, result } = JSON.parse(aligned.value!);
    expect(id).toBe('pair 1');
    expect(toJson(fromJson(result))).toEqual(toJson(alignment));

    const [judged] = await collected(jsonMany([pair(1)], { concurrency: 1, task: 'map-verdict' }));
    const { coverage } = await mapDocuments([alignment.source], [alignment.target], { embedder });
    expect(JSON.parse(judged.value!).result.verdict).toBe(coverage[0][0].verdict);
  });

  test('say no more than indices and probabilities where that is wanted', async () => {
    const [{ value }] = await collected(jsonMany([pair(1)], { concurrency: 1, compact: true }));
    expect(value).not.toContain('Broen');
    expect(JSON.parse(value!)).toMatchObject({
      id: 'pair 1',
      result: { schema: 'enface/links@1', unmatched: [{ side: 'source', segments: [1] }] },
    });
  });
});

describe('a bad pair', () => {
  test('has an error as its result, and the others go on', async () => {
    const bad: unknown[] = [
      null,
      7,
      {},
      { id: 'x' },
      { ...pair(0), source: { text: 5 } },
      { ...pair(0), target: { path: '/', text: '' } },
    ];
    const file = { id: 'no file', source: { path: '/no/such/file' }, target: { text: 'x' } };
    const functions = { ...pair(0), id: 'a function', more: () => {} };
    const results = await collected(alignMany([...bad, file, functions, pair(1)] as Pair[], { concurrency: 1, order: 'input' }));
    expect(results.map(({ error }) => error?.code)).toEqual([
      ...bad.map(() => 'BAD_INPUT'),
      'NOT_READABLE',
      'BAD_INPUT',
      undefined,
    ]);
    for (const { error } of results.slice(0, -1)) expect(error).toBeInstanceOf(EnfaceError);
  });

  test('that takes too long is ended', async () => {
    // takes a hundred times what the other does, however busy the machine: which limit is between the two depends on that
    const text = Array.from({ length: 100_000 }, (_, k) => `Ship ${k} sails from here to ${k * k}.`).join('\n');
    const long = { id: 'long', source: { text, language: 'da' }, target: { text, language: 'en' } };
    for (let timeLimit = 0.5; ; timeLimit *= 2) {
      const [first, second] = await collected(alignMany([long, pair(1)], { concurrency: 1, timeLimit, order: 'input' }));
      expect(first.error?.message).toBe(`The pair took more than ${timeLimit} s: split it, or raise the limit of time.`);
      if (second.error?.code === 'LIMIT_EXCEEDED') continue;
      expect(second.value?.beads).toHaveLength(2);
      break;
    }
  });

  test('that takes too much memory is ended, whether it gives turns or not', async () => {
    const lines = Array.from({ length: 190_000 }, (_, k) => `Ship ${k} sails from here to ${k * k}.`);
    const text = lines.join('\n');
    const large = { id: 'large', source: { text, language: 'da' }, target: { text, language: 'en' } };
    const results = await collected(
      alignMany([large, pair(1)], { concurrency: 1, memoryLimit: 128, segments: 'lines', order: 'input' }),
    );
    expect(results.map(({ error }) => error?.code)).toEqual(['LIMIT_EXCEEDED', undefined]);
    expect(results[0].error!.message).toContain('more than 128 MB');
  });
});

describe('the stream', () => {
  test('is read no further than results are taken', async () => {
    let taken = 0;
    async function* pairs() {
      for (; taken < 1000; taken++) yield pair(taken);
    }
    const results = alignMany(pairs(), { concurrency: 1 });
    for (let k = 0; k < 3; k++) {
      await results.next();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(taken).toBeLessThan(100);
    }
    await results.return();
  });

  test('may pause without holding up results', async () => {
    let goOn = () => {};
    async function* pairs() {
      yield pair(1);
      await new Promise<void>((resolve) => (goOn = resolve));
      yield pair(2);
    }
    const results = alignMany(pairs(), { concurrency: 2 });
    expect((await results.next()).value?.id).toBe('pair 1');
    goOn();
    expect((await results.next()).value?.id).toBe('pair 2');
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  test('is closed when the loop is left, and its fault is the loop’s', async () => {
    let closed = false;
    function* pairs() {
      try {
        for (let k = 0; ; k++) yield pair(k);
      } finally {
        closed = true;
      }
    }
    for await (const _ of alignMany(pairs(), { concurrency: 1 })) break;
    expect(closed).toBe(true);
    async function* broken() {
      yield pair(0);
      throw new Error('the list ends here');
    }
    await expect(collected(alignMany(broken(), { concurrency: 1 }))).rejects.toThrow('the list ends here');
  });

  test('ends at the signal', async () => {
    const cancel = new AbortController();
    async function* pairs() {
      yield pair(0);
      await new Promise(() => {});
    }
    const results = alignMany(pairs(), { concurrency: 1, signal: cancel.signal });
    await results.next();
    setTimeout(() => cancel.abort(), 20);
    await expect(results.next()).rejects.toMatchObject({ code: 'ABORTED' });
    await expect(collected(alignMany([], { signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

test('what is wrong with the options or the encoder is no pair’s fault', async () => {
  for (const options of [{ concurrency: 0 }, { timeLimit: -1 }, { memoryLimit: 5 }, { order: 'random' as 'input' }])
    await expect(collected(alignMany([], options))).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
  await expect(collected(alignMany([], { model: '/no/such/model' }))).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
});

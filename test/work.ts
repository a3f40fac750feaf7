import { Session } from 'node:inspector';
import { afterAll, beforeAll } from 'vitest';

/**
 * For tests of growth, which compare two sizes' work and never seconds. Work is what V8 counts: how often each block of code
 * ran. What regular expressions do is not in it; test/regular-expressions.test.ts vouches for those.
 *
 * @param of part of the URL of the code that counts
 * @returns a function that tells the blocks run since it was last called, for use within tests
 */
export function countsWork(of: string): (of?: string) => number {
  const session = new Session();
  function post<Result>(method: string, parameters: object = {}): Result {
    let answer: unknown;
    session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer as Result;
  }
  beforeAll(() => {
    session.connect();
    post('Profiler.enable');
    post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });
  afterAll(() => session.disconnect());
  return (part = of) => {
    const { result } = post<Coverage>('Profiler.takePreciseCoverage');
    let blocks = 0;
    for (const { url, functions } of result)
      if (url.includes(part)) for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
    return blocks;
  };
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

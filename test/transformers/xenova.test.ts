import { type EnfaceError, loadEmbedder } from '@enface/core';
import type { TransformersLibrary } from '@enface/core/transformers';
import { expect, test } from 'vitest';
import { testContract } from './contract.ts';

testContract('@xenova/transformers');

test.each([{ dtype: 'fp16' }, { device: 'webgpu' }, {}])(
  'what version 2 cannot do is refused with a remedy: bge-m3 %j',
  async (options) => {
    const library = (await import('@xenova/transformers' as string)) as TransformersLibrary;
    const failure = (await loadEmbedder('BAAI/bge-m3', { library, ...options }).catch((error: unknown) => error)) as EnfaceError;
    expect(failure.code).toBe('BAD_ARGUMENT');
    expect(failure.message).toContain('Install @huggingface/transformers instead.');
  },
);

import fc from 'fast-check';

/**
 * Random input is the same in every run, so that a run says what the change did; `RANDOM_SEED` gives other input.
 * What a seed finds is mended, and kept as a test of its own.
 */
const seed = Number(process.env.RANDOM_SEED ?? 20211208);
if (!Number.isInteger(seed)) throw new Error(`RANDOM_SEED is ${process.env.RANDOM_SEED}, and must be an integer.`);
fc.configureGlobal({ seed });

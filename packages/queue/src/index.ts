export { type AddOptions, addPairs } from './add.ts';
export { type Collected, type CollectOptions, collectResults } from './collect.ts';
export type { QueueOptions } from './connect.ts';
export { jobIdOf, jobOf, type PairJob, type PairLine, type PairWork } from './job.ts';
export { type PairProcessor, type ProcessorOptions, pairProcessor } from './processor.ts';
export { type QueueStatus, queueStatus, toPrometheus } from './status.ts';
export { type WorkOptions, type WorkProgress, workOn } from './work-on.ts';

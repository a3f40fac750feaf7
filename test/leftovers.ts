import { afterAll } from 'vitest';
import { endRunning } from './running.ts';

// each file ends what it has left running, though others share its process, and the modules that start it
afterAll(endRunning);

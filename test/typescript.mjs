/** `node --import` this: modules in TypeScript are run as they are, in worker threads too, which `--import tsx` does not reach. */
import { register } from 'tsx/esm/api';

register();

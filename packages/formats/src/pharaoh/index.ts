export { writePharaoh } from './write.ts';

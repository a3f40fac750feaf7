import { testContract } from './contract.ts';

testContract('@huggingface/transformers');

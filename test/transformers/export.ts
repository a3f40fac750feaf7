import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { staticModelAsOnnx } from './onnx.ts';

export interface StaticModel {
  readonly tokenizer: TokenizerJson;
  /** Row-major. */
  readonly rows: Int8Array;
  readonly dimensions: number;
}

export interface TokenizerJson {
  pre_tokenizer: object;
  model: { vocab: [string, number][] };
}

/** Writes a static model as a folder that Transformers.js takes for a transformer's. */
export function exportForTransformers({ tokenizer, rows, dimensions }: StaticModel, folder: string): void {
  const write = (name: string, content: Uint8Array | object) =>
    writeFileSync(join(folder, name), content instanceof Uint8Array ? content : JSON.stringify(content));
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  write('onnx/model.onnx', staticModelAsOnnx(rows, dimensions));
  write('config.json', {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: dimensions,
    vocab_size: tokenizer.model.vocab.length,
  });
  // Version 2 asks for `add_prefix_space`, where `prepend_scheme` says the same to newer ones.
  write('tokenizer.json', { ...tokenizer, pre_tokenizer: { ...tokenizer.pre_tokenizer, add_prefix_space: true } });
  write('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    unk_token: '<unk>',
    pad_token: '<unk>',
    model_max_length: 4096,
  });
}

/** Small static models for the tests of the embedder. */

type Dtype = 'I8' | 'U8' | 'F16' | 'F32' | 'F64' | 'I32' | 'I64';

export interface TensorValues {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

export function safetensors(tensors: Record<string, TensorValues>): Uint8Array {
  const parts: Uint8Array[] = [];
  const header: Record<string, object> = {};
  let at = 0;
  for (const [name, { dtype, shape, values }] of Object.entries(tensors)) {
    const bytes = encode(dtype, values);
    header[name] = { dtype, shape, data_offsets: [at, at + bytes.length] };
    parts.push(bytes);
    at += bytes.length;
  }
  const text = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([size, text, ...parts]);
}

function encode(dtype: Dtype, values: readonly number[]): Uint8Array {
  const bytes = (array: ArrayBufferView) => new Uint8Array(array.buffer);
  switch (dtype) {
    case 'I8':
      return bytes(Int8Array.from(values));
    case 'U8':
      return bytes(Uint8Array.from(values));
    case 'F16':
      return bytes(Uint16Array.from(values, half));
    case 'F32':
      return bytes(Float32Array.from(values));
    case 'F64':
      return bytes(Float64Array.from(values));
    case 'I32':
      return bytes(Int32Array.from(values));
    case 'I64':
      return bytes(BigInt64Array.from(values, BigInt));
  }
}

/** The bits of a number that half precision holds exactly: sign, exponent + 15, fraction. */
function half(value: number): number {
  if (value === 0) return 0;
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  return (value < 0 ? 0x8000 : 0) | ((exponent + 15) << 10) | ((Math.abs(value) / 2 ** exponent - 1) * 1024);
}

/** A `tokenizer.json` of the default model's shape; every piece is equally likely. */
export function unigramJson(pieces: readonly string[], unk_id = 0): object {
  return {
    added_tokens: [
      { id: unk_id, content: '<unk>', single_word: false, lstrip: false, rstrip: false, normalized: false, special: true },
    ],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFKC' },
        { type: 'Lowercase' },
        { type: 'Replace', pattern: { Regex: '\\s+' }, content: ' ' },
        { type: 'Strip', strip_left: true, strip_right: true },
      ],
    },
    pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
    model: { type: 'Unigram', unk_id, byte_fallback: false, vocab: [['<unk>', 0], ...pieces.map((piece) => [piece, -1])] },
  };
}

/** A `tokenizer.json` as BERT's. */
export function wordPieceJson(vocabulary: readonly string[]): object {
  return {
    added_tokens: [
      { id: 0, content: '[UNK]', single_word: false, lstrip: false, rstrip: false, normalized: false, special: true },
    ],
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((piece, id) => [piece, id])),
    },
  };
}

/** Writes the static encoder as an ONNX graph: as much of Protocol Buffers and onnx.proto as that takes. */

const varint = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(Math.floor(value / 128))];
const bytes = (field: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([...varint(field * 8 + 2), ...varint(content.length)]), content]);
const text = (field: number, content: string): Buffer => bytes(field, Buffer.from(content));
const integer = (field: number, value: number): Buffer => Buffer.from([...varint(field * 8), ...varint(value)]);
const message = (field: number, ...parts: Buffer[]): Buffer => bytes(field, Buffer.concat(parts));

const FLOAT = 1;
const INT8 = 3;
const INT64 = 7;

/** A dimension is a name when the caller decides on its size. */
const value = (field: number, name: string, type: number, shape: readonly (string | number)[]): Buffer =>
  message(
    field,
    text(1, name),
    message(
      2,
      message(
        1,
        integer(1, type),
        message(2, ...shape.map((size) => message(1, typeof size === 'number' ? integer(1, size) : text(2, size)))),
      ),
    ),
  );

const node = (type: string, inputs: readonly string[], output: string, ...attributes: Buffer[]): Buffer =>
  message(1, ...inputs.map((name) => text(1, name)), text(2, output), text(3, output), text(4, type), ...attributes);

/** last_hidden_state = float(table[input_ids]): what a transformer would give if its layers did nothing. */
export function staticModelAsOnnx(rows: Int8Array, dimensions: number): Uint8Array {
  const toFloat = message(5, text(1, 'to'), integer(3, FLOAT), integer(20, 2));
  const table = message(
    5,
    integer(1, rows.length / dimensions),
    integer(1, dimensions),
    integer(2, INT8),
    text(8, 'table'),
    bytes(9, new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength)),
  );
  const graph = message(
    7,
    node('Gather', ['table', 'input_ids'], 'gathered'),
    node('Cast', ['gathered'], 'last_hidden_state', toFloat),
    text(2, 'static'),
    table,
    value(11, 'input_ids', INT64, ['batch', 'tokens']),
    value(11, 'attention_mask', INT64, ['batch', 'tokens']),
    value(12, 'last_hidden_state', FLOAT, ['batch', 'tokens', dimensions]),
  );
  return Buffer.concat([integer(1, 7), text(2, 'enface'), graph, message(8, integer(2, 13))]);
}

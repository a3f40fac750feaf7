import { EnfaceError } from '../../errors.ts';
import { createBreath } from '../../pause.ts';
import { shown } from '../../shown.ts';
import { parseJson } from '../json.ts';
import { decodeNumbers, readSafetensors, type Tensor } from '../safetensors.ts';

/** A pooled vector in, the projected one out. */
export type Project = (vector: Float64Array) => Float64Array;

/** Loads a dense layer of sentence-transformers: y = activation(W x + b). */
export async function loadHead(read: (file: string) => Promise<Uint8Array>, folder: string): Promise<Project> {
  const [config, weights] = await Promise.all(['config.json', 'model.safetensors'].map((name) => read(`${folder}/${name}`)));
  return createHead(config, weights, folder);
}

async function createHead(configBytes: Uint8Array, weights: Uint8Array, folder: string): Promise<Project> {
  const bad = (what: string) =>
    new EnfaceError('BAD_MODEL', `${folder}: ${what}. Take a folder with a Dense module of sentence-transformers.`);
  const config = parseJson(configBytes, `${folder}/config.json`) as { activation_function?: unknown } | null;
  const activation = config?.activation_function;
  const activate = typeof activation === 'string' ? ACTIVATIONS.get(activation.split('.').pop()!) : undefined;
  if (!activate) throw bad(`the activation ${shown(activation)} is not known`);
  const tensors = readSafetensors(weights, `${folder}/model.safetensors`);
  const matrix = await floats(tensors.get('linear.weight'));
  if (matrix?.shape.length !== 2 || matrix.values.length === 0) throw bad('it has no matrix `linear.weight`');
  const [outputs, inputs] = matrix.shape;
  const bias = (await floats(tensors.get('linear.bias')))?.values ?? new Float32Array(outputs);
  if (bias.length !== outputs) throw bad('`linear.bias` does not fit');
  return (vector) => {
    if (vector.length !== inputs) throw bad(`it takes ${inputs} numbers, but the model gives ${vector.length}`);
    return Float64Array.from(bias, (start, o) => {
      let sum = start;
      for (let i = 0; i < inputs; i++) sum += matrix.values[o * inputs + i] * vector[i];
      return activate(sum);
    });
  };
}

const ACTIVATIONS = new Map<string, (x: number) => number>([
  ['Tanh', Math.tanh],
  ['Identity', (x) => x],
]);

async function floats(tensor: Tensor | undefined): Promise<{ values: Float32Array; shape: readonly number[] } | undefined> {
  const values = tensor && (await decodeNumbers(tensor, createBreath(undefined)));
  return tensor && values instanceof Float32Array ? { values, shape: tensor.shape } : undefined;
}

import { EnfaceError } from '../../errors.ts';
import { decodeNumbers, readSafetensors, type Tensor } from '../safetensors.ts';

/** A pooled vector in, the projected one out. */
export type Project = (vector: Float64Array) => Float64Array;

/** Loads a dense layer of sentence-transformers: y = activation(W x + b). */
export async function loadHead(read: (file: string) => Promise<Uint8Array>, folder: string): Promise<Project> {
  const [config, weights] = await Promise.all(['config.json', 'model.safetensors'].map((name) => read(`${folder}/${name}`)));
  return createHead(config, weights, folder);
}

function createHead(configBytes: Uint8Array, weights: Uint8Array, folder: string): Project {
  const bad = (what: string) =>
    new EnfaceError('BAD_MODEL', `${folder}: ${what}. Take a folder with a Dense module of sentence-transformers.`);
  let activation: unknown;
  try {
    activation = JSON.parse(new TextDecoder().decode(configBytes)).activation_function;
  } catch {
    throw bad('config.json is not JSON');
  }
  const activate = ACTIVATIONS[String(activation).split('.').pop()!];
  if (!activate) throw bad(`the activation ${String(activation)} is not known`);
  const tensors = readSafetensors(weights, `${folder}/model.safetensors`);
  const matrix = floats(tensors.get('linear.weight'));
  if (matrix?.shape.length !== 2) throw bad('it has no matrix `linear.weight`');
  const [outputs, inputs] = matrix.shape;
  const bias = floats(tensors.get('linear.bias'))?.values ?? new Float32Array(outputs);
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

const ACTIVATIONS: Record<string, ((x: number) => number) | undefined> = { Tanh: Math.tanh, Identity: (x) => x };

function floats(tensor: Tensor | undefined): { values: Float32Array; shape: readonly number[] } | undefined {
  const values = tensor && decodeNumbers(tensor);
  return tensor && values instanceof Float32Array ? { values, shape: tensor.shape } : undefined;
}

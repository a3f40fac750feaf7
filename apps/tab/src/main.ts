import { modelFiles } from '@enface/model';
import letter from '../../../examples/letter/letter.da.txt?raw';
import translation from '../../../examples/letter/letter.en.txt?raw';
import { type Answer, type Format, formats, type Question } from './messages.ts';
import { keepForLater } from './offline.ts';
import { createSides } from './sides.ts';

const element = <T extends Element>(selector: string) => document.querySelector<T>(selector)!;
const form = element<HTMLFormElement>('#texts');
const submit = element<HTMLButtonElement>('[type=submit]');
const status = element<HTMLOutputElement>('#status');
const progress = element<HTMLProgressElement>('progress');
const result = element<HTMLElement>('#result');
const frame = element<HTMLIFrameElement>('iframe');
const choice = element<HTMLSelectElement>('#formats');
const save = element<HTMLButtonElement>('#save');
const sides = createSides();

for (const [format, words] of Object.entries(formats)) choice.add(new Option(words, format));

const kept = keepForLater();
let worker: Promise<Worker> | undefined;
/** What was decided in the page that is shown. */
let decisions: string | undefined;

/** Started when first asked, once what it fetches is kept. */
async function start(): Promise<Worker> {
  await kept;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
  started.addEventListener('error', ({ message }) => hear({ kind: 'failed', message: message || 'The aligner did not load.' }));
  return started;
}

async function ask(question: Question): Promise<void> {
  worker ??= start();
  (await worker).postMessage(question);
}

function busy(is: boolean): void {
  submit.disabled = is;
  progress.hidden = !is;
  progress.removeAttribute('value');
}

function hear(answer: Answer): void {
  if (answer.kind === 'progress') {
    // what is made ready before anybody asks is no matter
    if (!submit.disabled) return;
    status.textContent = answer.words;
    if (answer.share !== undefined) progress.value = answer.share;
    return;
  }
  busy(false);
  status.textContent = answer.kind === 'failed' ? answer.message : '';
  status.classList.toggle('failed', answer.kind === 'failed');
  if (answer.kind === 'file') download(answer.name, answer.parts);
  if (answer.kind !== 'page') return;
  decisions = undefined;
  save.disabled = false;
  frame.srcdoc = answer.html;
  show(true);
  tellOfEncoder();
}

/** The result, or the texts. */
function show(isResult: boolean): void {
  result.hidden = !isResult;
  form.hidden = isResult;
}

function download(name: string, parts: readonly string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** How much there is to fetch, before anything is; resolves to whether it is here already. */
async function tellOfEncoder(): Promise<boolean> {
  const size = `${(__ENCODER_BYTES__ / 1e6).toFixed(0)} MB`;
  const there = await globalThis.caches?.match(modelFiles().weights.href).catch(() => undefined);
  element('#encoder').textContent = there
    ? `The encoder (${size}) is kept in this browser: everything works offline.`
    : `The encoder (${size}) is fetched the first time, and kept: from then on everything works offline.`;
  return there !== undefined;
}

function align(): void {
  status.classList.remove('failed');
  status.textContent = 'Reading …';
  busy(true);
  ask({ kind: 'align', inputs: sides.inputs(), audit: new FormData(form).has('audit') });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  align();
});
element('#example').addEventListener('click', () => {
  sides.fill(letter, translation);
  align();
});
element('#again').addEventListener('click', () => show(false));
save.addEventListener('click', () => ask({ kind: 'write', format: choice.value as Format, decisions }));
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  if (typeof data?.decisions === 'string') decisions = data.decisions;
  // what was decided a moment ago is saved with the rest, once it is found what else changes
  if (typeof data?.isDeciding === 'boolean') save.disabled = data.isDeciding;
});
// while the reader pastes, the aligner is made ready; what is not here yet is fetched when they ask for it
worker = start();
if (await tellOfEncoder()) ask({ kind: 'prepare' });

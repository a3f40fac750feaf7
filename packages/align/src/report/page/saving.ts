import { decisionsToJson } from '../../json/decisions-to-json.ts';
import type { Documents } from './cut.ts';
import type { Decisions } from './decisions.ts';
import { groupIn } from './edition.ts';

/** What was decided, with the segments' texts: they are found again where a text has changed elsewhere. */
export function toJson({ beads, unmatched, rejected, dismissed, corrected, sentences }: Decisions, documents: Documents): string {
  const json = decisionsToJson({
    documents,
    anchors: { beads, unmatched, rejected },
    dismissed: [...dismissed].map(([number, reason]) => {
      const item = document.getElementById(number)!;
      const message = item.querySelector('b')!.nextSibling!.textContent!.trim();
      return { check: item.dataset.check!, message, reason, ...groupIn(item.closest<HTMLElement>('.row')!) };
    }),
    corrected: [...corrected].map(([segment, text]) => ({ segment, text })),
    sentences,
  });
  return JSON.stringify(json, undefined, 2);
}

/** Milliseconds after which what could not be kept is kept again. */
const AGAIN = 2000;

/** Where decisions are kept; what it resolves to is whether they are. */
export type Store = (text: string) => Promise<boolean>;

export interface Keeper {
  /** Keeps a text, unless a later one comes before its turn. */
  keep(text: () => string): void;
  /** Says that there will be something to keep. */
  expect(): void;
  /** Whether the last of what there was to keep is kept. */
  isDone(): boolean;
  /** Resolves when it is. */
  done(): Promise<void>;
}

/** Keeps what there is to keep, the last of it until it is there, and tells so. */
export function createKeeper(store: Store, told: HTMLElement): Keeper {
  let last: (() => string) | undefined;
  let busy = false;
  const waiting: (() => void)[] = [];
  const send = async (): Promise<void> => {
    if (busy || !last) return;
    busy = true;
    const text = last;
    const kept = await store(text()).catch(() => false);
    busy = false;
    // a later one may have come meanwhile
    if (kept && last !== text) return send();
    told.textContent = kept ? 'saved' : 'not saved yet: trying again';
    if (!kept) return void setTimeout(send, AGAIN);
    last = undefined;
    for (const goOn of waiting.splice(0)) goOn();
  };
  const expect = () => {
    told.textContent = '…';
  };
  return {
    expect,
    keep(text) {
      last = text;
      expect();
      send();
    },
    isDone: () => last === undefined,
    done: () => new Promise((resolve) => (last === undefined ? resolve() : waiting.push(resolve))),
  };
}

/** Whoever served the page keeps them. */
export const server: Store = async (body) =>
  (await fetch('decisions', { method: 'PUT', headers: { 'content-type': 'application/json' }, body })).ok;

/** Whoever framed the page keeps them. */
export const frame: Store = async (decisions) => {
  parent.postMessage({ decisions }, '*');
  return true;
};

/** They are told as well whether something is decided that they do not have yet. */
export const tellFrame = (isDeciding: boolean) => parent.postMessage({ isDeciding }, '*');

interface FileHandle {
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}
declare const showSaveFilePicker: ((options: object) => Promise<FileHandle>) | undefined;

/** A file that a person chooses, where the browser lets pages write into files; an `AbortError` where they choose none. */
export async function chosenFile(): Promise<Store> {
  const types = [{ description: 'Decisions', accept: { 'application/json': ['.json'] } }];
  const file = await showSaveFilePicker!({ suggestedName: NAME, types });
  return async (text) => {
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
    return true;
  };
}

const NAME = 'decisions.json';

export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

export function downloadText(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  download(url, NAME);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

import type { Input } from './messages.ts';

/** Where the two texts come from. */
export interface Sides {
  inputs(): Readonly<Record<'source' | 'target', Input>>;
  fill(source: string, target: string): void;
}

/** Two places that texts are pasted into, and files dropped on. */
export function createSides(): Sides {
  const sides = { source: createSide('source'), target: createSide('target') };
  return {
    inputs: () => ({ source: sides.source.input(), target: sides.target.input() }),
    fill(source, target) {
      sides.source.fill(source);
      sides.target.fill(target);
    },
  };
}

function createSide(name: 'source' | 'target') {
  const place = document.querySelector<HTMLElement>(`[data-side=${name}]`)!;
  const area = place.querySelector('textarea')!;
  const chooser = place.querySelector('input')!;
  const told = place.querySelector('output')!;
  const out = place.querySelector('button')!;
  let file: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined;

  const keep = (next: typeof file) => {
    file = next;
    told.textContent = file ? `${file.name} (${Math.ceil(file.bytes.length / 1000).toLocaleString('en')} kB)` : '';
    out.hidden = !file;
    area.disabled = file !== undefined;
  };
  const take = async (chosen: File | undefined) => {
    if (chosen) keep({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
  };
  chooser.addEventListener('change', async () => {
    await take(chooser.files?.[0]);
    // so that the same file can be chosen again
    chooser.value = '';
  });
  out.addEventListener('click', () => keep(undefined));
  place.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', (event) => {
    place.classList.remove('over');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
  return {
    input: (): Input => file ?? { text: area.value },
    fill(text: string) {
      keep(undefined);
      area.value = text;
    },
  };
}

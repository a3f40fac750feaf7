/** Lets so many through at once; the others wait in the order in which they came. */
export function createGate(width: number): { enter(): Promise<void>; leave(): void } {
  const waiting: (() => void)[] = [];
  let free = width;
  return {
    async enter() {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    leave() {
      const next = waiting.shift();
      if (next) next();
      else free++;
    },
  };
}

import { type AddressInfo, createServer, Socket } from 'node:net';

/** A way to a server that can be cut: what is on it goes nowhere, and neither end hears of it, as with a cable that is pulled. */
export interface Wire {
  readonly port: number;
  cut(): void;
  /** What was held back arrives, and what was asked for meanwhile is connected. */
  mend(): void;
  close(): void;
}

export async function wireTo(port: number): Promise<Wire> {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const far = new Socket();
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('data', (bytes) => void other.write(bytes));
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      if (isCut) one.pause();
      else one.resume();
    }
    far.connect(port, '127.0.0.1');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const socket of open) socket.pause();
    },
    mend() {
      isCut = false;
      for (const socket of open) socket.resume();
    },
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

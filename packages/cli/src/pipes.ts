import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** How often to look whether a reader has come, in milliseconds. */
const LOOK = 20;

/**
 * Opens a named pipe so that nothing waits for it but the event loop: a thread that waits in `open` or `write` would keep
 * the process from ending, too, for as long as nobody is at the other end.
 */
export async function openPipe(path: string, use: 'read' | 'write', signal: AbortSignal): Promise<Socket> {
  const flags = constants.O_NONBLOCK | (use === 'read' ? constants.O_RDONLY : constants.O_WRONLY);
  for (;;) {
    try {
      const socket = new Socket({ fd: openSync(path, flags), readable: use === 'read', writable: use === 'write', signal });
      // whoever waits for it hears of it
      return socket.on('error', () => {});
    } catch (error) {
      if (use === 'read' || (error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      await setTimeout(LOOK, undefined, { signal });
    }
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

/** What is started: Redis, or what stands for it, such as `valkey-server`. */
const PROGRAM = process.env.REDIS_SERVER ?? 'redis-server';

/** Debian's Redis in a folder of its own, which keeps all that it is told in an append-only file. */
export interface Server {
  readonly url: string;
  /** Ends it without a word, and starts it again on what it has written. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(folder: string): Promise<Server> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess;
  const start = async () => {
    const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
    child = spawn(PROGRAM, options, { stdio: 'ignore' });
    const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
    redis.on('error', () => {});
    // it answers, but has nothing yet, while it reads its file
    while ((await redis.ping().catch(() => '')) !== 'PONG') await new Promise((resolve) => setTimeout(resolve, 50));
    redis.disconnect();
  };
  const end = async (signal: NodeJS.Signals) => {
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await closed;
  };
  await start();
  return {
    url,
    async restart() {
      await end('SIGKILL');
      await start();
    },
    stop: () => end('SIGTERM'),
  };
}

/**
 * A port that nobody has, and nobody gets who asks the system for any: those begin higher up. Clients that look for a server
 * which is just starting again would be given its port else, now and then, and talk to themselves.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

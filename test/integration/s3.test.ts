import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProject, run } from './project.ts';

/** A server that speaks S3's language, checks signatures, and is known to the world by nobody else: a process of its own. */
const server = `
import S3rver from '@20minutes/s3rver';
import { AwsClient } from 'aws4fetch';
const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: './objects', configureBuckets: [{ name: 'texts' }] });
const { port } = await server.run();
const client = new AwsClient({ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', service: 's3', region: 'us-east-1' });
for (const [key, body] of Object.entries({ 'da/1 å.txt': 'Broen åbner i maj. Ingen betaler.', 'en/1.txt': 'The bridge opens in May. Nobody pays.' })) {
  const { status } = await client.fetch(\`http://127.0.0.1:\${port}/texts/\${encodeURI(key)}\`, { method: 'PUT', body });
  if (status !== 200) throw new Error(\`\${key}: \${status}\`);
}
console.log(port);
`;

const pairs = ['da/1 å.txt', 'da/none.txt'].map((key) => ({
  id: key,
  source: { url: `s3://texts/${key}`, language: 'da' },
  target: { url: 's3://texts/en/1.txt', language: 'en' },
}));

let folder: string;
let child: ChildProcess;
let port: string;
beforeAll(async () => {
  folder = await newProject({
    dependencies: { '@20minutes/s3rver': '^5.0.0', aws4fetch: '^1.0.20' },
    files: { 'server.mjs': server, 'pairs.jsonl': pairs.map((pair) => `${JSON.stringify(pair)}\n`).join('') },
  });
  child = spawn(process.execPath, ['server.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  port = await new Promise((resolve, reject) => {
    createInterface(child.stdout!).once('line', resolve);
    child.once('close', (status) => reject(new Error(`the server ended with ${status}`)));
  });
});
afterAll(async () => {
  child?.kill();
  if (folder) await rm(folder, { recursive: true });
});

/** Results by id, with who asks named in the environment. */
async function batch(
  secret: string,
): Promise<Record<string, { readonly result?: unknown; readonly error?: { readonly message: string } }>> {
  const main = join(folder, 'node_modules/enface/dist/main.js');
  const env = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: secret, AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}` };
  const { stdout } = await run(folder, process.execPath, [main, 'batch', 'pairs.jsonl', '--urls', 'public', '--compact'], {
    env,
  });
  const lines = stdout.trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map(({ id, ...rest }) => [id, rest]));
}

test('objects are read from storage that speaks S3’s language, and nothing is with a wrong secret', async () => {
  const found = await batch('S3RVER');
  expect(found).toMatchObject({
    'da/1 å.txt': {
      result: {
        beads: [
          { source: [0], target: [0] },
          { source: [1], target: [1] },
        ],
      },
    },
    'da/none.txt': { error: { message: expect.stringContaining('the server answers 404') } },
  });
  for (const { error } of Object.values(await batch('wrong'))) expect(error?.message).toContain('the server answers 403');
});

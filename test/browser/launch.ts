import { type Browser, chromium } from 'playwright-core';

/**
 * Starts a browser that does nothing but what a test asks of it.
 *
 * @throws Error in a sentence of our own, where the driver would print pages
 */
export async function launch(executablePath: string): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  } catch (error) {
    throw new Error(`${executablePath} does not start: ${reasonOf(String(error))}`);
  }
}

/** Of all that the driver says, the line that says why. */
function reasonOf(message: string): string {
  const missing = /(\S+\.so[.\d]*): cannot open shared object file/.exec(message);
  if (missing) return `the library ${missing[1]} is missing`;
  if (/ENOENT|doesn't exist/.test(message)) return 'there is no such file';
  if (/EACCES/.test(message)) return 'it may not be run';
  return /exitCode=(\d+)/.test(message)
    ? `it ended with exit status ${/exitCode=(\d+)/.exec(message)![1]}`
    : 'it is no browser, or a broken one';
}

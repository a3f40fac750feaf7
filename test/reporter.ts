import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';
import { CHROMIUM_SUITE, type Failure, type Report } from './reports.ts';

/** Writes a run's {@link Report} to the file that `TEST_REPORT` names; `test/run.ts` reads it. */
export default class ReportWriter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // what fails outside a test is a failure too: hooks, files that can't be loaded, promises that nobody waits for
    const outside = [...modules.flatMap(outsideOf), ...unhandled.map((error) => failure('outside of all tests', [error]))];
    const failed = tests.filter((test) => test.result().state === 'failed');
    const report: Report = {
      passed: count('passed'),
      failed: failed.length + outside.length,
      skipped: count('skipped'),
      failures: [...failed.map((test) => failure(nameOf(test), test.result().errors ?? [])), ...outside],
      files: modules.map((module) => ({
        path: pathOf(module),
        seconds: secondsOf(module),
        browserless: [...module.children.allTests()].filter((test) => isInChromium(test) && test.result().state !== 'passed')
          .length,
      })),
    };
    writeFileSync(process.env.TEST_REPORT!, JSON.stringify(report));
  }
}

/** Within `test/`. */
const pathOf = ({ moduleId }: TestModule) => relative(import.meta.dirname, moduleId).replaceAll('\\', '/');
const nameOf = (place: TestCase | TestSuite) => `${pathOf(place.module)} > ${place.fullName}`;

function outsideOf(module: TestModule): Failure[] {
  const suites = [...module.children.allSuites()];
  return [
    ...module.errors().map((error) => failure(pathOf(module), [error])),
    ...suites.flatMap((suite) => suite.errors().map((error) => failure(nameOf(suite), [error]))),
  ];
}

/** A test that is tried but once has one error, or one for each expectation that was soft. */
function failure(name: string, errors: readonly SerializedError[]): Failure {
  const told = errors.map(({ message, diff, stacks }) => {
    const at = stacks?.[0];
    const place = at && `at ${relative(import.meta.dirname, at.file).replaceAll('\\', '/')}:${at.line}`;
    return [stripVTControlCharacters(message ?? ''), place, typeof diff === 'string' && stripVTControlCharacters(diff)]
      .filter(Boolean)
      .join('\n');
  });
  return { name, error: told.join('\n') };
}

/** With what it takes to load the file, and with hooks. */
function secondsOf(module: TestModule): number {
  const { collectDuration, prepareDuration, setupDuration, duration } = module.diagnostic();
  return (collectDuration + prepareDuration + setupDuration + duration) / 1000;
}

/** Within the suite that `inChromium` makes, or the test that stands for it on CI. */
function isInChromium(test: TestCase): boolean {
  for (let place: TestCase | TestSuite | TestModule = test; place.type !== 'module'; place = place.parent)
    if (place.name === CHROMIUM_SUITE) return true;
  return false;
}

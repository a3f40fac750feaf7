import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';
import { CHROMIUM_SUITE, type Report } from './reports.ts';

/** Writes a run's {@link Report} to the file that `TEST_REPORT` names; `test/run.ts` reads it. */
export default class ReportWriter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // what fails outside a test is a failure too: hooks, files that can't be loaded, promises that nobody waits for
    const outside = modules.reduce((sum, module) => sum + errorsOf(module), unhandled.length);
    const report: Report = {
      passed: count('passed'),
      failed: count('failed') + outside,
      skipped: count('skipped'),
      files: modules.map((module) => ({
        path: relative(import.meta.dirname, module.moduleId).replaceAll('\\', '/'),
        seconds: secondsOf(module),
        browserless: [...module.children.allTests()].filter((test) => isInChromium(test) && test.result().state !== 'passed')
          .length,
      })),
    };
    writeFileSync(process.env.TEST_REPORT!, JSON.stringify(report));
  }
}

function errorsOf(module: TestModule): number {
  const suites = [...module.children.allSuites()];
  return module.errors().length + suites.reduce((sum, suite) => sum + suite.errors().length, 0);
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

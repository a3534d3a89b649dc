// How Stryker runs the unit tests of the core: with mocha, loaded once. Stryker's own runner doesn't know mocha 12.
import { globSync } from 'node:fs';
import path from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';

/** The instrumented sources ask this which mutant is active, and tell it what each test reaches. */
const instrumenter = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

const mocha = new Mocha({ reporter: Mocha.reporters.Base, timeout: 0, bail: true });
mocha.cleanReferencesAfterRun(false);

function loadTests() {
  globSync('out/test/unit/core/**/*.test.js').forEach((file) => mocha.addFile(path.resolve(file)));
  mocha.loadFiles();
  mocha.suite.beforeEach(function () {
    instrumenter.currentTestId = this.currentTest.fullTitle();
  });
}

/** Runs the tests with these full titles, or all of them, up to the first that fails. */
async function runTests(titles) {
  mocha.grep(titles ? new RegExp(`^(?:${titles.map((title) => RegExp.escape(title)).join('|')})$`) : /^/);
  const tests = [];
  let started = performance.now();
  const add = (test, result) => {
    const title = (test.ctx?.currentTest ?? test).fullTitle();
    const ended = performance.now();
    tests.push({ id: title, name: title, timeSpentMs: ended - started, ...result });
    started = ended;
  };
  await new Promise((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => add(test, { status: TestStatus.Success }));
    runner.on('fail', (test, error) => add(test, { status: TestStatus.Failed, failureMessage: String(error) }));
  });
  return { status: DryRunStatus.Complete, tests };
}

const mochaRunner = {
  capabilities: () => ({ reloadEnvironment: false }),
  async dryRun() {
    loadTests();
    const result = await runTests(undefined);
    return { ...result, mutantCoverage: instrumenter.mutantCoverage };
  },
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (mocha.files.length === 0) {
      loadTests();
    }
    Object.assign(instrumenter, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    const result = await runTests(testFilter);
    return toMutantRunResult(determineHitLimitReached(instrumenter.hitCount, hitLimit) ?? result);
  },
};

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'mocha', () => mochaRunner)];

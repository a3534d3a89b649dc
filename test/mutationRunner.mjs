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
const folder = 'out/test/unit/core';
/** These start Python and Node, which takes seconds. */
const testsWithPrograms = '**/jupyter.test.js';

const mocha = new Mocha({ reporter: Mocha.reporters.Base, timeout: 0, bail: true });
mocha.cleanReferencesAfterRun(false);
/** The file of each test in the folder, by the test's full title. */
const files = new Map();

function loadTests() {
  const testFiles = globSync('**/*.test.js', { cwd: folder, exclude: [testsWithPrograms] });
  testFiles.forEach((file) => mocha.addFile(path.resolve(folder, file)));
  mocha.loadFiles();
  mocha.suite.beforeEach(function () {
    instrumenter.currentTestId = this.currentTest.fullTitle();
  });
  mocha.suite.eachTest((test) => files.set(test.fullTitle(), path.relative(path.resolve(folder), test.file)));
}

/** Runs the tests with these full titles, or all of them, up to the first that fails. */
async function runTests(titles) {
  // Mocha only calls `test`. A pattern of so many titles would take longer than the tests.
  mocha.grep({ test: (title) => !titles || titles.has(title) });
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

/** The tests that reach a mutant, in two groups: those of its own folder come first, because they fail most often. */
function groupsOf(titles, mutated) {
  const own = path.dirname(mutated).split(path.join('src', 'core') + path.sep)[1] + path.sep;
  const isOwn = (title) => files.get(title)?.startsWith(own);
  return [titles.filter(isOwn), titles.filter((title) => !isOwn(title))].map((group) => new Set(group));
}

/**
 * The coverage without what is also reached while the files are loaded, which Stryker would load again for each mutant.
 * Nothing is changed at that time, so there is no need to.
 */
function withoutLoading({ perTest, static: whileLoading }) {
  const reached = new Set(Object.values(perTest).flatMap((mutants) => Object.keys(mutants)));
  return {
    perTest,
    static: Object.fromEntries(Object.entries(whileLoading).filter(([mutant]) => !reached.has(mutant))),
  };
}

const mochaRunner = {
  capabilities: () => ({ reloadEnvironment: false }),
  async dryRun() {
    loadTests();
    const result = await runTests(undefined);
    return { ...result, mutantCoverage: withoutLoading(instrumenter.mutantCoverage) };
  },
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (files.size === 0) {
      loadTests();
    }
    Object.assign(instrumenter, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    const [own, others] = groupsOf(testFilter ?? [...files.keys()], activeMutant.fileName);
    let result = await runTests(own);
    if (result.tests.every(({ status }) => status === TestStatus.Success)) {
      result = await runTests(others);
    }
    return toMutantRunResult(determineHitLimitReached(instrumenter.hitCount, hitLimit) ?? result);
  },
};
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'mocha', () => mochaRunner)];

import * as parsing from '../../../src/core/editing';
import { PlanIndex } from '../../../src/workspace/index/planIndex';
import { workspaceSettings } from '../../../src/workspace/host/settings';
import { expectEqual } from '../expect';
import { daymark, type Daymark } from '../samples/daymark';
import { fileOf, folderNamed, pathsOf, silentLog } from './folders';

describe('A multi-root workspace with nested folders', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  it('has the folders that its file lists', () => {
    const names = ['garden', 'greenhouse', 'Piano & Voice'];
    expectEqual(
      names.map((name) => folderNamed(name).uri.path.split('/').at(-1)),
      ['garden', 'greenhouse', 'music'],
    );
  });

  it('has the plans of all folders, each under the name of its folder', () => {
    expectEqual(pathsOf(running.plans), [
      'garden/first-steps.md',
      'greenhouse/seedlings.md',
      'greenhouse/archive/winter.md',
      'Piano & Voice/first-steps.md',
      'Piano & Voice/archive/scales.md',
      'garden/notes.md',
    ]);
  });

  it('finds a plan by its address, whichever folder it is in', () => {
    for (const { path, uri } of running.plans.plans) {
      expectEqual(fileOf(path).toString(), uri.toString());
      expectEqual(running.plans.planAt(fileOf(path))?.path, path);
    }
  });

  it('reads a plan in nested folders once, as a plan of the inner one', async () => {
    const parsed: string[] = [];
    const index = new PlanIndex({
      settings: workspaceSettings(() => undefined),
      onNotLoaded: () => undefined,
      log: silentLog,
      loadReading: () =>
        Promise.resolve({ ...parsing, readBlocks: (text) => (parsed.push(text), parsing.readBlocks(text)) }),
    });
    index.start();
    await index.ready;
    const inner = index.plans.filter(({ uri }) => uri.path.endsWith('/seedlings.md'));
    expectEqual(pathsOf({ plans: inner }), ['greenhouse/seedlings.md']);
    expectEqual(parsed.filter((text) => text.startsWith('# Days 4-5: Seedlings')).length, 1);
    expectEqual(index.fileLimitReached, undefined);
    index.dispose();
  });

  it('explains a file by the rules of its own folder', async () => {
    const index = new PlanIndex({
      settings: workspaceSettings(() => undefined),
      onNotLoaded: () => undefined,
      log: silentLog,
      loadReading: () => Promise.resolve(parsing),
    });
    const left = await index.lookAt(fileOf('garden/archive/last-year.md'));
    const taken = await index.lookAt(fileOf('greenhouse/archive/winter.md'));
    expectEqual(
      [left.path, left.status],
      ['garden/archive/last-year.md', { kind: 'excluded', exclude: '**/archive/**' }],
    );
    expectEqual([taken.path, taken.status], ['greenhouse/archive/winter.md', { kind: 'included' }]);
    index.dispose();
  });
});

describe('The Plans view in a multi-root workspace', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  it('shows the folders of plans with the same title, and no folder if a title is unique', () => {
    const { planRows } = running;
    const rows = planRows.children(undefined).map((row) => {
      const { label, description } = planRows.item(row);
      return `${label} | ${description}`;
    });
    expectEqual(rows, [
      'Days 1–3 | 2/3 · garden · First Steps',
      'Days 4–5 | 0/2 · Seedlings',
      'Days 6–7 | 2/2 · A Winter Under Glass',
      'Days 1–3 | 0/3 · Piano & Voice · First Steps',
      'Days 8–9 | 2/2 · Scales',
      'Notes | ',
    ]);
  });

  it('gives rows with the same title different ids', () => {
    const ids = running.planRows.children(undefined).map(({ id }) => id);
    expectEqual(new Set(ids).size, ids.length);
  });
});

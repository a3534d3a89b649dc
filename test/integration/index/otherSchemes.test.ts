import type { Uri } from 'vscode';
import { CancellationTokenSource, workspace } from 'vscode';
import * as planReading from '../../../src/core/planReading';
import { findFiles } from '../../../src/workspace/index/findFiles';
import { FolderRules } from '../../../src/workspace/folders/folderRules';
import { PlanShelf } from '../../../src/workspace/index/planShelf';
import { ShelfKeeper } from '../../../src/workspace/index/shelfKeeper';
import { expectEqual } from '../expect';
import { MemoryFiles } from './memoryFiles';
import { planText, useScene } from './scene';

const rules = new FolderRules({
  include: '**/*.md',
  exclude: ['**/archive'],
  plans: {},
  encoding: 'utf8',
});

describe('A file system that only a provider knows', () => {
  const scene = useScene();
  let files: MemoryFiles;

  beforeEach(() => {
    files = new MemoryFiles({
      '/plans/a.md': planText(),
      '/plans/deep/er/b.md': planText(),
      '/plans/archive/c.md': planText(),
      '/plans/picture.png': '',
      '/plans/closed.md': new Error('No one may read this.'),
    });
  });

  afterEach(() => {
    files.dispose();
  });

  it('is walked through where the search does not answer', async () => {
    const folder = { uri: files.at('/plans'), name: 'plans', index: 0 };
    const { token } = new CancellationTokenSource();
    const searchFiles = workspace.findFiles;
    const found = await findFiles(folder, { rules, limit: 100, token, searchFiles }, 50);
    expectEqual(found.map(({ path }) => path).sort(), ['/plans/a.md', '/plans/closed.md', '/plans/deep/er/b.md']);
    const few = await findFiles(folder, { rules, limit: 1, token, searchFiles }, 50);
    expectEqual(few.length, 1);
  });

  it('is read for a look at one file', async () => {
    const look = await scene().index.lookAt(files.at('/plans/a.md'));
    expectEqual([look.plan?.isPlan, look.standing.kind], [true, 'outsideWorkspace']);
    expectEqual((await scene().index.lookAt(files.at('/plans/closed.md'))).notRead, 'unreadable');
    expectEqual((await scene().index.lookAt(files.at('/plans/nowhere.md'))).notRead, 'absent');
  });

  it('gives a row for a file that cannot be read, until it can', async () => {
    const shelf = new PlanShelf();
    const warnings: string[] = [];
    const changed: string[] = [];
    const keeper = new ShelfKeeper({
      shelf,
      places: { placeOf: ({ path }: Uri) => ({ rules, pathInFolder: path.slice(1), path: path.slice(1) }) },
      log: { info: () => undefined, warn: (line) => void warnings.push(line), error: () => undefined },
      loadReading: () => Promise.resolve(planReading),
      onNotLoaded: () => undefined,
      onChange: (uri) => changed.push(uri.path),
    });
    await keeper.look(files.at('/plans/a.md'));
    await keeper.look(files.at('/plans/closed.md'));
    await keeper.look(files.at('/plans/closed.md'));
    expectEqual(
      shelf.plans.map(({ path }) => path),
      ['plans/a.md'],
    );
    expectEqual(
      shelf.unread.map(({ path, reason }) => `${path}: ${reason}`),
      ['plans/closed.md: unreadable'],
    );
    expectEqual(warnings, ['plans/closed.md: not read, because reading it failed.']);
    expectEqual(changed, ['/plans/a.md', '/plans/closed.md']);

    files.set('/plans/closed.md', planText('Days 3-4'));
    files.set('/plans/a.md', undefined);
    await keeper.look(files.at('/plans/closed.md'));
    await keeper.look(files.at('/plans/a.md'));
    expectEqual([shelf.plans.map(({ path }) => path), shelf.unread], [['plans/closed.md'], []]);
  });

  it('does not end a look for good when a rule throws, or say of an overtaken look that the file is unreadable', async () => {
    const shelf = new PlanShelf();
    const warnings: string[] = [];
    let hasFailed = false;
    const keeper = new ShelfKeeper({
      shelf,
      places: {
        placeOf: ({ path }: Uri) => {
          if (path.endsWith('b.md')) {
            throw new Error('There are no rules.');
          }
          return { rules, pathInFolder: path.slice(1), path: path.slice(1) };
        },
      },
      log: {
        info: () => undefined,
        warn: (line) => void warnings.push(line),
        error: (line) => void warnings.push(String(line)),
      },
      loadReading: () =>
        Promise.resolve({
          ...planReading,
          datesOf: (...args) => {
            const isFirst = !hasFailed;
            hasFailed = true;
            if (isFirst) {
              void keeper.look(files.at('/plans/a.md'));
              throw new Error('Nobody expected this text.');
            }
            return planReading.datesOf(...args);
          },
        }),
      onNotLoaded: () => undefined,
      onChange: () => undefined,
    });
    await keeper.look(files.at('/plans/deep/er/b.md'));
    await keeper.look(files.at('/plans/a.md'));
    expectEqual([shelf.plans.length, shelf.unread.length], [1, 0]);
    expectEqual(warnings.length, 1);
  });

  it('lets a later look at a file overtake an earlier one', async () => {
    const shelf = new PlanShelf();
    const parsed: string[] = [];
    const keeper = new ShelfKeeper({
      shelf,
      places: { placeOf: ({ path }: Uri) => ({ rules, pathInFolder: path.slice(1), path: path.slice(1) }) },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      loadReading: () =>
        Promise.resolve({ ...planReading, readBlocks: (text) => (parsed.push(text), planReading.readBlocks(text)) }),
      onNotLoaded: () => undefined,
      onChange: () => undefined,
    });
    const looks = [1, 2, 3].map(() => keeper.look(files.at('/plans/a.md')));
    await looks[0];
    expectEqual([shelf.plans.length, parsed.length], [1, 1]);
    await Promise.all(looks);
    expectEqual(parsed.length, 1);
  });
});

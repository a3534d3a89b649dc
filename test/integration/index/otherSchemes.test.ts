import type { Uri } from 'vscode';
import { CancellationTokenSource, workspace } from 'vscode';
import * as parsing from '../../../src/core/editing';
import { findFiles } from '../../../src/workspace/index/findFiles';
import { FolderRules } from '../../../src/workspace/folders/folderRules';
import { PlanStore } from '../../../src/workspace/index/planStore';
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

  it('is read folder by folder if the search does not answer', async () => {
    const folder = { uri: files.at('/plans'), name: 'plans', index: 0 };
    const { token } = new CancellationTokenSource();
    const searchFiles = workspace.findFiles;
    const found = await findFiles(folder, { rules, limit: 100, token, searchFiles }, 50);
    expectEqual(found.map(({ path }) => path).sort(), ['/plans/a.md', '/plans/closed.md', '/plans/deep/er/b.md']);
    const few = await findFiles(folder, { rules, limit: 1, token, searchFiles }, 50);
    expectEqual(few.length, 1);
  });

  it('is read when one file is explained', async () => {
    const look = await scene().index.lookAt(files.at('/plans/a.md'));
    expectEqual([look.plan?.isPlan, look.status.kind], [true, 'outsideWorkspace']);
    expectEqual((await scene().index.lookAt(files.at('/plans/closed.md'))).notRead, 'unreadable');
    expectEqual((await scene().index.lookAt(files.at('/plans/nowhere.md'))).notRead, 'absent');
  });

  it('lists a file as unread until it can be read', async () => {
    const warnings: string[] = [];
    const changed: string[] = [];
    const store = new PlanStore({
      rules: { fileOf: ({ path }: Uri) => ({ rules, pathInFolder: path.slice(1), path: path.slice(1) }) },
      log: { info: () => undefined, warn: (line) => void warnings.push(line), error: () => undefined },
      loadReading: () => Promise.resolve(parsing),
      onNotLoaded: () => undefined,
    });
    store.onDidChange((uri) => changed.push(uri.path));
    await store.look(files.at('/plans/a.md'));
    await store.look(files.at('/plans/closed.md'));
    await store.look(files.at('/plans/closed.md'));
    expectEqual(
      store.plans.map(({ path }) => path),
      ['plans/a.md'],
    );
    expectEqual(
      store.unread.map(({ path, reason }) => `${path}: ${reason}`),
      ['plans/closed.md: unreadable'],
    );
    expectEqual(warnings, ['plans/closed.md: not read, because reading it failed.']);
    expectEqual(changed, ['/plans/a.md', '/plans/closed.md']);

    files.set('/plans/closed.md', planText('Days 3-4'));
    files.set('/plans/a.md', undefined);
    await store.look(files.at('/plans/closed.md'));
    await store.look(files.at('/plans/a.md'));
    expectEqual([store.plans.map(({ path }) => path), store.unread], [['plans/closed.md'], []]);
    store.dispose();
  });
});

import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as parsing from '../../../../src/core/editing';
import { FolderRules, type FolderSettings } from '../../../../src/workspace/folders/folderRules';
import { PlanStore } from '../../../../src/workspace/index/planStore';
import { host, Uri } from '../../vscode';

const settings: FolderSettings = { include: '**/*.md', exclude: [], plans: {}, encoding: 'utf8' };

/** A plan with two days, under a heading or without one. */
function planText(heading?: string): string {
  const days = ['## Day 1: Read', '', '## Day 2: Write', ''];
  return (heading === undefined ? days : [`# ${heading}`, '', ...days]).join('\n');
}

/** A store over the files of a test, and what it reports. */
class Scene {
  rules = new FolderRules(settings);
  /** What stands before the paths of all files. */
  prefix = '';
  readonly changes: string[] = [];
  readonly warnings: string[] = [];
  readonly errors: string[] = [];
  /** How often the plan reader was loaded. */
  loads = 0;
  /** Whether loading the plan reader fails. */
  isReaderMissing = false;
  /** Whether it was reported that the plan reader could not be loaded. */
  saidNotLoaded = false;
  /** Called before each reading of a text. */
  beforeReading: () => void = () => undefined;
  /** How many texts were read. */
  readings = 0;
  readonly store = new PlanStore({
    rules: {
      fileOf: ({ path }) => {
        const pathInFolder = path.slice(1);
        const file = { rules: this.rules, pathInFolder, path: this.prefix + pathInFolder };
        return pathInFolder === 'outside.md' ? undefined : file;
      },
    },
    log: {
      info: () => undefined,
      warn: (message) => void this.warnings.push(message),
      error: (message) => void this.errors.push(String(message)),
    },
    loadReading: () => {
      this.loads += 1;
      if (this.isReaderMissing) {
        return Promise.reject(new Error('The disk is asleep.'));
      }
      const readBlocks: typeof parsing.readBlocks = (text) => {
        this.readings += 1;
        this.beforeReading();
        return parsing.readBlocks(text);
      };
      return Promise.resolve({ ...parsing, readBlocks });
    },
    onNotLoaded: () => {
      this.saidNotLoaded = true;
    },
  });

  constructor() {
    this.store.onDidChange(({ path }) => this.changes.push(path.slice(1)));
  }

  /** Writes files, without telling the store. */
  write(files: Readonly<Record<string, string | Error>>): void {
    Object.entries(files).forEach(([path, content]) => host.files.set(`/${path}`, content));
  }

  /** Looks at files, all at the same time. */
  async look(...paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map((path) => this.store.look(at(path))));
  }

  async add(files: Readonly<Record<string, string | Error>>): Promise<void> {
    this.write(files);
    await this.look(...Object.keys(files));
  }

  get plans(): readonly string[] {
    return this.store.plans.map(({ path }) => path);
  }

  get unread(): readonly string[] {
    return this.store.unread.map(({ path, reason }) => `${path}: ${reason}`);
  }
}

function at(path: string): never {
  return new Uri(`/${path}`) as never;
}

describe('PlanStore', () => {
  let scene: Scene;

  beforeEach(() => {
    host.reset();
    scene = new Scene();
  });

  afterEach(() => scene.store.dispose());

  it('holds an unchanged plan under its new path, as after a second folder was opened', async () => {
    await scene.add({ 'a.md': planText() });
    scene.prefix = 'notes/';
    await scene.look('a.md');
    assert.deepEqual(scene.plans, ['notes/a.md']);
  });

  describe('order of plans', () => {
    it('follows the labels of the titles within a folder, whatever the files are called', async () => {
      await scene.add({
        'b.md': planText('Days 271-300: Capstone'),
        'days_031_060.md': planText('Days 31–60: Storage'),
        'z.md': planText('Days 1-30: Basics'),
      });
      assert.deepEqual(scene.plans, ['z.md', 'days_031_060.md', 'b.md']);
    });

    it('follows the title if it has no label, and the file name if there is no title', async () => {
      await scene.add({ 'b.md': planText('My Journey'), 'Month 10.md': planText(), 'Month 2.md': planText() });
      assert.deepEqual(scene.plans, ['Month 2.md', 'Month 10.md', 'b.md']);
    });

    it('keeps the plans of a folder together', async () => {
      await scene.add({
        'month-10/a.md': planText('Week 1'),
        'month-2/b.md': planText('Week 2'),
        'c.md': planText('Week 3'),
        'month-2/a.md': planText('Week 10'),
      });
      assert.deepEqual(scene.plans, ['c.md', 'month-2/b.md', 'month-2/a.md', 'month-10/a.md']);
    });

    it('puts plans with days first, then trackers and then logs, whatever their folders', async () => {
      scene.rules = new FolderRules({ ...settings, plans: { 'log.md': true, 'topics.md': true } });
      await scene.add({
        'log.md': ['# Log', '## Monday', 'Rain.', '## Tuesday', 'Sun.'].join('\n'),
        'topics.md': ['# Topics', '## Knots', '- [ ] Bowline'].join('\n'),
        'sailing/days.md': planText('Days 1-2: Wind'),
      });
      assert.deepEqual(scene.plans, ['sailing/days.md', 'topics.md', 'log.md']);
    });

    it('is the same for files whose names differ only in case, whichever comes first', async () => {
      await scene.add({ 'plan.md': planText('Week 1'), 'Plan.md': planText('Week 1') });
      const before = scene.plans;
      scene.store.remove(at('plan.md'));
      await scene.look('plan.md');
      assert.deepEqual([scene.plans, scene.plans.length], [before, 2]);
    });

    it('is kept while plans come, change and go', async () => {
      await scene.add({ 'a.md': planText('Week 2'), 'b.md': planText('Week 4') });
      assert.deepEqual(scene.plans, ['a.md', 'b.md']);
      await scene.add({ 'c.md': planText('Week 3') });
      assert.deepEqual(scene.plans, ['a.md', 'c.md', 'b.md']);
      await scene.add({ 'a.md': planText('Week 10') });
      assert.deepEqual(scene.plans, ['c.md', 'b.md', 'a.md']);
      scene.store.remove(at('b.md'));
      await scene.add({ 'd.md': planText('Week 1') });
      assert.deepEqual(scene.plans, ['d.md', 'c.md', 'a.md']);
    });
  });

  it('returns the same array of plans until something changes', async () => {
    await scene.add({ 'a.md': planText() });
    const before = scene.store.plans;
    scene.store.remove(at('other.md'));
    await scene.look('a.md');
    assert.equal(scene.store.plans, before);
    scene.store.remove(at('a.md'));
    assert.deepEqual(scene.store.plans, []);
  });

  it('fires for a file that comes, changes or goes, and not for one that stays the same', async () => {
    await scene.add({ 'a.md': planText() });
    await scene.look('a.md', 'absent.md');
    await scene.add({ 'a.md': planText('Week 2') });
    host.files.delete('/a.md');
    await scene.look('a.md');
    assert.deepEqual(scene.changes, ['a.md', 'a.md', 'a.md']);
  });

  it('holds a file either as a plan or as not read', async () => {
    await scene.add({ 'a.md': planText() });
    await scene.add({ 'a.md': new Error('closed') });
    assert.deepEqual([scene.plans, scene.unread], [[], ['a.md: unreadable']]);
    await scene.add({ 'a.md': planText() });
    assert.deepEqual([scene.plans, scene.unread], [['a.md'], []]);
  });

  it('logs once why a file is not read', async () => {
    await scene.add({ 'a.md': 'a'.repeat(1_000_001) });
    await scene.look('a.md');
    assert.deepEqual(scene.unread, ['a.md: tooLarge']);
    assert.equal(scene.warnings.length, 1);
  });

  it('holds nothing for files that are no plans, are excluded or are outside the workspace', async () => {
    scene.rules = new FolderRules({ ...settings, exclude: ['old'], plans: { 'not.md': false } });
    await scene.add({ 'notes.md': '# Notes', 'not.md': planText(), 'old/a.md': planText(), 'outside.md': planText() });
    assert.deepEqual([scene.plans, scene.unread, scene.changes], [[], [], []]);
  });

  it('reads a file again if the user says that it is a plan, or no longer does', async () => {
    const text = ['Day 1', 'Day 5', 'Day 9'].flatMap((day) => [`## ${day}`, '- [ ] a\n'.repeat(4)]).join('\n');
    await scene.add({ 'jumps.md': text });
    const kind = (): unknown => scene.store.planAt(at('jumps.md'))?.plan.kind;
    assert.equal(kind(), 'tracker');
    scene.rules = new FolderRules({ ...settings, plans: { 'jumps.md': true } });
    await scene.look('jumps.md');
    assert.equal(kind(), 'days');
    await scene.look('jumps.md');
    assert.equal(scene.readings, 2);
    scene.rules = new FolderRules(settings);
    await scene.look('jumps.md');
    assert.equal(kind(), 'tracker');
  });

  it('returns the files that it holds at an address or below a folder', async () => {
    await scene.add({
      'year/a.md': planText(),
      'year-2/b.md': planText(),
      'year/c.md': new Error('closed'),
    });
    const below = (path: string) =>
      scene.store
        .addressesAt(at(path))
        .map((uri) => uri.path)
        .sort();
    assert.deepEqual(below('year'), ['/year/a.md', '/year/c.md']);
    assert.deepEqual(below('year-2/b.md'), ['/year-2/b.md']);
  });

  it('returns a file that is being looked at with those that it holds', async () => {
    scene.write({ 'year/a.md': planText() });
    const look = scene.look('year/a.md');
    assert.deepEqual(scene.store.addressesAt(at('year')).map(String), ['file:///year/a.md']);
    await look;
  });

  it('removes the files below a folder, also while they are being looked at', async () => {
    await scene.add({ 'year/a.md': planText(), 'b.md': planText() });
    scene.write({ 'year/new.md': planText() });
    const look = scene.look('year/new.md');
    await Promise.resolve();
    scene.store.remove(at('year'));
    await look;
    await nextTurn();
    assert.deepEqual(scene.plans, ['b.md']);
  });

  it('holds what the newest look found, if a file is looked at twice at the same time', async () => {
    scene.write({ 'a.md': planText('Week 1') });
    const first = scene.look('a.md');
    await Promise.resolve();
    scene.write({ 'a.md': planText('Week 2') });
    await Promise.all([first, scene.look('a.md')]);
    assert.equal(scene.store.plans[0]?.plan.title, 'Week 2');
    assert.deepEqual(scene.changes, ['a.md']);
  });

  it('reads a text once if a file is looked at several times in one go', async () => {
    scene.write({ 'a.md': planText() });
    await scene.look('a.md', 'a.md', 'a.md');
    assert.deepEqual([scene.plans, scene.readings], [['a.md'], 1]);
  });

  it('calls a file unreadable if its text makes the reader fail, and reads it again when it changes', async () => {
    scene.beforeReading = () => {
      throw new Error('unexpected text');
    };
    await scene.add({ 'a.md': planText() });
    assert.deepEqual([scene.plans, scene.unread], [[], ['a.md: unreadable']]);
    scene.beforeReading = () => undefined;
    await scene.look('a.md');
    assert.deepEqual([scene.plans, scene.unread], [['a.md'], []]);
  });

  it('ignores a failure of the reader if there is a newer look at the file', async () => {
    let newer: Promise<void> | undefined;
    scene.beforeReading = () => {
      scene.beforeReading = () => undefined;
      newer = scene.look('a.md');
      throw new Error('unexpected text');
    };
    await scene.add({ 'a.md': planText() });
    await newer;
    assert.deepEqual([scene.plans, scene.unread, scene.warnings], [['a.md'], [], []]);
  });

  it('keeps reading other files when the settings make a look fail', async () => {
    const { rules } = scene;
    scene.rules = undefined as never;
    await scene.add({ 'a.md': planText() });
    scene.rules = rules;
    await scene.add({ 'b.md': planText() });
    assert.deepEqual([scene.plans, scene.errors], [['b.md'], ['file:///a.md could not be looked at.']]);
  });

  it('loads the plan reader only if a text could be a plan', async () => {
    await scene.add({ 'notes.md': '# Notes' });
    assert.equal(scene.loads, 0);
    await scene.add({ 'a.md': planText() });
    assert.equal(scene.loads, 1);
  });

  it('reads a file that waited for the plan reader when it is loaded, and reads it once', async () => {
    scene.isReaderMissing = true;
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const look = scene.add({ 'a.md': planText('Week 1') });
      while (!scene.saidNotLoaded) {
        await nextTurn();
        mock.timers.tick(2000);
      }
      await look;
    } finally {
      mock.timers.reset();
    }
    assert.deepEqual(scene.plans, []);
    scene.isReaderMissing = false;
    await scene.add({ 'b.md': planText('Week 2') });
    await scene.store.whenIdle();
    assert.deepEqual([scene.plans, scene.readings], [['a.md', 'b.md'], 2]);
  });
});

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { StatusOfLearner } from '../../../src/cli/each';
import type { Outline } from '../../../src/cli/outline';
import { run } from '../../../src/cli/run';

/** A plan of four days, the first of them done on these dates. */
function plan(...dates: readonly string[]): string {
  const days = [0, 1, 2, 3].map((index) => {
    const date = dates[index];
    return `## Day ${index + 1}: Knot\n- ${date === undefined ? '[ ] Tie' : `[x] Tie ✅ ${date}`}`;
  });
  return ['# Days 1-4: Knots', ...days].join('\n');
}

describe('Folders as arguments of the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daymark-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function file(name: string, content: string): string {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  function call(...args: readonly string[]): { status: number; out: string; error: string } {
    let out = '';
    let error = '';
    const status = run(args, {
      out: (text) => void (out += text),
      error: (text) => void (error += text),
      now: () => new Date(2026, 10, 21, 12),
      version: '1.2.3',
      exclude: ['**/node_modules/**', '**/{template,templates}/**'],
    });
    return { status, out, error };
  }

  function filesIn(out: string): readonly string[] {
    return (JSON.parse(out) as readonly Outline[]).map(({ file: path }) =>
      path.slice(folder.length + 1).replaceAll('\\', '/'),
    );
  }

  it('stand for all Markdown files below them, without hidden and excluded ones', () => {
    const names = [
      'b/day-10.md',
      'b/day-9.MD',
      'a.md',
      'notes.txt',
      '.git/x.md',
      'b/.daymark/y.md',
      'node_modules/p/z.md',
      'b/templates/t.md',
    ];
    for (const name of names) {
      file(name, plan());
    }
    const { status, out } = call('outline', '--json', folder);
    assert.equal(status, 0);
    assert.deepEqual(filesIn(out), ['a.md', 'b/day-9.MD', 'b/day-10.md']);
    const named = file('templates/named.md', plan());
    assert.deepEqual(
      filesIn(call('outline', '--json', named).out),
      ['templates/named.md'],
      'a file that is named is read',
    );
  });

  it('don’t lead out through symbolic links', () => {
    file('b/a.md', plan());
    symlinkSync(folder, join(folder, 'b/circle'), 'junction');
    assert.deepEqual(filesIn(call('outline', '--json', folder).out), ['b/a.md']);
  });

  it('work for every command', () => {
    file('a.md', plan('2026-11-20'));
    assert.match(call('status', folder).out, /^Day 2: Knot · 1 day in a row\n/);
    assert.match(call('progress', folder).out, /^Days 1–4: Knots: 1\/4 days/);
  });

  it('that can’t be read are named in one line', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      this.skip();
    }
    const path = dirname(file('locked/a.md', plan()));
    chmodSync(path, 0o000);
    const { status, error } = call('status', folder);
    chmodSync(path, 0o700);
    assert.equal(status, 1);
    assert.ok(error.startsWith(`${path}: `) && error.trim().split('\n').length === 1, error);
  });

  describe('with --each', () => {
    it('are one learner each, with a line for name, plan, day, streak and last date', () => {
      file('class/ana/plan.md', plan('2026-11-19', '2026-11-20'));
      file('class/ben/plan.md', plan('2026-11-21'));
      file('class/chi/plan.md', plan());
      file('class/dee/notes.md', 'Nothing yet.');
      const { status, out } = call(
        'status',
        '--each',
        ...['ana', 'ben', 'chi', 'dee'].map((name) => join(folder, 'class', name)),
      );
      assert.equal(status, 0);
      assert.deepEqual(out.split('\n'), [
        'ana  Days 1–4  2/4  Day 3: Knot    2 days in a row  2026-11-20',
        'ben  Days 1–4  1/4  ✓ Day 1: Knot  1 day in a row   2026-11-21',
        'chi  Days 1–4  0/4  Day 1: Knot    –                –',
        'dee  –         –    –              –                –',
        '',
      ]);
    });

    it('are named by their paths if their names are the same', () => {
      const places = ['north', 'south'].map((name) => dirname(file(`${name}/ana/plan.md`, plan())));
      const lines = call('status', '--each', ...places)
        .out.trim()
        .split('\n');
      assert.deepEqual(
        lines.map((line) => line.split('  ')[0]),
        places,
      );
    });

    it('print an array as JSON', () => {
      const place = dirname(file('ana/plan.md', plan('2026-11-20')));
      const [ana] = JSON.parse(call('status', '--each', '--json', place).out) as readonly StatusOfLearner[];
      assert.deepEqual(
        [ana?.learner, ana?.lastDate, ana?.currentDay?.label, ana?.streak.current],
        [place, '2026-11-20', 'Day 2', 1],
      );
    });

    it('say what is missing, and print the others', () => {
      const place = dirname(file('ana/plan.md', plan('2026-11-20')));
      const { status, out, error } = call('status', '--each', place, join(folder, 'nobody'));
      assert.equal(status, 1);
      assert.match(out, /^ana {5}Days/);
      assert.match(error, /nobody: ENOENT/);
      assert.equal(call('status', '--each', '--log', 'log.md', place).status, 2);
    });
  });
});

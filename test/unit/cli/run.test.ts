import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFiles } from '../../../src/cli/readFiles';
import { run } from '../../../src/cli/run';
import type { Outline } from '../../../src/cli/outline';

const plan = [
  '# Days 31-32: Harbours',
  '## Module 1: Water (Days 31-32)',
  '**Status:** 🟢 In Progress',
  'See the [pilot book](books/pilot.md).',
  '### Day 31 - Tides',
  '- **Task (30 min):** Draw the [moon](https://moon.example)',
  '- **Resource:** [Atlas (Docs, 10 min)](./atlas.md)',
  '- [x] Read ✅ 2026-11-20',
  '- [ ] Draw',
  '### Day 32: 2026-11-21',
  '- [x] Day complete ✅ 2026-11-21',
  '[Up](#days-31-32-harbours)',
].join('\n');

describe('The command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daymark-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  function call(...args: readonly string[]): { readonly status: number; readonly out: string; readonly error: string } {
    let out = '';
    let error = '';
    const status = run(args, {
      out: (text) => void (out += text),
      error: (text) => void (error += text),
      now: () => new Date(2026, 10, 21),
      version: '1.2.3',
      exclude: [],
    });
    return { status, out, error };
  }

  function outlines(...files: readonly string[]): readonly Outline[] {
    return JSON.parse(call('outline', '--json', ...files).out) as readonly Outline[];
  }

  it('prints the outline of a plan as JSON', () => {
    const path = file('plan.md', plan);
    assert.deepEqual(outlines(path), [
      {
        file: path,
        title: 'Days 31-32: Harbours',
        isPlan: true,
        kind: 'days',
        evidence: { days: 2, modules: 1, tasks: 3 },
        modules: [
          {
            label: 'Module 1',
            title: 'Water (Days 31-32)',
            line: 2,
            endLine: 12,
            status: 'In Progress',
            tasks: { total: 2, done: 1 },
            resources: [
              { title: 'pilot book', target: 'books/pilot.md', kind: null, minutes: null, local: true, line: 4 },
            ],
            modules: [],
            days: [
              {
                label: 'Day 31',
                number: 31,
                through: 31,
                weekday: null,
                date: null,
                title: 'Tides',
                minutes: 30,
                line: 5,
                endLine: 9,
                state: 'open',
                completedOn: null,
                tasks: { total: 2, done: 1 },
                fields: [
                  { label: 'Task', role: 'task', minutes: 30, text: 'Draw the moon', line: 6 },
                  { label: 'Resource', role: 'resource', minutes: null, text: 'Atlas (Docs, 10 min)', line: 7 },
                ],
                resources: [
                  { title: 'moon', target: 'https://moon.example', kind: null, minutes: null, local: false, line: 6 },
                  { title: 'Atlas', target: './atlas.md', kind: 'Docs', minutes: 10, local: true, line: 7 },
                ],
              },
              {
                label: 'Day 32',
                number: 32,
                through: 32,
                weekday: null,
                date: '2026-11-21',
                title: '',
                minutes: null,
                line: 10,
                endLine: 12,
                state: 'complete',
                completedOn: '2026-11-21',
                tasks: { total: 0, done: 0 },
                fields: [],
                resources: [],
              },
            ],
          },
        ],
        days: [],
        tasks: { total: 3, done: 2 },
        links: { total: 4, local: 2 },
      },
    ]);
  });

  it('prints one element per file in the order given, plan or not', () => {
    const files = [file('notes.md', '# Notes\n- [ ] a'), file('plan.md', plan)];
    assert.deepEqual(
      outlines(...files).map(({ file: name, isPlan, kind, title }) => ({ name, isPlan, kind, title })),
      [
        { name: files[0], isPlan: false, kind: null, title: 'Notes' },
        { name: files[1], isPlan: true, kind: 'days', title: 'Days 31-32: Harbours' },
      ],
    );
  });

  it('reports a missing file in one line, prints the others and exits with 1', () => {
    const readable = file('plan.md', plan);
    const missing = join(folder, 'gone.md');
    const { status, out, error } = call('outline', '--json', missing, readable);
    assert.equal(status, 1);
    assert.equal((JSON.parse(out) as readonly Outline[]).length, 1);
    assert.match(error, /^[^\n]*gone\.md: [^\n]+\n$/);
  });

  it('prints a readable outline without --json', () => {
    assert.deepEqual(call('outline', file('plan.md', plan)).out.split('\n'), [
      'Days 31-32: Harbours (days: 2 days, 1 module, 3 tasks)',
      '  Module 1: Water (Days 31-32)',
      '    [ ] Day 31: Tides 1/2',
      '    [x] Day 32',
      '',
    ]);
  });

  it('prints a skipped day as one, whose tasks are not counted', () => {
    const skipped = file('plan.md', plan.replace('- [x] Read ✅ 2026-11-20', '').replace('[ ] Draw', '[-] Draw'));
    assert.match(call('outline', skipped).out, /^ {4}\[-\] Day 31: Tides$/m);
    const [outline] = outlines(skipped);
    assert.deepEqual(
      outline?.modules[0]?.days.map(({ state, tasks }) => [state, tasks]),
      [
        ['skipped', { total: 0, done: 0 }],
        ['complete', { total: 0, done: 0 }],
      ],
    );
  });

  it('counts weeks in a plan that has nothing smaller', () => {
    const weeks = ['# Harbours', '## Week 1', '- a', '## Week 2', '- b', '## Week 3', '- [ ] c'];
    assert.match(
      call('outline', file('weeks.md', weeks.join('\n'))).out,
      /^Harbours \(days: 3 weeks, 0 modules, 1 task\)/,
    );
  });

  it('reads UTF-16, and UTF-8 with a byte order mark', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plan, 'utf16le')]);
    const [first, second] = outlines(file('a.md', utf16), file('b.md', `\uFEFF${plan}`));
    assert.deepEqual([first?.evidence, second?.evidence], [{ days: 2, modules: 1, tasks: 3 }, first?.evidence]);
  });

  it('reports a file that is not text in one line, prints the others and exits with 1', () => {
    const readable = file('plan.md', plan);
    const files = [
      file('picture.md', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])),
      file('little.md', Buffer.from(plan, 'utf16le')),
      file('big.md', Buffer.from(plan, 'utf16le').swap16()),
    ];
    for (const binary of files) {
      for (const command of ['outline', 'status']) {
        const { status, out, error } = call(command, '--json', binary, readable);
        assert.equal(status, 1);
        assert.equal(error, `${binary}: not text in UTF-8, or in UTF-16 with a byte order mark\n`);
        assert.match(out, /"Day 3[12]"/);
      }
    }
  });

  it('reports in one line the file whose processing failed, and goes on with the others', () => {
    const files = ['a.md', 'b.md', 'c.md'].map((name) => file(name, name));
    const errors: string[] = [];
    const streams = { out: assert.fail, error: (text: string) => void errors.push(text) };
    const made = readFiles(files, streams, ({ text }) => {
      if (text === 'b.md') {
        throw new RangeError('too deep');
      }
      return text;
    });
    assert.deepEqual(made, ['a.md', 'c.md']);
    assert.deepEqual(errors, [`${files[1]}: too deep\n`]);
  });

  it('prints its usage for --help and -h and exits with 0', () => {
    for (const args of [['--help'], ['-h'], ['outline', '--help'], ['status', '-h', 'a.md']]) {
      const { status, out, error } = call(...args);
      assert.deepEqual([status, error], [0, ''], args.join(' '));
      assert.match(out, /^Usage: /);
    }
  });

  it('prints its version for --version and -v and exits with 0', () => {
    for (const args of [['--version'], ['-v'], ['status', '--version']]) {
      assert.deepEqual(call(...args), { status: 0, out: '1.2.3\n', error: '' }, args.join(' '));
    }
  });

  it('prints its usage for an unknown command or without files, and exits with 2', () => {
    for (const args of [[], ['outline'], ['status', '--json'], ['frobnicate', 'a.md']]) {
      const { status, out, error } = call(...args);
      assert.deepEqual([status, out], [2, '']);
      assert.match(error, /^Usage: /);
    }
  });

  it('reports an unknown option in one line and exits with 2', () => {
    assert.deepEqual(call('outline', '--yaml', 'a.md'), { status: 2, out: '', error: "Unknown option '--yaml'\n" });
    assert.equal(call('outline', '--today', '2026-11-21', 'a.md').error, "Unknown option '--today'\n");
  });
});

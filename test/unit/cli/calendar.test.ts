import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { run } from '../../../src/cli/run';

const knots = [
  '---',
  'daymark: { start: 2026-11-16 }',
  '---',
  '# Knots',
  '## Day 1',
  '- [x] a',
  '## Day 2',
  '- [ ] b',
  '## Day 3',
  '- [ ] c',
];

describe('The calendar command', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daymark-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function file(name: string, lines: readonly string[]): string {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  }

  function call(...args: readonly string[]): { status: number; out: string; error: string } {
    let out = '';
    let error = '';
    const status = run(['calendar', ...args], {
      out: (text) => void (out += text),
      error: (text) => void (error += text),
      now: () => new Date(Date.UTC(2026, 10, 17, 12)),
      version: '1.2.3',
      exclude: [],
    });
    return { status, out, error };
  }

  function eventsIn(text: string): readonly string[] {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    return events.map(({ summary, startDate }) => `${summary} ${startDate.toString()}`);
  }

  it('prints an event for each open day that has a date', () => {
    const { status, out, error } = call(file('knots.md', knots));
    assert.deepEqual([status, error], [0, '']);
    assert.deepEqual(eventsIn(out), ['Day 2 2026-11-17', 'Day 3 2026-11-18']);
    assert.match(out, /DTSTAMP:20261117T120000Z\r\n/);
    assert.match(out, /URL:vscode:\/\/daymark\.daymark\/day\?at=/);
  });

  it('puts them on the study days, without the days off', () => {
    const { out } = call('--study-days', 'mon,wed,fri', '--days-off', '2026-11-18', file('knots.md', knots));
    assert.deepEqual(eventsIn(out), ['Day 2 2026-11-20', 'Day 3 2026-11-23']);
  });

  it('names a plan without a schedule, and prints the others', () => {
    const other = file('other.md', knots.slice(3));
    const { status, out, error } = call(file('knots.md', knots), other);
    assert.equal(status, 0);
    assert.equal(error, `${other}: has no schedule. To give it one, write its start into the front matter.\n`);
    assert.equal(eventsIn(out).length, 2);
  });

  it('prints nothing if no open day has a date', () => {
    const done = knots.map((line) => line.replace('[ ]', '[x]'));
    const { status, out, error } = call(file('knots.md', done));
    assert.deepEqual([status, out, error], [1, '', 'No open day has a date, so there is nothing to print.\n']);
  });

  it('says what is wrong with its options, and needs a file', () => {
    assert.equal(call('--today', 'soon', file('knots.md', knots)).status, 2);
    assert.match(call('--json', file('knots.md', knots)).error, /--json/);
    assert.match(call().error, /^Usage: daymark /);
  });
});

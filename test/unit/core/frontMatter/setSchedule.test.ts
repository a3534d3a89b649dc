import assert from 'node:assert/strict';
import type { Schedule } from '../../../../src/core/frontMatter/frontMatter';
import { setSchedule } from '../../../../src/core/frontMatter/setSchedule';
import { applyChanges } from '../../../../src/core/markdown/textChange';
import { lines } from '../planLines';

const none: Schedule = { start: undefined, studyDays: undefined, daysOff: [] };
const christmas = { from: '2026-12-24', through: '2026-12-26' };
const saintAndrew = { from: '2026-11-30', through: '2026-11-30' };

/** The text after a schedule was written into it; where that is refused, the reason and the line. */
function after(text: string, schedule: Partial<Schedule>): string {
  const edit = setSchedule(text, { ...none, ...schedule });
  return edit.kind === 'edit' ? applyChanges(text, edit.changes) : `refused: ${edit.reason}, line ${edit.line}`;
}

/** The lines of front matter after that, without their fence. */
function yamlAfter(yaml: readonly string[], schedule: Partial<Schedule>): readonly string[] {
  return after(lines('---', ...yaml, '---', '# Plan'), schedule)
    .split('\n')
    .slice(1, -2);
}

describe('setSchedule', () => {
  it('adds front matter to a text that has none', () => {
    const schedule: Schedule = { start: '2026-11-23', studyDays: ['wed', 'mon'], daysOff: [christmas, saintAndrew] };
    assert.equal(
      after(lines('# Plan', ''), schedule),
      lines(
        '---',
        'daymark:',
        '  start: 2026-11-23',
        '  study-days: [mon, wed]',
        '  days-off: [2026-12-24/2026-12-26, 2026-11-30]',
        '---',
        '# Plan',
        '',
      ),
    );
  });

  it('keeps a byte order mark first, and uses the line ending of the text', () => {
    assert.equal(
      after('\uFEFF# Plan\r\n', { start: '2026-11-23' }),
      '\uFEFF---\r\ndaymark:\r\n  start: 2026-11-23\r\n---\r\n# Plan\r\n',
    );
  });

  it('adds its key below the other keys of existing front matter', () => {
    assert.deepEqual(yamlAfter(['title: "Harbours" # old'], { start: '2026-11-23' }), [
      'title: "Harbours" # old',
      'daymark:',
      '  start: 2026-11-23',
    ]);
    assert.deepEqual(yamlAfter(['# nothing'], { start: '2026-11-23' }), [
      '# nothing',
      'daymark:',
      '  start: 2026-11-23',
    ]);
    assert.deepEqual(yamlAfter(['daymark: # soon'], { start: '2026-11-23' }), [
      'daymark: # soon',
      '  start: 2026-11-23',
    ]);
  });

  it('changes a date in place, and keeps quotes and comments', () => {
    assert.deepEqual(
      yamlAfter(['daymark:', '  start:   "2026-11-02"  # a Monday', 'tags: [a]'], { start: '2026-11-23' }),
      ['daymark:', '  start:   "2026-11-23"  # a Monday', 'tags: [a]'],
    );
    assert.deepEqual(yamlAfter(['daymark: {start: soon}'], { start: '2026-11-23' }), ['daymark: {start: 2026-11-23}']);
    assert.deepEqual(yamlAfter(['daymark:', '  start: # when?'], { start: '2026-11-23' }), [
      'daymark:',
      '  start: 2026-11-23 # when?',
    ]);
  });

  it('changes only the list items that differ', () => {
    assert.deepEqual(
      yamlAfter(['daymark:', '  days-off: # mine', '    - 2026-11-30 # Andrew', "    - '2026-12-24/2026-12-26'"], {
        daysOff: [christmas, { from: '2027-01-01', through: '2027-01-01' }],
      }),
      ['daymark:', '  days-off: # mine', "    - '2026-12-24/2026-12-26'", '    - 2027-01-01'],
    );
    assert.deepEqual(
      yamlAfter(['daymark: { study-days: [mon, tue, Wednesday, fri] }'], { studyDays: ['wed', 'sat'] }),
      ['daymark: { study-days: [Wednesday, sat] }'],
    );
    assert.deepEqual(yamlAfter(['daymark: { study-days: [ mon , tue ] }'], { studyDays: ['mon', 'tue', 'sat'] }), [
      'daymark: { study-days: [ mon , tue, sat ] }',
    ]);
    assert.deepEqual(yamlAfter(['daymark: { study-days: [ mon , tue ] }'], { studyDays: ['sat'] }), [
      'daymark: { study-days: [ sat ] }',
    ]);
    assert.deepEqual(yamlAfter(['daymark: {days-off: 2026-11-30}'], { daysOff: [saintAndrew, christmas] }), [
      'daymark: {days-off: [2026-11-30, 2026-12-24/2026-12-26]}',
    ]);
  });

  it('adds a key next to the others', () => {
    assert.deepEqual(
      yamlAfter(['daymark: { start: 2026-11-02 } # ours'], { start: '2026-11-02', studyDays: ['mon'] }),
      ['daymark: { start: 2026-11-02, study-days: [mon] } # ours'],
    );
    assert.deepEqual(yamlAfter(['daymark: {}'], { start: '2026-11-02' }), ['daymark: {start: 2026-11-02}']);
    assert.deepEqual(
      yamlAfter(['daymark:', '    start: 2026-11-02 # x', 'z: 1'], { start: '2026-11-02', studyDays: ['mon'] }),
      ['daymark:', '    start: 2026-11-02 # x', '    study-days: [mon]', 'z: 1'],
    );
  });

  it('removes a part with its key, and removes our key with the last part', () => {
    const yaml = ['a: 1', 'daymark:', '  start: 2026-11-02 # x', '  days-off:', '    - 2026-11-30', 'z: 1'];
    assert.deepEqual(yamlAfter(yaml, { start: '2026-11-02' }), ['a: 1', 'daymark:', '  start: 2026-11-02 # x', 'z: 1']);
    assert.deepEqual(yamlAfter(yaml, {}), ['a: 1', 'z: 1']);
    assert.deepEqual(yamlAfter(['daymark: {start: 2026-11-02, days-off: [2026-11-30]}'], { daysOff: [saintAndrew] }), [
      'daymark: {days-off: [2026-11-30]}',
    ]);
  });

  it('keeps our key as long as it holds anything else', () => {
    const yaml = ['daymark:', '  pace: slow', '  start: 2026-11-02', '  days-off: [2026-11-30]'];
    assert.deepEqual(yamlAfter(yaml, {}), ['daymark:', '  pace: slow']);
  });

  it('adds a key behind one without a value', () => {
    assert.deepEqual(yamlAfter(['daymark: { pace: }'], { start: '2026-11-23' }), [
      'daymark: { pace:, start: 2026-11-23 }',
    ]);
  });

  it('keeps one of several items that mean the same', () => {
    assert.deepEqual(yamlAfter(['daymark: {study-days: [mon, Monday]}'], { studyDays: ['mon', 'tue'] }), [
      'daymark: {study-days: [mon, tue]}',
    ]);
  });

  it('refuses to change or remove what has an anchor or a tag', () => {
    const refused = 'refused: unwritableFrontMatter, line 1';
    const change = (yaml: string, schedule: Partial<Schedule>): string =>
      after(lines('---', 'daymark:', `  ${yaml}`, '---', '# Plan'), schedule);
    assert.equal(change('days-off: [&a 2026-11-30, 2026-12-01]', { daysOff: [christmas] }), refused);
    assert.equal(change('start: !!str 2026-11-02', { studyDays: ['mon'] }), refused);
  });

  it('changes nothing that it cannot read or that is already right', () => {
    const yaml = ['daymark:', '  pace: slow', '  days-off: [someday, 2026-11-30]'];
    assert.deepEqual(yamlAfter(yaml, {}), ['daymark:', '  pace: slow', '  days-off: [someday]']);
    assert.deepEqual(yamlAfter(yaml, { daysOff: [saintAndrew] }), yaml);
    assert.equal(after('# Plan', {}), '# Plan');
  });

  it('refuses what it would have to guess', () => {
    const refusal = (...yaml: readonly string[]): string =>
      after(lines('---', ...yaml, '---', '# Plan'), { start: '2026-11-23' });
    assert.equal(refusal('a: [', 'daymark:'), 'refused: invalidFrontMatter, line 2');
    for (const yaml of [
      ['daymark: &d { start: 2026-11-02 }'],
      ['first: &f 2026-11-02', 'daymark: { start: *f }'],
      ['daymark: { start: !!str 2026-11-02 }'],
      ['daymark: [start]'],
      ['daymark: later'],
      ['{ daymark: { start: 2026-11-02 } }'],
      ['- daymark'],
      ['daymark: { start: 2026-11-02, start: 2026-11-03 }'],
      ['daymark: { start: [2026-11-02] }'],
      ['daymark:', 'daymark:'],
    ]) {
      assert.match(refusal(...yaml), /^refused: unwritableFrontMatter, line \d$/, yaml.join('\n'));
    }
    assert.equal(
      after(lines('# Plan', '<<<<<<< ours', 'a', '=======', 'b', '>>>>>>> theirs'), { start: '2026-11-23' }),
      'refused: conflictMarkers, line 1',
    );
    const separator = '\u2028<<<<<<< HEAD\u2028=======\u2028>>>>>>> theirs\n';
    const begun = lines('# Plan', '<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> theirs');
    assert.equal(after(separator + begun, { start: '2026-11-23' }), 'refused: conflictMarkers, line 2');
  });

  const unknown: Readonly<Record<string, readonly string[]>> = {
    'whose opening fence has a blank behind it': ['--- ', 'title: Harbours', '---', '# Plan'],
    'whose closing fence has a blank behind it': ['---', 'title: Harbours', '--- ', '# Plan'],
    'that ends in three dots': ['---', 'title: Harbours', '...', '# Plan'],
    'that ends in three dots before a thematic break': ['---', 'title: Harbours', '...', '# Plan', '', '---', ''],
    'in TOML': ['+++', 'title = "Harbours"', '+++', '# Plan'],
    'below an empty line': ['', '---', 'title: Harbours', '---', '# Plan'],
    'behind a byte order mark that was decoded wrongly': ['ï»¿--- ', 'title: Harbours', '---', '# Plan'],
  };
  for (const [name, text] of Object.entries(unknown)) {
    it(`refuses a text with front matter ${name}`, () => {
      for (const ending of ['\n', '\r\n', '\r']) {
        const refused = after(text.join(ending), { start: '2026-11-23' });
        assert.equal(refused, 'refused: unknownFrontMatter, line 0');
      }
    });
  }

  it('adds front matter before a thematic break, which is not front matter without a second fence', () => {
    for (const opening of ['---', '--- ', '----', '+++']) {
      assert.equal(
        after(lines(opening, '# Plan', ''), { start: '2026-11-23' }),
        lines('---', 'daymark:', '  start: 2026-11-23', '---', opening, '# Plan', ''),
      );
    }
  });

  it('adds front matter before a thematic break with headings before the next', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const plan = ['---', '', '## Week 1', '- Tie', '', '---', '', '## Week 2', ''].join(ending);
      assert.equal(
        after(plan, { start: '2026-11-23' }),
        ['---', 'daymark:', '  start: 2026-11-23', '---', plan].join(ending),
      );
    }
  });

  it('changes front matter with a line separator in a value, and keeps it', () => {
    assert.deepEqual(yamlAfter(['title: a\u2028b'], { start: '2026-11-23' }), [
      'title: a\u2028b',
      'daymark:',
      '  start: 2026-11-23',
    ]);
  });
});

import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../src/core/frontMatter/frontMatter';
import { readBlocks } from '../../../../src/core/reading/blocks/blocks';
import { lines } from '../planLines';

/** The front matter of these lines, with a plan behind it. */
function read(...yaml: readonly string[]): ReturnType<typeof readFrontMatter> {
  return readFrontMatter(lines('---', ...yaml, '---', '# Plan'));
}

/** What is ignored, as `line reason text`. */
function ignored(...yaml: readonly string[]): readonly string[] {
  return read(...yaml).ignored.map(({ line, reason, text }) => `${line} ${reason} ${text}`);
}

describe('readFrontMatter', () => {
  const schedule = {
    start: '2026-11-02',
    studyDays: ['mon', 'wed'],
    daysOff: [
      { from: '2026-12-24', through: '2026-12-26', line: 1 },
      { from: '2026-11-30', through: '2026-11-30', line: 1 },
    ],
    ignored: [],
  };

  it('reads start, study days and days off in flow style', () => {
    const line =
      'daymark: { start: 2026-11-02, study-days: [mon, wed], days-off: [2026-12-24/2026-12-26, 2026-11-30] }';
    assert.deepEqual(read(line), schedule);
  });

  it('reads them in block style, with quotes and comments, and returns the line of each day off', () => {
    const { daysOff, ...rest } = read(
      'title: Harbours',
      'daymark: # ours',
      '  start: "2026-11-02" # a Monday',
      "  study-days: ['Mon', Wednesday]",
      '  days-off:',
      '    # the holidays',
      '    - 2026-12-24/2026-12-26',
      '    - 2026-11-30',
    );
    assert.deepEqual(rest, { start: '2026-11-02', studyDays: ['mon', 'wed'], ignored: [] });
    assert.deepEqual(
      daysOff.map(({ line }) => line),
      [7, 8],
    );
  });

  it('takes a single value for a list of one', () => {
    const { studyDays, daysOff } = read('daymark:', '  study-days: sat', '  days-off: 2026-11-30');
    assert.deepEqual([studyDays, daysOff.length], [['sat'], 1]);
  });

  it('reads them after a byte order mark and with any line ending', () => {
    for (const ending of ['\r\n', '\r', '\n']) {
      const text = ['\uFEFF---', 'daymark:', '  start: 2026-11-02', '---', '# Plan'].join(ending);
      assert.equal(readFrontMatter(text).start, '2026-11-02');
    }
  });

  it('finds nothing if there is no front matter, if it is not closed, or if it is about other things', () => {
    const nothing = { start: undefined, studyDays: undefined, daysOff: [], ignored: [] };
    for (const text of [
      '# daymark',
      '---\ndaymark: {start: 2026-11-02}\n',
      '---\ntitle: [\n---\n',
      '---\na: daymark\n---',
    ]) {
      assert.deepEqual(readFrontMatter(text), nothing);
    }
  });

  it('ignores what is not a date, a range or a weekday, and reports each with its line', () => {
    const yaml = [
      'daymark:',
      '  start: soon',
      '  study-days: [mon, funday]',
      '  days-off:',
      '    - 2026-02-30',
      '    - 2026-12-26/2026-12-24',
      '    - 0001-01-01',
      '    - [2026-12-01]',
      '    - 2026-12-01',
    ];
    assert.deepEqual(ignored(...yaml), [
      '2 noDate soon',
      '3 noStudyDay funday',
      '5 noDate 2026-02-30',
      '6 endsBeforeItStarts 2026-12-26/2026-12-24',
      '7 before1970 0001-01-01',
      '8 unexpected [2026-12-01]',
    ]);
    assert.deepEqual(
      read(...yaml).daysOff.map(({ from }) => from),
      ['2026-12-01'],
    );
  });

  it('ignores keys that are unknown, repeated, or have a value of the wrong kind', () => {
    assert.deepEqual(ignored('daymark:', '  - start'), ['2 unexpected - start']);
    assert.deepEqual(ignored('daymark: today'), ['1 unexpected today']);
    assert.deepEqual(ignored('daymark: {start: {on: monday}, study-days: [], pace: 2}'), [
      '1 unknownKey pace',
      '1 unexpected {on: monday}',
      '1 noStudyDay []',
    ]);
    assert.deepEqual(ignored('daymark: {start: 2026-11-02}', 'daymark: {}'), ['2 repeated daymark']);
    assert.deepEqual(ignored('first: &day 2026-11-02', 'daymark: {start: *day}'), ['2 unexpected *day']);
  });

  it('reports invalid YAML if it mentions Daymark', () => {
    assert.deepEqual(ignored('title: a', 'daymark: {start: 2026-11-02'), ['2 broken daymark']);
    assert.deepEqual(ignored('daymark: {}', '...', 'more: 1'), ['1 broken daymark']);
  });

  it('treats a key without a value as absent', () => {
    const nothing = { start: undefined, studyDays: undefined, daysOff: [], ignored: [] };
    assert.deepEqual(read('daymark:', '  start:', '  study-days:', '  days-off:'), nothing);
    assert.deepEqual(ignored('daymark:'), []);
  });
});

describe('the range of front matter', () => {
  const daymark = 'daymark: { start: 2026-11-02 }';

  /** The date that is read from these lines, and whether the plan's reader leaves their YAML out. */
  function found(ending: string, ...text: readonly string[]): readonly unknown[] {
    const joined = text.join(ending);
    const { blocks } = readBlocks(joined);
    return [
      readFrontMatter(joined).start,
      !blocks.some((block) => 'source' in block && block.source.includes(daymark)),
    ];
  }

  for (const [name, ending] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
    it(`is the same for both readers in a text with ${name}`, () => {
      assert.deepEqual(found(ending, '---', daymark, '---', '# Plan'), ['2026-11-02', true]);
      assert.deepEqual(found(ending, '---', daymark, '---'), ['2026-11-02', true]);
      assert.deepEqual(found(ending, '\uFEFF---', daymark, '---', '# Plan'), ['2026-11-02', true]);
      assert.deepEqual(found(ending, 'ï»¿---', daymark, '---', '# Plan'), ['2026-11-02', true]);
    });

    it(`can contain a line separator in a text with ${name}`, () => {
      assert.deepEqual(found(ending, '---', 'title: a\u2028b', daymark, '---', '# Plan'), ['2026-11-02', true]);
    });

    it(`is empty for both readers after another kind of fence in a text with ${name}`, () => {
      for (const [opening = '', closing = ''] of [
        ['--- ', '---'],
        ['---', '--- '],
        ['---', '...'],
        ['+++', '+++'],
        ['', '---'],
      ]) {
        assert.deepEqual(found(ending, opening, daymark, closing, '# Plan'), [undefined, false], opening + closing);
      }
    });

    // What takes twice as long for each line takes seconds for these few.
    it(`is searched for in linear time if no fence closes it in a text with ${name}`, () => {
      const days = Array.from({ length: 24 }, (_, index) => `## Day ${index + 1}`);
      for (const opening of ['---', '--- ', '+++', '\uFEFF---']) {
        assert.equal(readFrontMatter([opening, ...days].join(ending)).start, undefined);
        const { blocks } = readBlocks([opening, ...days].join(ending));
        assert.equal(blocks.filter(({ kind }) => kind === 'heading').length, days.length);
      }
    });
  }

  it('is found with line endings of every kind in one text', () => {
    assert.deepEqual(found('', '---\r', `${daymark}\n`, 'a: b\r\n', '---\r\n', '# Plan\n'), ['2026-11-02', true]);
  });
});

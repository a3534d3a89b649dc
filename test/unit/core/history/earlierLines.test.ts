import assert from 'node:assert/strict';
import { earlierLines, isChecked } from '../../../../src/core/history/earlierLines';

/** The earlier text of every line with a checkbox in the later version, `–` if it wasn't found. */
function found(later: readonly string[], earlier: readonly string[]): readonly string[] {
  const wanted = later.flatMap((line, index) => (/\[[ x]\]/.test(line) ? [index] : []));
  const lines = earlierLines(later, wanted, earlier);
  return wanted.map((line) => {
    const before = lines.get(line);
    return before === undefined ? '–' : `${before}: ${earlier[before]}`;
  });
}

describe('earlierLines', () => {
  it('finds a task that was checked, and those around it', () => {
    assert.deepEqual(
      found(['# Plan', '- [ ] Tune', '- [x] Sing', '- [ ] Rest'], ['# Plan', '- [ ] Tune', '- [ ] Sing', '- [ ] Rest']),
      ['1: - [ ] Tune', '2: - [ ] Sing', '3: - [ ] Rest'],
    );
  });

  it('finds tasks below added and removed lines', () => {
    assert.deepEqual(
      found(
        ['# Plan', 'New.', '- [x] Tune', '## End', '- [x] Rest'],
        ['# Plan', '- [ ] Tune', 'Old.', '## End', '- [ ] Rest'],
      ),
      ['1: - [ ] Tune', '4: - [ ] Rest'],
    );
  });

  it('tells tasks of the same words apart by the headings above, also after a reordering', () => {
    const day = (number: number, box: string): readonly string[] => [`## Day ${number}`, `- [${box}] Practice`];
    assert.deepEqual(found([...day(2, 'x'), ...day(1, ' ')], [...day(1, ' '), ...day(2, ' ')]), [
      '3: - [ ] Practice',
      '1: - [ ] Practice',
    ]);
  });

  it('knows which headings a task is under', () => {
    const [a, c, d] = [
      ['# A', '## B', '- [x] Row'],
      ['# C', '- [ ] Row'],
      ['# D', '- [ ] Row'],
    ];
    assert.deepEqual(found([...a, ...c, ...d, 'x'], [...c, ...d, ...a, 'y']), [
      '6: - [x] Row',
      '1: - [ ] Row',
      '3: - [ ] Row',
    ]);
  });

  it('tells those under one heading apart by their order, unless their number has changed', () => {
    assert.deepEqual(found(['- [x] Row', '', '- [ ] Row'], ['- [ ] Row', '- [x] Row', '']), [
      '0: - [ ] Row',
      '1: - [x] Row',
    ]);
    assert.deepEqual(
      found(['- [x] Row', 'a', '- [x] Sing', '- [x] Row', 'b'], ['- [ ] Sing', 'c', '- [ ] Row']).slice(1, 2),
      ['0: - [ ] Sing'],
    );
  });

  it('counts equal tasks without headings from both ends', () => {
    const days = Array.from({ length: 60 }, (_, day) => [`**Day ${day}**`, '- [ ] Practice']).flat();
    const same = days.flatMap((line, index) => (index % 2 === 0 ? [] : [`${index}: ${line}`]));
    const extra = ['**Extra**', '- [ ] Practice'];
    assert.deepEqual(found([...days, ...extra], days), [...same, '–']);
    assert.deepEqual(found([...extra, ...days], days), ['–', ...same]);
    assert.deepEqual(found(days, [...days, ...extra]), same);
    assert.deepEqual(found(['- [x] Row', '- [x] Row', '- [x] Row'], ['- [x] Row', '- [x] Row']), [
      '0: - [x] Row',
      '1: - [x] Row',
      '–',
    ]);
    assert.deepEqual(
      found(['**Day 1**', '- [ ] Row', '- [ ] Row', '- [x] Row', 'a'], ['**Day 1**', '- [ ] Row', '- [x] Row', 'a']),
      ['1: - [ ] Row', '–', '2: - [x] Row'],
    );
  });

  it('looks at the neighbours if the number of equal tasks has changed', () => {
    assert.deepEqual(found(['- [x] Row', '- [x] Sing', '- [x] Row', 'a'], ['- [ ] Sing', '- [ ] Row', 'b']), [
      '–',
      '0: - [ ] Sing',
      '1: - [ ] Row',
    ]);
    assert.deepEqual(
      found(
        ['# A', '- [x] Row', '# B', '- [x] Sing', '# C', '- [x] Row', 'a'],
        ['# B', '- [ ] Sing', '# D', '- [ ] Row', '- [ ] Row', 'b'],
      ),
      ['–', '1: - [ ] Sing', '3: - [ ] Row'],
    );
  });

  it('finds a task under another heading if no other has its words', () => {
    assert.deepEqual(found(['## Day 1', '', '## Day 2', '- [x] Tune'], ['## Day 1', '- [ ] Tune', '', '## Day 2']), [
      '1: - [ ] Tune',
    ]);
    assert.deepEqual(found(['## Days 1–2: Guitar', '- [x] Tune'], ['## Day 1', '- [ ] Tune']), ['1: - [ ] Tune']);
  });

  it('finds what a formatter or a done date changed', () => {
    assert.deepEqual(found(['*   [x] Tune  it'], ['- [x] Tune it ✅ 2026-11-03']), ['0: - [x] Tune it ✅ 2026-11-03']);
  });

  it('finds a reworded task between its neighbours', () => {
    assert.deepEqual(
      found(
        ['- [x] Tune', '- [x] Sing two songs, loudly', '- [ ] Rest', 'New.'],
        ['- [ ] Tune', '- [x] Sing two songs', '- [ ] Rest', ''],
      ),
      ['0: - [ ] Tune', '1: - [x] Sing two songs', '2: - [ ] Rest'],
    );
  });

  it('finds the one that is most similar if others were added', () => {
    assert.deepEqual(found(['- [x] Buy new strings', '- [x] Sing two songs, loudly'], ['- [x] Sing two songs']), [
      '–',
      '0: - [x] Sing two songs',
    ]);
  });

  it('takes the most similar of several', () => {
    assert.deepEqual(found(['- [x] Sing two songs, loudly', 'a'], ['- [x] Sing songs', '- [x] Sing two songs', 'b']), [
      '1: - [x] Sing two songs',
    ]);
  });

  it('looks for it nowhere else', () => {
    assert.deepEqual(
      found(
        ['- [x] Sing songs loudly', '- [x] Row', '- [x] Sing songs softly', 'a'],
        ['- [ ] Row', '- [x] Sing songs', 'b'],
      ),
      ['–', '0: - [ ] Row', '1: - [x] Sing songs'],
    );
    assert.deepEqual(found(['- [x] Row', '- [x] Sing songs softly', 'a'], ['- [x] Sing songs', '- [ ] Row', 'b']), [
      '1: - [ ] Row',
      '–',
    ]);
  });

  it('finds it in capitals, and if half of it is the same', () => {
    assert.deepEqual(found(['- [x] SING SONGS!', 'a'], ['- [x] Sing songs', 'b']), ['0: - [x] Sing songs']);
    assert.deepEqual(found(['- [x] abxy', 'a'], ['- [x] abcd', 'b']), ['–']);
    assert.deepEqual(found(['- [x] abc', 'a'], ['- [x] abd', 'b']), ['0: - [x] abd']);
  });

  it('finds no task that was replaced by another, and none that is new', () => {
    assert.deepEqual(found(['- [x] Buy strings'], ['- [ ] Sing two songs']), ['–']);
    assert.deepEqual(found(['- [x] Tune', '- [x] Sing'], ['- [x] Tune']), ['0: - [x] Tune', '–']);
    assert.deepEqual(found(['- [x] Tune'], ['Tune']), ['–']);
  });

  it('pairs no line with two', () => {
    assert.deepEqual(found(['- [x] Sing songs', '- [x] Sing a song'], ['- [ ] Sing song', 'x']), [
      '0: - [ ] Sing song',
      '–',
    ]);
  });

  it('gives up on more than forty reworded tasks at once', () => {
    const songs = (count: number, word: string): readonly string[] => [
      ...Array.from({ length: count }, (_, song) => `- [x] ${word} the song number ${song}`),
      word,
    ];
    const foundOf = (later: number, earlier: number): number => {
      const all = found(songs(later, 'Sing'), songs(earlier, 'Play'));
      return all.filter((one) => one !== '–').length;
    };
    assert.deepEqual([foundOf(40, 40), foundOf(41, 41), foundOf(41, 1), foundOf(1, 41)], [40, 0, 0, 0]);
  });
});

describe('isChecked', () => {
  it('looks at the box before the text', () => {
    const checked = ['- [x] Tune', '> 1. [X] Tune', '- - [✔️] Tune', '[x] below its bullet'];
    const open = ['- [ ] Tune [x] ', '- [/] Tune', '- [-] Tune', 'Tune [x] it', '- [x]Tune', '- [x](a.md) Tune'];
    assert.deepEqual(checked.filter(isChecked), checked);
    assert.deepEqual(open.filter(isChecked), []);
  });
});

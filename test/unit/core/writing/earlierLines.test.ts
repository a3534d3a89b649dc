import assert from 'node:assert/strict';
import { earlierLines, isChecked } from '../../../../src/core/writing/earlierLines';

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

  it('gives up on many reworded tasks at once', () => {
    const songs = (word: string): readonly string[] =>
      Array.from({ length: 41 }, (_, song) => `- [x] ${word} song ${song}`);
    assert.deepEqual(new Set(found(songs('Sing'), songs('Play'))), new Set(['–']));
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

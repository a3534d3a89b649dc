import assert from 'node:assert/strict';
import { TickSearch } from '../../../../src/core/history/tickSearch';
import { lines } from '../planLines';

/** A commit with its version of the file, `undefined` if it has none, and the names of its parents. */
interface TestCommit {
  readonly text: string | undefined;
  readonly parents: readonly string[];
  readonly isBoundary?: boolean;
}

/**
 * What a search finds in a history, for each checked task: `Tune: c2` or `Tune: addedChecked`.
 * @param history commits by their names, newest first
 * @param live the text in the editor; by default as it was committed last
 */
function ticks(history: Readonly<Record<string, TestCommit>>, live?: string): readonly string[] {
  const [head] = Object.values(history);
  const text = (live ?? head?.text ?? '').split('\n');
  const tasks = text.flatMap((line, index) => (line.startsWith('- [x]') ? [index] : []));
  const search = new TickSearch(text, tasks, head?.text ?? '');
  for (const [hash, { text: version, parents, isBoundary = false }] of Object.entries(history)) {
    const earlier = parents.flatMap((parent) => history[parent]?.text ?? []);
    if (version !== undefined) {
      search.look({ hash, moment: 0, isBoundary }, version, earlier);
    }
  }
  return tasks.map((task) => {
    const words = text[task]?.slice('- [x] '.length);
    return `${words}: ${search.found.get(task)?.hash ?? search.untold.get(task)}`;
  });
}

/** A history without branches, newest first: `c3`, `c2`, `c1`. */
function line(...versions: readonly (string | undefined)[]): Readonly<Record<string, TestCommit>> {
  const name = (index: number): string => `c${versions.length - index}`;
  const commits = versions.map((text, index): [string, TestCommit] => [
    name(index),
    { text, parents: index + 1 < versions.length ? [name(index + 1)] : [] },
  ]);
  return Object.fromEntries(commits);
}

describe('TickSearch', () => {
  const open = lines('- [ ] Tune', '- [ ] Sing');
  const tuned = lines('- [x] Tune', '- [ ] Sing');
  const both = lines('- [x] Tune', '- [x] Sing');

  it('finds the commit that checked each task', () => {
    assert.deepEqual(ticks(line(both, tuned, open)), ['Tune: c2', 'Sing: c3']);
  });

  it('finds it behind commits that changed something else, or the line itself', () => {
    const reworded = lines('# Plan', '', '- [x] Tune it', '- [ ] Sing');
    assert.deepEqual(ticks(line(reworded, lines('# Plan', '', tuned), tuned, open)), ['Tune it: c2']);
  });

  it('finds it behind a commit that changed all line endings', () => {
    assert.deepEqual(ticks(line(tuned, tuned.replaceAll('\n', '\r\n'), open)), ['Tune: c2']);
  });

  it('takes the last time if a box was checked twice', () => {
    assert.deepEqual(ticks(line(tuned, open, tuned, open)), ['Tune: c4']);
  });

  it('finds nothing for a task that was added checked, in the first commit or later', () => {
    assert.deepEqual(ticks(line(both, tuned.replace('\n- [ ] Sing', ''), undefined)), [
      'Tune: addedChecked',
      'Sing: addedChecked',
    ]);
  });

  it('says that the history of a shallow clone ends', () => {
    const history = { c2: { text: both, parents: ['c1'] }, c1: { text: tuned, parents: [], isBoundary: true } };
    assert.deepEqual(ticks(history), ['Tune: boundary', 'Sing: c2']);
  });

  it('finds nothing for a line that isn’t committed as it is', () => {
    assert.deepEqual(ticks(line(tuned, open), lines('# Plan', '- [x] Tune', '- [x] Sing', '- [x] Rest')), [
      'Tune: c2',
      'Sing: notCommitted',
      'Rest: notCommitted',
    ]);
    assert.deepEqual(ticks(line(tuned, open), lines('- [x] Tune it', '- [ ] Sing')), ['Tune it: notCommitted']);
  });

  it('finds the commit on a branch, not the one that merged it', () => {
    const history = {
      merge: { text: both, parents: ['main', 'branch'] },
      main: { text: tuned, parents: ['c1'] },
      branch: { text: lines('- [ ] Tune', '- [x] Sing'), parents: ['c1'] },
      c1: { text: open, parents: [] },
    };
    assert.deepEqual(ticks(history), ['Tune: main', 'Sing: branch']);
  });

  it('finds a merge that checked a task itself', () => {
    const history = {
      merge: { text: tuned, parents: ['main', 'branch'] },
      main: { text: lines('# Guitar', open), parents: ['c1'] },
      branch: { text: lines(open, '- [ ] Rest'), parents: ['c1'] },
      c1: { text: open, parents: [] },
    };
    assert.deepEqual(ticks(history), ['Tune: merge']);
  });

  it('says that the history ended too early', () => {
    assert.deepEqual(ticks({ c2: { text: both, parents: ['c1'] } }), ['Tune: addedChecked', 'Sing: addedChecked']);
    const search = new TickSearch(['- [x] Tune'], [0], '- [x] Tune');
    assert.deepEqual([...search.untold], [[0, 'untold']]);
  });

  it('knows where it still searches, and when it is over', () => {
    const search = new TickSearch(['- [x] Tune'], [0], '- [x] Tune');
    assert.deepEqual([search.isOver, search.isIn('- [x] Tune'), search.isIn('- [ ] Tune')], [false, true, false]);
    const other = new TickSearch(['- [x] Tune', '- [x] Sing'], [0, 1], '- [x] Tune\n- [x] Sing');
    other.look({ hash: 'c2', moment: 7, isBoundary: false }, '- [x] Tune\n- [x] Sing', ['- [x] Tune', '- [x] Sing']);
    assert.deepEqual(
      ['- [x] Tune', '- [x] Sing'].map((text) => other.isIn(text)),
      [true, true],
    );
    search.look({ hash: 'c2', moment: 7, isBoundary: false }, '- [x] Sing', []);
    assert.equal(search.isOver, false);
    search.look({ hash: 'c1', moment: 7, isBoundary: false }, '- [x] Tune', ['- [ ] Tune']);
    assert.equal(search.isOver, true);
    assert.deepEqual([...search.found], [[0, { hash: 'c1', moment: 7, isBoundary: false }]]);
  });
});

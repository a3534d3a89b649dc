import assert from 'node:assert/strict';
import { updateFrontMatter, type UpdatedFrontMatter } from '../../../../src/core/updating/updateFrontMatter';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

/** The front matter of a plan with these lines in it; none without lines. */
function planWith(...lines: readonly string[]): string {
  const frontMatter = lines.length > 0 ? ['---', ...lines, '---'] : [];
  return [...frontMatter, '# Knots', '', '## Day 1: Bowline', ''].join('\n');
}

function updated(mine: string, next: string, base?: string): UpdatedFrontMatter {
  return updateFrontMatter(readPlanText(mine), readPlanText(next), base === undefined ? undefined : readPlanText(base));
}

const start = ['daymark:', '  start: 2026-11-02'];

describe('The front matter of an updated plan', () => {
  it('is the learner’s if the author has none, or the same, or didn’t change it', () => {
    const mine = planWith('tags: [rope]', ...start);
    const expected = { text: '---\ntags: [rope]\ndaymark:\n  start: 2026-11-02\n---\n', unplaced: [] };
    assert.deepEqual(updated(mine, planWith()), expected);
    assert.deepEqual(updated(mine, mine.replaceAll('\n', '\r\n')), expected);
    assert.deepEqual(updated(mine, planWith('tags: [knots]'), planWith('tags: [knots]')), expected);
    assert.deepEqual(updated(planWith(), planWith('tags: [knots]'), planWith('tags: [knots]')).text, '');
  });

  it('is the author’s if they changed it, with every part of the learner’s schedule', () => {
    const next = planWith('tags: [knots]');
    for (const part of ['start: 2026-11-02', 'study-days: [mon, tue]', 'days-off: [2026-12-24]']) {
      const { text, unplaced } = updated(planWith('daymark:', `  ${part}`), next, planWith());
      assert.deepEqual([text, unplaced], [`---\ntags: [knots]\ndaymark:\n  ${part}\n---\n`, []]);
    }
  });

  it('is just the author’s if the learner has no schedule', () => {
    const next = planWith('tags: [knots]', ...start);
    assert.deepEqual(updated(planWith('tags: [rope]'), next), {
      text: '---\ntags: [knots]\ndaymark:\n  start: 2026-11-02\n---\n',
      unplaced: [],
    });
    assert.equal(updated(planWith(), next).text, '---\ntags: [knots]\ndaymark:\n  start: 2026-11-02\n---\n');
  });

  it('is the author’s, and the learner’s is listed, if a schedule can’t be written into it', () => {
    const next = planWith('daymark: &plan', '  start: !!str 2026-11-09');
    assert.deepEqual(updated(planWith('tags: [rope]', ...start), next), {
      text: '---\ndaymark: &plan\n  start: !!str 2026-11-09\n---\n',
      unplaced: [0, 1, 2, 3, 4, 5],
    });
  });

  it('has the line endings and the byte order mark of the learner’s file', () => {
    const next = planWith('tags: [knots]');
    const frontMatter = (ending: string): string => ['---', 'tags: [knots]', ...start, '---', ''].join(ending);
    for (const ending of ['\r\n', '\r', '\n']) {
      const mine = `\uFEFF${planWith(...start).replaceAll('\n', ending)}`;
      assert.equal(updated(mine, next.replaceAll('\n', '\r')).text, `\uFEFF${frontMatter(ending)}`);
    }
  });
});

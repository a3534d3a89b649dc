import { expectEqual, expectThat } from '../expect';
import { planText, useScene } from '../index/scene';

const letters = [...'the tide turned at noon'];

/** The text after each keystroke. */
function keystrokes(before: string): readonly string[] {
  return letters.map((_, index) => `${before}${letters.slice(0, index + 1).join('')}`);
}

/** Longer than the index waits after the last change of a document, in milliseconds. */
const pause = 400;

describe('Typing in a Markdown file that is not a plan', () => {
  const scene = useScene();

  it('never parses a text that does not mention days, however slowly one types', async () => {
    await scene().write('sea.md', '# The Sea\n\n');
    await scene().start();
    for (const text of keystrokes('# The Sea\n\n').slice(0, 5)) {
      await scene().type('sea.md', text);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    expectEqual(scene().parsed, []);
    await scene().type('sea.md', planText('Days 1-2: The Sea'));
    await scene().until('the same file is a plan', () => scene().plans().join() === 'sea.md');
    expectEqual(scene().parsed, [planText('Days 1-2: The Sea')]);
  });

  it('parses a text that mentions days after a pause, and not at every keystroke', async () => {
    const begin = '# Notes\n\nDay 1 was rainy, and on Day 2 ';
    await scene().write('notes.md', begin);
    await scene().write('plan.md', planText());
    await scene().start();
    const parsedBefore = scene().parsed.length;
    for (const text of keystrokes(begin)) {
      await scene().type('notes.md', text);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    await scene().type('plan.md', planText('Days 3-4'));
    await scene().until('the plan has changed', () => scene().titleOf('plan.md')?.includes('3-4') === true);
    const parsed = scene()
      .parsed.slice(parsedBefore)
      .filter((text) => text.startsWith(begin));
    expectEqual(parsed.at(-1), keystrokes(begin).at(-1));
    expectThat(parsed.length < letters.length / 2, `far fewer texts are read than typed, and not ${parsed.length}`);
    expectEqual(scene().plans(), ['plan.md']);
  });
});

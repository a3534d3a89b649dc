import { writePlanOverride } from '../../../src/workspace/host/settings';
import { expectEqual, expectThat } from '../expect';
import { noPlanText, planText, useScene } from './scene';

describe('The settings of the index', () => {
  const scene = useScene();

  it('include files by pattern', async () => {
    await scene().write('plans/a.md', planText());
    await scene().write('b.md', planText());
    await scene().start();
    const untouched = scene().plan('plans/a.md');
    const parsedBefore = scene().parsed.length;
    await scene().set('daymark.include', '**/plans/**/*.md');
    await scene().until('only that folder is looked at', () => scene().plans().join() === 'plans/a.md');
    expectThat(scene().plan('plans/a.md') === untouched, 'the plan is the same object as before');
    expectEqual(scene().parsed.length, parsedBefore);
    await scene().set('daymark.include', undefined);
    await scene().until('all folders are looked at', () => scene().plans().length === 2);
  });

  it('can include a single file of any type', async () => {
    await scene().write('a.md', planText());
    await scene().write('My Plan.txt', planText());
    await scene().set('daymark.include', scene().inSettings('My Plan.txt'));
    await scene().start();
    expectEqual(scene().plans(), ['My Plan.txt']);
    await scene().write('My Plan.txt', planText('Days 3-4'));
    await scene().until('its change is seen', () => scene().titleOf('My Plan.txt')?.includes('3-4') === true);
  });

  it('exclude files by a pattern with alternatives', async () => {
    await scene().write('archive/a.md', planText());
    await scene().write('old/b.md', planText());
    await scene().write('c.md', planText());
    await scene().start();
    await scene().set('daymark.exclude', ['**/{archive,old}/**']);
    await scene().until('the folders are left out', () => scene().plans().join() === 'c.md');
    await scene().write('old/d.md', planText());
    await scene().write('e.md', planText());
    await scene().until('a new plan is seen', () => scene().plans().includes('e.md'));
    expectEqual(scene().plans(), ['c.md', 'e.md']);
  });

  it('can say that a file is a plan, or not, whatever its text', async () => {
    await scene().write('notes.md', noPlanText);
    await scene().write('plan.md', planText());
    await scene().start();
    const restoreNotes = await writePlanOverride(scene().at('notes.md'), true);
    await scene().until('the notes are a plan', () => scene().plans().length === 2);
    const restorePlan = await writePlanOverride(scene().at('plan.md'), false);
    await scene().until('the plan is none', () => scene().plans().join() === 'notes.md');
    await restoreNotes?.();
    await restorePlan?.();
    await scene().until('both are as they were', () => scene().plans().join() === 'plan.md');
  });

  it('are ignored if they are invalid', async () => {
    await scene().write('a.md', planText());
    await scene().set('daymark.include', 7);
    await scene().set('daymark.plans', { 'a.md': 'yes' });
    await scene().start();
    expectEqual(scene().plans(), ['a.md']);
    expectEqual(
      scene().invalid.map(({ key }) => key),
      ['daymark.include', 'daymark.plans'],
    );
  });
});

describe('An invalid pattern', () => {
  const scene = useScene();
  const hostile = ['[a-Z]', '**/[z-a]/**', '{a,aa}'.repeat(25) + 'b', '**/a/'.repeat(20) + 'b', '{a,b}'.repeat(21)];

  it('does not stop other files from being found, excluded or followed, even with a document open', async () => {
    await scene().write('a.md', planText());
    await scene().write('old/b.md', planText());
    await scene().type('a.md', planText('Days 7-8'));
    await scene().set('daymark.exclude', [...hostile, '**/old/**']);
    await scene().set('files.exclude', { '**/[a-Z]': true });
    await scene().start();
    expectEqual([scene().plans(), scene().index.isLooking], [['a.md'], false]);
    await scene().write('c.md', planText());
    await scene().until('the new plan is there', () => scene().plans().includes('c.md'));
    expectEqual(
      scene().invalid.map(({ key, refused }) => [key, refused.length]),
      [
        ['daymark.exclude', hostile.length],
        ['files.exclude', 1],
      ],
    );
  });

  it('includes nothing, and everything again as soon as it is corrected', async () => {
    await scene().write('a.md', planText());
    await scene().start();
    await scene().set('daymark.include', '**/[z-a].md');
    await scene().until('no plan is there', () => scene().plans().length === 0);
    await scene().set('daymark.include', '**/*.{md,{mark,md}down}');
    await scene().until('the plan is back', () => scene().plans().join() === 'a.md');
  });

  it('excludes nothing, and what it should as soon as it is corrected', async () => {
    await scene().write('a.md', planText());
    await scene().write('old/b.md', planText());
    await scene().set('daymark.exclude', ['**/[z-a]']);
    await scene().start();
    expectEqual(scene().plans(), ['a.md', 'old/b.md']);
    await scene().set('daymark.exclude', ['**/old']);
    await scene().until('the folder is left out', () => scene().plans().join() === 'a.md');
  });
});

describe('An unusual include pattern', () => {
  const scene = useScene();
  const cases: readonly (readonly [pattern: string, found: readonly string[]])[] = [
    ['**/docs/**/*.md', ['docs/a.md', 'docs/x/b.md']],
    ['**/{docs,notes}/{a,c}.md', ['docs/a.md', 'notes/c.md']],
    ['**/[!ab]*.md', ['[draft c.md', 'notes/c.md']],
    ['**/{notes/**/*.md,[draft *.md}', ['[draft c.md', 'notes/c.md']],
    ['**/?.md', ['docs/a.md', 'docs/x/b.md', 'notes/c.md']],
  ];
  for (const [pattern, found] of cases) {
    it(`finds files by ${pattern}`, async () => {
      for (const path of ['docs/a.md', 'docs/x/b.md', 'notes/c.md', '[draft c.md']) {
        await scene().write(path, planText());
      }
      await scene().set('daymark.include', pattern);
      await scene().start();
      expectEqual([...scene().plans()].sort(), [...found].sort());
      expectEqual(scene().warnings, []);
    });
  }
});

describe('The explanation of one file', () => {
  const scene = useScene();

  it('says what was found in a plan and in a file that is no plan', async () => {
    await scene().write('a.md', planText());
    await scene().write('notes.md', noPlanText);
    const [plan, notes] = await Promise.all(['a.md', 'notes.md'].map((path) => scene().index.lookAt(scene().at(path))));
    expectEqual([plan?.plan?.isPlan, plan?.plan?.evidence.days, plan?.status.kind], [true, 2, 'included']);
    expectEqual(
      [notes?.plan?.isPlan, notes?.override, notes?.path],
      [false, undefined, scene().inSettings('notes.md')],
    );
  });

  it('names the pattern that excludes a file', async () => {
    await scene().write('node_modules/a.md', planText());
    await scene().write('a.txt', planText());
    const excluded = await scene().index.lookAt(scene().at('node_modules/a.md'));
    const notIncluded = await scene().index.lookAt(scene().at('a.txt'));
    expectEqual(excluded.status, { kind: 'excluded', exclude: '**/node_modules/**' });
    expectEqual(notIncluded.status, { kind: 'notIncluded', include: '**/*.md' });
    expectEqual(excluded.plan?.isPlan, true);
  });

  it('says what the user said about the file, and why it was not read', async () => {
    await scene().write('a.md', planText());
    await scene().set('daymark.plans', { [scene().inSettings('a.md')]: false });
    expectEqual((await scene().index.lookAt(scene().at('a.md'))).override, false);
    expectEqual((await scene().index.lookAt(scene().at('nowhere.md'))).notRead, 'absent');
  });
});

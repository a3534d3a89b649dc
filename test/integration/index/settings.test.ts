import { writePlanOverride } from '../../../src/workspace/settings';
import { expectEqual, expectThat } from '../expect';
import { noPlanText, planText, useScene } from './scene';

describe('The settings of the index', () => {
  const scene = useScene();

  it('say where to look', async () => {
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

  it('may name one file, of whatever kind', async () => {
    await scene().write('a.md', planText());
    await scene().write('My Plan.txt', planText());
    await scene().set('daymark.include', scene().inSettings('My Plan.txt'));
    await scene().start();
    expectEqual(scene().plans(), ['My Plan.txt']);
    await scene().write('My Plan.txt', planText('Days 3-4'));
    await scene().until('its change is seen', () => scene().titleOf('My Plan.txt')?.includes('3-4') === true);
  });

  it('say where not to look, with alternatives in a pattern', async () => {
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

  it('make a plan of a file that holds none, and none of a plan', async () => {
    await scene().write('notes.md', noPlanText);
    await scene().write('plan.md', planText());
    await scene().start();
    expectEqual(await writePlanOverride(scene().at('notes.md'), true), true);
    await scene().until('the notes are a plan', () => scene().plans().length === 2);
    expectEqual(await writePlanOverride(scene().at('plan.md'), false), true);
    await scene().until('the plan is none', () => scene().plans().join() === 'notes.md');
    await writePlanOverride(scene().at('notes.md'), undefined);
    await writePlanOverride(scene().at('plan.md'), undefined);
    await scene().until('both are as they were', () => scene().plans().join() === 'plan.md');
  });

  it('are left alone where they are not what they should be', async () => {
    await scene().write('a.md', planText());
    await scene().set('daymark.include', 7);
    await scene().set('daymark.plans', { 'a.md': 'yes' });
    await scene().start();
    expectEqual(scene().plans(), ['a.md']);
  });
});

describe('A look at one file', () => {
  const scene = useScene();

  it('says what was found in a plan and in a file that is none', async () => {
    await scene().write('a.md', planText());
    await scene().write('notes.md', noPlanText);
    const [plan, notes] = await Promise.all(['a.md', 'notes.md'].map((path) => scene().index.lookAt(scene().at(path))));
    expectEqual([plan?.plan?.isPlan, plan?.plan?.evidence.days, plan?.standing.kind], [true, 2, 'included']);
    expectEqual(
      [notes?.plan?.isPlan, notes?.override, notes?.path],
      [false, undefined, scene().inSettings('notes.md')],
    );
  });

  it('says by which pattern a file is left out', async () => {
    await scene().write('node_modules/a.md', planText());
    await scene().write('a.txt', planText());
    const excluded = await scene().index.lookAt(scene().at('node_modules/a.md'));
    const notIncluded = await scene().index.lookAt(scene().at('a.txt'));
    expectEqual(excluded.standing, { kind: 'excluded', exclude: '**/node_modules/**' });
    expectEqual(notIncluded.standing, { kind: 'notIncluded', include: '**/*.md' });
    expectEqual(excluded.plan?.isPlan, true);
  });

  it('says what a person said of the file, and why it was not read', async () => {
    await scene().write('a.md', planText());
    await scene().set('daymark.plans', { [scene().inSettings('a.md')]: false });
    expectEqual((await scene().index.lookAt(scene().at('a.md'))).override, false);
    expectEqual((await scene().index.lookAt(scene().at('nowhere.md'))).notRead, 'absent');
  });
});

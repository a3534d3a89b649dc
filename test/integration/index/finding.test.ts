import { expectEqual } from '../expect';
import { noPlanText, planText, useScene } from './scene';

describe('Finding plans', () => {
  const scene = useScene();

  it('finds plans in folders at any depth, in natural order', async () => {
    await scene().write('month-10/plan.md', planText('Month 10'));
    await scene().write('month-2/deep/er/plan.md', planText('Month 2'));
    await scene().write('days_271_300.md', planText('Days 271-300'));
    await scene().write('days_031_060.md', planText('Days 31–60'));
    await scene().write('a-beginning.md', planText('Days 1-30'));
    await scene().start();
    expectEqual(scene().plans(), [
      'a-beginning.md',
      'days_031_060.md',
      'days_271_300.md',
      'month-2/deep/er/plan.md',
      'month-10/plan.md',
    ]);
  });

  it('excludes dependencies, build output, templates and .daymark folders', async () => {
    const left = ['node_modules/x', 'web/vendor', '.venv/lib', 'dist', 'templates', '.daymark'];
    for (const folder of left) {
      await scene().write(`${folder}/plan.md`, planText());
    }
    await scene().write('labs/plan.md', planText());
    await scene().start();
    expectEqual(scene().plans(), ['labs/plan.md']);
  });

  it('does not index files that are no plans', async () => {
    await scene().write('README.md', noPlanText);
    await scene().write('plan.txt', planText());
    await scene().start();
    expectEqual(scene().plans(), []);
  });

  it('searches again if VS Code finds no files at first', async () => {
    await scene().write('a.md', planText());
    scene().blindSearches = 2;
    await scene().start();
    expectEqual(scene().plans(), []);
    await scene().until('the plan is found', () => scene().plans().join() === 'a.md');
    expectEqual(scene().searches, ['**/*.md', '**', '**', '**/*.md']);
  });

  it('is looking until the first search has ended, and then fires', async () => {
    await scene().write('plan.md', planText());
    const { index } = scene();
    index.start();
    expectEqual(index.isLooking, true);
    await index.ready;
    expectEqual(index.isLooking, false);
    expectEqual(index.fileLimitReached, undefined);
    expectEqual(scene().changes.flat(), ['plan.md']);
  });

  it('returns the same array and the same plans until something changes', async () => {
    await scene().write('plan.md', planText());
    await scene().start();
    const { index } = scene();
    expectEqual(index.plans === index.plans, true);
    expectEqual(index.planAt(scene().at('plan.md')) === index.plans[0], true);
    expectEqual(index.plans[0]?.path, scene().inSettings('plan.md'));
  });

  it('finds two plans whose names differ only in case', async () => {
    await scene().write('plan.md', planText('Days 1-2'));
    await scene().write('other/Plan.md', planText('Days 3-4'));
    await scene().start();
    expectEqual(scene().plans(), ['plan.md', 'other/Plan.md']);
  });
});

describe('Finding more files than the limit', () => {
  const scene = useScene(2);

  it('looks at as many as the limit allows, and reports it', async () => {
    for (const name of ['a', 'b', 'c']) {
      await scene().write(`${name}.md`, planText());
    }
    await scene().start();
    expectEqual(scene().index.fileLimitReached, 2);
    expectEqual(scene().plans().length, 2);
    expectEqual(scene().warnings.length, 1);
    // No plan changes then.
    const leftOut = ['a.md', 'b.md', 'c.md'].find((path) => !scene().plans().includes(path));
    await scene().set('daymark.exclude', [`**/${leftOut}`]);
    await scene().until('there is room for all', () => scene().index.fileLimitReached === undefined);
  });
});

import { workspace } from 'vscode';
import { expectEqual } from '../expect';
import { planText, useScene } from '../index/scene';
import { daymark, fileAt, until, type Daymark } from '../samples/daymark';

describe('An empty folder', () => {
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  it('has no plans when its search has ended', () => {
    const { plans, planRows } = running;
    expectEqual([plans.plans, plans.unread, plans.fileLimitReached], [[], [], undefined]);
    expectEqual(plans.isLooking, false);
    expectEqual(planRows.children(undefined), []);
    expectEqual(planRows.isAllHidden, false);
  });

  it('shows a plan as soon as one is created', async () => {
    const uri = fileAt('knots.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(planText('Days 1-2: Knots')));
    await until('the plan is there', () => running.plans.planAt(uri) !== undefined);
    const [row] = running.planRows.children(undefined);
    expectEqual(row && running.planRows.item(row).description, '0/2 · Knots');
    await workspace.fs.delete(uri);
    await until('it is gone again', () => running.plans.plans.length === 0);
  });
});

/** Longer than the index waits before a second search, in milliseconds. */
const untilSecondSearch = 1500;

describe('The index of a folder without plans', () => {
  const scene = useScene();

  it('ends its first search with one event without changes', async () => {
    await scene().start();
    expectEqual(scene().index.isLooking, false);
    expectEqual(scene().changes, [[]]);
    expectEqual([scene().parsed, scene().warnings], [[], []]);
  });

  it('runs one search and one check whether VS Code finds any files, and none while somebody types', async () => {
    await scene().write('sea.txt', 'The sea');
    await scene().start();
    for (const text of ['The sea was', 'The sea was calm', 'The sea was calm on Day 1']) {
      await scene().type('sea.txt', text);
    }
    await new Promise((resolve) => setTimeout(resolve, untilSecondSearch));
    expectEqual(scene().searches, ['**/*.md', '**']);
    expectEqual(scene().parsed, []);
  });
});

import { commands, window, type Uri } from 'vscode';
import { expectEqual } from '../expect';
import { untilPreviewed } from '../history/preview';
import { until } from '../samples/daymark';
import { usePerson } from './person';
import { expectText, lines, usePlans, type PlanFile } from './plans';

const done = lines(
  ...['# Days 1-4: Shelf', '', '### Day 1: Plane ✅', '- [x] Sand ✅ 2026-11-02', '- [-] Stain', ''],
  ...['### Day 2: Wait', 'Let it dry.', '', '- [x] Day complete ✅ 2026-11-03', ''],
  ...['### Day 3: Paint — completed 2026-11-04', 'Two coats.', '', '### Day 4: Hang', '- [✔️] Drill', '- [ ] Screw'],
);
const open = lines(
  ...['# Days 1-4: Shelf', '', '### Day 1: Plane', '- [ ] Sand', '- [ ] Stain', ''],
  ...['### Day 2: Wait', 'Let it dry.', ''],
  ...['### Day 3: Paint', 'Two coats.', '', '### Day 4: Hang', '- [ ] Drill', '- [ ] Screw'],
);

describe('Start Over…', () => {
  const plan = usePlans();
  const person = usePerson();

  /** Runs the command for a plan, or for the active editor, and answers its preview as soon as it is there. */
  const startOver = async (uri: Uri | undefined, answer: 'apply' | 'discard' = 'apply'): Promise<void> => {
    let isOver = false;
    const run = commands.executeCommand('daymark.startOver', uri && { uri }).then(() => (isOver = true));
    await untilPreviewed(() => isOver, answer);
    await run;
  };

  const streak = (file: PlanFile): string =>
    `The done dates in ${file.path} go too, and no longer count for your streak.`;
  const begun = (file: PlanFile): string => `Nothing in ${file.path} is done anymore.`;

  it('takes everything that is done out of a plan, and can be undone', async () => {
    const file = await plan(done);
    await startOver(file.uri);
    await expectText(file, open);
    expectEqual(person().texts, [streak(file), begun(file)]);
    await until('no day is complete', () => file.isChecked('Day 1') === false);
    person().press('Undo');
    await file.untilText(done);
  });

  it('is one step of undo, byte for byte, in the plan of the active editor with its line endings', async () => {
    const crlf = done.replaceAll('\n', '\r\n');
    const file = await plan(crlf);
    await file.show();
    await startOver(undefined);
    await expectText(file, open.replaceAll('\n', '\r\n'));
    await window.showTextDocument(file.uri, { preview: false });
    await commands.executeCommand('undo');
    expectEqual((await file.document()).getText(), crlf);
  });

  it('changes nothing if the preview is discarded', async () => {
    const file = await plan(done);
    await startOver(file.uri, 'discard');
    await expectText(file, done);
    expectEqual(person().texts, [streak(file)]);
  });

  it('keeps the schedule, says so and offers to change it', async () => {
    const scheduled = `---\ndaymark:\n  start: 2026-11-02\n---\n`;
    const file = await plan(scheduled + done);
    await startOver(file.uri);
    await expectText(file, scheduled + open);
    expectEqual(person().texts.slice(1), [`${begun(file)} Its schedule still begins on Monday, November 2.`]);
    expectEqual(person().messages.at(-1)?.buttons, ['Undo', 'Set Schedule…']);
  });

  it('says so if nothing is done', async () => {
    const file = await plan(open);
    await startOver(file.uri);
    await expectText(file, open);
    expectEqual(person().texts, [`Nothing in ${file.path} is done.`]);
  });

  it('leaves a log as it is', async () => {
    const log = lines('# Workshop log', '## Day 1 ✅', 'We planed a board.', '## Day 2 ✅', 'We sanded it.');
    const file = await plan(log);
    await startOver(file.uri);
    await expectText(file, log);
    expectEqual(person().texts, [`${file.path} is a log. It tells what was done, so nothing in it starts over.`]);
  });

  it('is refused with merge conflicts', async () => {
    const conflict = done.replace('Two coats.', '<<<<<<< HEAD\nTwo coats.\n=======\nOne coat.\n>>>>>>> other');
    const file = await plan(conflict);
    await startOver(file.uri);
    await expectText(file, conflict);
    expectEqual(person().texts.slice(1), [`Nothing changed: ${file.path} has merge conflicts. Resolve them first.`]);
  });

  it('asks which plan if nothing is open, and offers those in which something is done', async () => {
    const allDone = lines('# Boats', '## Day 1', '- [x] Fold', '## Day 2', '- [x] Float');
    const file = await plan(allDone);
    await plan(allDone.replace('Boats', 'Kites'));
    await until('nothing is open', () => file.daymark.learner.standing.plan === undefined);
    person().willPick('Kites');
    let isOver = false;
    const run = commands.executeCommand('daymark.startOver').then(() => (isOver = true));
    await untilPreviewed(() => isOver);
    await run;
    expectEqual(person().lists, [['Boats', 'Kites']]);
    await expectText(file, allDone);
  });
});

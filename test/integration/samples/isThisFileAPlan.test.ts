import { commands, workspace } from 'vscode';
import { expectEqual } from '../expect';
import { usePerson } from '../ticking/person';
import { done, lines, PlanFile } from '../ticking/plans';
import { closeEditors, daymark, fileAt, until } from './daymark';

describe('Is This File a Plan?', () => {
  const person = usePerson();
  const text = lines('# Rope', '', '- Day 7: Bowline', '- Day 14: Hitch', '- Day 21: Splice');
  let file: PlanFile;

  const ask = async (button?: string): Promise<readonly string[]> => {
    if (button !== undefined) {
      person().willPress(button);
    }
    const asking = commands.executeCommand('daymark.isThisFileAPlan', file.uri);
    const asked = person().messages.length;
    await until('it is answered', () => person().messages.length > asked);
    const message = person().messages.at(-1);
    message?.answer(button);
    await asking;
    return message ? [message.text, ...message.buttons] : [];
  };

  beforeEach(async () => {
    file = new PlanFile(await daymark(), fileAt('rope.md'));
    await file.write(text);
  });

  afterEach(async () => {
    await closeEditors();
    await workspace.fs.delete(file.uri);
    await workspace.getConfiguration('daymark', file.uri).update('plans', undefined, false);
    await until('it is gone', () => file.daymark.plans.planAt(file.uri) === undefined);
  });

  it('says what is missing and how to write it; the user may know better, and gets the days', async () => {
    expectEqual(await ask('This Is a Plan'), [
      '“rope.md” isn’t a plan. Found: 3 days (not in sequence), no modules, no tasks. ' +
        'A plan needs two or more days in sequence. Write them as headings: “## Day 1: …”, “## Day 2: …”.',
      'This Is a Plan',
    ]);
    await until('it is a plan', () => file.daymark.plans.planAt(file.uri) !== undefined);
    await file.tick(true, 'Day 14');
    await file.untilText(text.replace('- Day 14: Hitch', `- [x] Day 14: Hitch ${done()}`));
    await until('the day is checked', () => file.isChecked('Day 14') === true);
    await file.tick(false, 'Day 14');
    await until('the day is open', () => file.isChecked('Day 14') === false);
    expectEqual(await ask('Not a Plan'), [
      'You said that “rope.md” is a plan. Found: 3 days (not in sequence), no modules, 1 task.',
      'Not a Plan',
    ]);
    await until('it is none', () => file.daymark.plans.planAt(file.uri) === undefined);
  });

  it('leads to a plan if its advice is followed', async () => {
    await file.write(lines('# Rope', '', '## Day 1: Bowline', '', '## Day 2: Hitch'));
    await until('it is a plan', () => file.daymark.plans.planAt(file.uri) !== undefined);
    expectEqual(await ask(), [
      '“rope.md” is a plan with days to work through. Found: 2 days in sequence, no modules, no tasks.',
      'Not a Plan',
    ]);
  });
});

import { env } from 'vscode';
import { scheduleDay, setSchedule } from '../../../src/commands/schedule/setSchedule';
import { shownDate, shownRange } from '../../../src/workspace/learner/shownDate';
import { takeDaysOff, takeOff } from '../../../src/commands/schedule/takeDaysOff';
import { addDays } from '../../../src/core/calendar/date';
import { everyDay, type StudyDay } from '../../../src/core/calendar/studyDays';
import type { IndexedPlan } from '../../../src/workspace/index/planSource';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { dayOf, expectText, lines, today, usePlans, type PlanFile } from '../ticking/plans';
import { set, useLearning } from './learner';

const body = lines('# Days 11-13', '## Day 11', '- [ ] Sow', '## Day 12', '- [ ] Water', '## Day 13', '- [ ] Reap');
const workdays: readonly StudyDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Front matter with these lines under `daymark`. */
const frontMatter = (...parts: readonly string[]): string =>
  lines('---', 'daymark:', ...parts.map((part) => `  ${part}`), '---');

/** The plan as the index has it. */
function entryOf({ daymark, uri }: PlanFile): IndexedPlan {
  const entry = daymark.plans.planAt(uri);
  if (!entry) {
    throw new Error('The plan is not in the index.');
  }
  return entry;
}

describe('Set Schedule…', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  const schedule = async (file: PlanFile, label: string, date: string, studyDays = everyDay): Promise<void> => {
    const { day } = dayOf(file.uri, await file.text(), label);
    await scheduleDay(learning().context, entryOf(file), day, { date, studyDays });
  };
  const receipt = (from: string, through: string): string => {
    const [first, last] = [from, through].map((date) => shownDate(date, today(), env.language));
    return `Days 11–13: from ${first} to ${last}.`;
  };

  it('writes the start as front matter, and says when the plan begins and ends', async () => {
    const file = await plan(body);
    await schedule(file, 'Day 12', '2026-11-24');
    await expectText(file, frontMatter('start: 2026-11-23') + body);
    expectEqual(person().texts, [receipt('2026-11-23', '2026-11-25')]);
  });

  it('writes study days that differ from the settings', async () => {
    const file = await plan(body);
    await schedule(file, 'Day 11', '2026-11-27', workdays);
    await expectText(file, frontMatter('start: 2026-11-27', 'study-days: [mon, tue, wed, thu, fri]') + body);
    expectEqual(person().texts, [receipt('2026-11-27', '2026-12-01')]);
  });

  it('does not write study days that are the same as in the settings', async () => {
    await set('studyDays', workdays);
    const file = await plan(body);
    await schedule(file, 'Day 11', '2026-11-27', workdays);
    await expectText(file, frontMatter('start: 2026-11-27') + body);
  });

  it('can be undone, byte for byte', async () => {
    const before = lines('---', 'tags: [garden]   # kept', '---') + body;
    const file = await plan(before);
    await schedule(file, 'Day 11', '2026-11-27');
    person().press('Undo');
    await file.untilText(before);
  });

  it('can be removed again, and leaves the days off', async () => {
    const file = await plan(frontMatter('start: 2026-11-23', 'days-off: [2026-11-24]') + body);
    person().willPick('Remove Schedule');
    await setSchedule.execute(learning().context, { uri: file.uri, line: 0 });
    await expectText(file, frontMatter('days-off: [2026-11-24]') + body);
    expectEqual(person().texts, ['Days 11–13 no longer has a schedule.']);
  });

  it('writes nothing if the plan already says so, and offers no Undo', async () => {
    const before = frontMatter('start: 2026-11-23 # Monday') + body;
    const file = await plan(before);
    await schedule(file, 'Day 12', '2026-11-24');
    await expectText(file, before);
    expectEqual(
      person().messages.map(({ buttons }) => buttons),
      [[]],
    );
  });

  it('changes nothing in front matter that is not valid YAML, and offers to show it', async () => {
    const before = lines('---', 'daymark: [', '---') + body;
    const file = await plan(before);
    await schedule(file, 'Day 11', '2026-11-27');
    await expectText(file, before);
    const [message] = person().messages;
    expectEqual(
      [message?.text, message?.buttons],
      [`Nothing changed: the front matter of ${file.path} isn’t valid YAML. Fix it first.`, ['Show File']],
    );
  });

  it('changes nothing if the schedule is a YAML alias', async () => {
    const before = lines('---', 'course: &course { start: 2026-11-02 }', 'daymark: *course', '---') + body;
    const file = await plan(before);
    await schedule(file, 'Day 11', '2026-11-27');
    await expectText(file, before);
    expectEqual(person().texts, [
      `Nothing changed: Daymark can’t edit the front matter of ${file.path} safely. Edit it by hand.`,
    ]);
  });

  it('changes nothing if the plan has merge conflicts', async () => {
    const before = body + lines('<<<<<<< ours', '- [ ] Rest', '=======', '- [ ] Dig', '>>>>>>> theirs');
    const file = await plan(before);
    await schedule(file, 'Day 11', '2026-11-27');
    await expectText(file, before);
    expectEqual(person().texts, [`Nothing changed: ${file.path} has merge conflicts. Resolve them first.`]);
  });

  it('asks for the date of the current day, and writes nothing without an answer', async () => {
    const file = await plan(body.replace('[ ] Sow', '[x] Sow'));
    await setSchedule.execute(learning().context);
    expectEqual(person().lists[0]?.slice(0, 2), ['Today', 'Tomorrow']);
    await expectText(file, body.replace('[ ] Sow', '[x] Sow'));
  });
});

describe('Take Days Off…', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  const range = { from: '2026-11-24', through: '2026-11-26' };
  const dates = (): string => shownRange(range, today(), env.language);

  it('adds the days to those of the plan, and says when the plan now ends', async () => {
    const before = frontMatter('start: 2026-11-23', 'days-off: [2026-12-24/2026-12-26] # holidays') + body;
    const file = await plan(before);
    await takeOff(learning().context, entryOf(file), range);
    await expectText(file, before.replace('12-26]', '12-26, 2026-11-24/2026-11-26]'));
    const end = shownDate('2026-11-28', today(), env.language);
    expectEqual(person().texts, [`${dates()} are days off. Days 11–13 now ends on ${end}.`]);
  });

  it('can be undone', async () => {
    const file = await plan(body);
    await takeOff(learning().context, entryOf(file), range);
    await expectText(file, frontMatter('days-off: [2026-11-24/2026-11-26]') + body);
    expectEqual(person().texts, [`${dates()} are days off.`]);
    person().press('Undo');
    await file.untilText(body);
  });

  it('takes days off back', async () => {
    const range = { from: addDays(today(), 3), through: addDays(today(), 4) };
    const off = (...ranges: readonly string[]): string =>
      frontMatter('start: 2026-11-23', `days-off: [${ranges.join(', ')}]`) + body;
    const file = await plan(off('2026-01-01', `${range.from}/${range.through}`));
    const dates = shownRange(range, today(), env.language);
    person().willPick(`Cancel Days Off: ${dates}`);
    await takeDaysOff.execute(learning().context, { uri: file.uri, line: 0 });
    await expectText(file, off('2026-01-01'));
    expectEqual(person().texts, [`${dates} are study days again.`]);
    person().press('Undo');
    await file.untilText(off('2026-01-01', `${range.from}/${range.through}`));
  });

  it('adds nothing if the plan already has these days off', async () => {
    const before = frontMatter('days-off: [2026-11-20/2026-11-30]') + body;
    const file = await plan(before);
    await takeOff(learning().context, entryOf(file), range);
    await expectText(file, before);
    expectEqual(person().texts, [`Nothing changed: these days are already off in ${file.path}.`]);
  });

  it('offers the days since the last day first, and takes off the chosen days', async () => {
    const before = body.replace('[ ] Sow', `[x] Sow ✅ ${addDays(today(), -3)}`);
    const file = await plan(before);
    const missed = { from: addDays(today(), -2), through: addDays(today(), -1) };
    const label = `Since my last day: ${shownRange(missed, today(), env.language)}`;
    person().willPick(label);
    await takeDaysOff.execute(learning().context);
    expectEqual(person().lists[0]?.[0], label);
    await expectText(file, frontMatter(`days-off: [${missed.from}/${missed.through}]`) + before);
    await until('the streak goes on', () => learning().context.learner.standing.streak.current === 1);
  });
});

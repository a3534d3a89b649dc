import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { StudyCalendar } from '../../../../src/core/calendar/studyDays';
import { iCalendar, type CalendarEvent } from '../../../../src/core/exporting/iCalendar';
import { scheduledEvents } from '../../../../src/core/exporting/scheduledEvents';
import { scheduledDates } from '../../../../src/core/learner/schedule';
import { readPlan } from '../../../../src/core/reading/readPlan';

const words = { nameOf: ({ label }: { label: string }) => label, linkTo: () => 'vscode://daymark.daymark/day?at=x' };

/** The events of a plan that starts on Monday 16 November and is studied on weekdays. */
function events(...lines: readonly string[]): readonly CalendarEvent[] {
  const plan = readPlan(lines.join('\n'));
  const calendar = new StudyCalendar(['mon', 'tue', 'wed', 'thu', 'fri'], []);
  return scheduledEvents({ path: 'ropes/knots.md', plan }, scheduledDates(plan, '2026-11-16', calendar), words);
}

/** What a calendar program reads in the calendar with these events. */
function parsed(some: readonly CalendarEvent[], name = 'Knots'): ICAL.Component {
  const text = iCalendar({ name, description: 'From knots.md', madeAt: '2026-11-21T08:30:05.123Z', events: some });
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!/[\r\n]/.test(line), line);
  }
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

function parsedEvents(some: readonly CalendarEvent[]): readonly ICAL.Event[] {
  return parsed(some)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

describe('The calendar of a plan', () => {
  it('has an event for each open day, on its study day, that takes the whole day', () => {
    const lines = [
      '# Days 1-7: Knots',
      ...[1, 2, 3, 4, 5, 6, 7].flatMap((day) => [`## Day ${day}: Knot`, `- [${day === 2 ? 'x' : ' '}] Tie`]),
    ];
    const read = parsedEvents(events(...lines));
    assert.deepEqual(
      read.map(({ summary, startDate, endDate }) => `${summary} ${startDate.toString()}/${endDate.toString()}`),
      [
        'Day 1: Knot 2026-11-16/2026-11-17',
        'Day 3: Knot 2026-11-18/2026-11-19',
        'Day 4: Knot 2026-11-19/2026-11-20',
        'Day 5: Knot 2026-11-20/2026-11-21',
        'Day 6: Knot 2026-11-23/2026-11-24',
        'Day 7: Knot 2026-11-24/2026-11-25',
      ],
    );
    assert.ok(read.every(({ startDate }) => startDate.isDate));
  });

  it('has events over several dates for ranges and weeks', () => {
    const range = parsedEvents(events('## Day 1', '- [ ] Tie', '## Days 2-3', '- [ ] Tie', '## Day 4', '- [ ] Tie'));
    assert.deepEqual(
      range.map(({ startDate, endDate }) => `${startDate.toString()}/${endDate.toString()}`),
      ['2026-11-16/2026-11-17', '2026-11-17/2026-11-19', '2026-11-19/2026-11-20'],
    );
    const weeks = parsedEvents(events('# Knots', ...[1, 2, 3].flatMap((week) => [`## Week ${week}`, '- [ ] Tie'])));
    assert.deepEqual(
      weeks.map(({ startDate, endDate }) => `${startDate.toString()}/${endDate.toString()}`),
      ['2026-11-16/2026-11-23', '2026-11-23/2026-11-30', '2026-11-30/2026-12-07'],
    );
  });

  it('says what there is to do, with links to the web and one to the day', () => {
    const [event] = parsedEvents(
      events(
        ...[
          '## Day 1: Bowline',
          '**Objective:** Tie a loop; hold it, too',
          '- [ ] Find a rope',
          '- [x] Read',
          '- [ ] Tie it',
        ],
        ...['', '[How to](https://knots.test/a?b=1,2) and [notes](notes.md)', '## Day 2', '- [ ] Tie'],
      ),
    );
    assert.deepEqual(event?.description.split('\n'), [
      'Tie a loop; hold it, too',
      'Find a rope',
      'Tie it',
      'How to: https://knots.test/a?b=1,2',
    ]);
    assert.equal(event?.component.getFirstPropertyValue('url'), 'vscode://daymark.daymark/day?at=x');
    assert.equal(event?.component.getFirstPropertyValue('transp'), 'TRANSPARENT');
  });

  it('takes the task of a day without boxes', () => {
    const [event] = parsedEvents(events('## Day 1', '**Task (5 min):** Tie it', '## Day 2', '- [ ] Tie'));
    assert.equal(event?.description, 'Tie it');
  });

  it('names an event the same, whatever happens around it, so that a calendar updates it', () => {
    const uids = (...lines: readonly string[]): readonly string[] =>
      parsedEvents(events(...lines)).map(({ uid }) => uid);
    const before = uids(
      '# Knots',
      '## Week 1',
      '### Day 1: A',
      '- [ ] a',
      '### Day 2: B',
      '- [ ] b',
      '## Week 2',
      '### Day 1: C',
      '- [ ] c',
      '### Day 2: D',
      '- [ ] d',
    );
    const after = uids(
      '# Knots!',
      'More.',
      '## Week One',
      '### Day 1: A',
      '- [x] a',
      '### Day 2: Bend',
      '- [ ] b',
      '',
      '## Week 2',
      '### Day 1: C',
      '- [ ] c',
      '### Day 2: D',
      '- [ ] d',
    );
    assert.equal(new Set(before).size, 4);
    assert.deepEqual(after, before.slice(1));
  });

  it('says what it is and when it was made', () => {
    const calendar = parsed(events('## Day 1', '- [ ] a', '## Day 2', '- [ ] b'), 'Knots and bends');
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), 'Knots and bends');
    assert.equal(calendar.getFirstPropertyValue('x-wr-caldesc'), 'From knots.md');
    const stamp = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstamp');
    assert.equal(String(stamp), '2026-11-21T08:30:05Z');
  });

  it('survives any script, long lines and texts that look like parts of it', () => {
    const titles = [
      'Узлы и петли '.repeat(20).trim(),
      '结'.repeat(120),
      '👩‍🚀'.repeat(30),
      'END:VEVENT',
      String.raw`a\nb\;c`,
    ];
    for (const title of titles) {
      const event = {
        uid: 'x',
        from: '2026-11-21',
        through: '2026-11-21',
        summary: title,
        description: `${title}\n${title}`,
        url: undefined,
      };
      const [read] = parsedEvents([event]);
      assert.equal(read?.summary, title);
      assert.equal(read?.description, `${title}\n${title}`);
    }
  });

  it('ends on the last date there is', () => {
    const event = {
      uid: 'x',
      from: '9999-12-31',
      through: '9999-12-31',
      summary: 'x',
      description: '',
      url: undefined,
    };
    assert.equal(parsedEvents([event])[0]?.startDate.toString(), '9999-12-31');
  });
});

/** The templates for a new plan: three with days or tasks, and a log. */
export type TemplateKind = 'cycle' | 'month' | 'tracker' | 'log';

/** The kinds of templates, the most used ones first. */
export const templateKinds: readonly TemplateKind[] = ['cycle', 'month', 'tracker', 'log'];

/** The words of each template that a person replaces first. */
export const firstWords: Readonly<Record<TemplateKind, string>> = {
  cycle: 'What you want to learn',
  month: 'What you want to learn',
  tracker: 'What you want to know',
  log: 'What I did, what I learned, what comes next.',
};

/** A plan to be filled in, in Markdown, with a new line at its end. It reads as a plan from the start. */
export function planTemplate(kind: TemplateKind): string {
  return `${templates[kind]().join('\n')}\n`;
}

const templates: Readonly<Record<TemplateKind, () => readonly string[]>> = {
  cycle: () => [
    `# Days 1-30: ${firstWords.cycle}`,
    '',
    'What you will be able to do after these days.',
    ...[1, 2, 3, 4].flatMap(cycleModule),
    '',
    '## Days 29-30: Look back',
    ...cycleDay(29, 'Review'),
    ...cycleDay(30, 'Assessment'),
  ],
  month: () => [`# Month 1: ${firstWords.month}`, ...[1, 2, 3, 4].flatMap(monthWeek)],
  tracker: () => [`# ${firstWords.tracker}`, ...['First topic', 'Second topic', 'Third topic'].flatMap(topic)],
  log: () => [
    '# Week 1',
    ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].flatMap((weekday) => [
      '',
      `## ${weekday}`,
      '',
      firstWords.log,
    ]),
  ],
};

const daysOfWeek = 7;

function daysOf(week: number): readonly number[] {
  return Array.from({ length: daysOfWeek }, (_, index) => (week - 1) * daysOfWeek + index + 1);
}

function cycleModule(module: number): readonly string[] {
  const days = daysOf(module);
  return ['', `## Module ${module}: Name of the module`, ...days.flatMap((day) => cycleDay(day, 'Topic of the day'))];
}

function cycleDay(day: number, title: string): readonly string[] {
  return [
    '',
    `### Day ${day} - ${title}`,
    '',
    '- **Objective:** What you want to understand.',
    '- **Task (30 min):** What you will do.',
    '- **Checkpoint:** How you know that you are done.',
  ];
}

function monthWeek(week: number): readonly string[] {
  const days = daysOf(week).flatMap((day) => [
    '',
    `### Day ${day}`,
    '',
    '- **Learning:** What you want to understand.',
    '- **Practice:** What you will do.',
  ]);
  return ['', `## Week ${week}: Topic of the week`, ...days];
}

function topic(name: string): readonly string[] {
  const group = (title: string): readonly string[] => [
    '',
    `### ${title}`,
    '',
    `- [ ] First thing`,
    `- [ ] Second thing`,
    `- [ ] Third thing`,
  ];
  return ['', `## ${name}`, ...group('To understand'), ...group('To practise')];
}

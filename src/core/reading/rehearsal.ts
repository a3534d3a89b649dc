import type { Plan } from '../model/plan';
import { datesOf } from './planDates';
import { linksOf } from '../markdown/inline';
import { daysBelow } from '../model/walk';
import { readBlocks } from './blocks';
import { readPlan } from './readPlan';

const address = 'https://music.example/alto';

/** What stands in days, each with something that those before it do not have. */
const contents = [
  'Sing *every* part.',
  '- **Task (10 min):** Sing `twice`, **slowly**.\n\n**Status:** 🟢 open',
  '- **Resources:**\n  - [Score](https://music.example/score) (Docs, 5 min)',
  `- **Video:** ${address} - 5 min`,
];

const days = contents.map((content, index) => `### **Day ${index + 1} – Sing (20 min)**\n\n${content}\n`);

const bare = '# Plan\n\n## Day 1\n\nSing.\n\n## Day 2\n';

const lists = '- [x] Listen ✅ 2026-01-01\n- [ ] Sing\n  - Repeat\n\n| Part | Done |\n| --- | --- |\n| Alto | [ ] |\n';

const text = `# Days 1-4: Rehearsal\n\n## Module 1: Parts (Days 1-4)\n\n${days.join('\n')}\n${lists}`;

/**
 * Reads a small plan in steps. A machine compiles code as it runs first: where a real plan has to wait for that, reading
 * it takes several times as long as it does later, in one go.
 */
export function rehearsal(): readonly (() => unknown)[] {
  let plan: Plan | undefined;
  const read = (): Plan => (plan ??= readPlan(text));
  return [
    () => readBlocks(text),
    () => readPlan(bare),
    read,
    () => daysBelow(read()).map(({ title }) => title),
    () => datesOf(read(), text),
    () => linksOf(address, {}),
    ...contents.map((_, index) => () => daysBelow(read())[index]?.readDetails()),
  ];
}

import { countLinks, outlineOf, type Outline, type OutlineDay, type OutlineModule } from './outlineJson';
import { readPlan } from '../core/reading/readPlan';
import { readFiles } from './readFiles';
import type { Streams } from './run';
import { counted, labelled } from './words';

/**
 * Prints the outline of some files. A file that cannot be read is one line on standard error; the others are printed.
 * @returns the exit status: 1 where a file could not be read, else 0
 */
export function printOutline(files: readonly string[], asJson: boolean, streams: Streams): number {
  const outlines = readFiles(files, streams, ({ file, text }) => outlineOf(file, readPlan(text), countLinks(text)));
  streams.out(asJson ? `${JSON.stringify(outlines, undefined, 2)}\n` : outlines.map(inWords).join('\n'));
  return outlines.length === files.length ? 0 : 1;
}

function inWords(outline: Outline): string {
  const title = outline.title ?? outline.file;
  const { days, modules, tasks } = outline.evidence;
  const found = [counted(days, 'day'), counted(modules, 'module'), counted(tasks, 'task')].join(', ');
  const head = `${title} (${outline.kind ?? 'no plan'}: ${found})`;
  return [head, ...rowsOf(outline, '  ')].map((line) => `${line}\n`).join('');
}

function rowsOf(part: Pick<OutlineModule, 'modules' | 'days'>, indent: string): readonly string[] {
  const rows = [
    ...part.days.map((day) => ({ line: day.line, rows: [indent + dayInWords(day)] })),
    ...part.modules.map((module) => ({
      line: module.line,
      rows: [indent + labelled(module.label, module.title), ...rowsOf(module, `${indent}  `)],
    })),
  ];
  return rows.sort((a, b) => a.line - b.line).flatMap((row) => row.rows);
}

function dayInWords(day: OutlineDay): string {
  const box = { open: '[ ] ', complete: '[x] ', entry: '' }[day.state];
  const count = day.tasks.total > 0 ? ` ${day.tasks.done}/${day.tasks.total}` : '';
  return `${box}${labelled(day.label, day.title)}${count}`;
}

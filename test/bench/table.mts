import { isMet, ratioOf, type Measurement } from './benchmark.mts';

const headings = ['benchmark', 'value', 'baseline', 'ratio', 'budget', '', 'note'];
/** The columns that are aligned on the right. */
const numeric: ReadonlySet<string> = new Set(['value', 'baseline', 'ratio', 'budget']);

/** The measurements as text, one per line, below a line of headings. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = [headings, ...measurements.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, column, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return numeric.has(headings[column] ?? '') ? cell.padStart(width) : cell.padEnd(width);
}

function cellsOf(measurement: Measurement): string[] {
  const { name, value, unit, baseline, budget, note = '' } = measurement;
  const quantity = (amount: number | undefined): string => (amount === undefined ? '' : `${rounded(amount)} ${unit}`);
  return [
    name,
    quantity(value),
    quantity(baseline),
    rounded(ratioOf(measurement)),
    budget === undefined ? '' : limitOf(measurement),
    { true: 'met', false: 'MISSED', undefined: '' }[`${isMet(measurement)}`],
    note,
  ];
}

/** What the tables stand behind in a page: the text before it is kept. */
const tablesMark = '<!-- Written by `npm run bench -- --markdown FILE`. -->';

/**
 * A page with new tables, behind its mark or else at its end.
 * @param results what each benchmark measured
 */
export function withTables(page: string, results: readonly (readonly Measurement[])[]): string {
  const [before = ''] = page.split(tablesMark);
  return `${before}${tablesMark}\n\n${markdownOf(results)}`;
}

/** Two short tables, of costs and of growth, with the measurements nearest to their budgets; then all, collapsed. */
function markdownOf(results: readonly (readonly Measurement[])[]): string {
  const nearest = results.flatMap(nearestToBudgets);
  const judged = results.flat().filter(({ budget }) => budget !== undefined);
  const others = results.flat().filter(({ budget, name }) => budget === undefined && !name.endsWith('.md'));
  return [
    ...judgedTable(nearest.filter(({ unit }) => unit !== 'exponent')),
    '',
    'Growth is an exponent over several sizes: 1 is linear, 2 is quadratic.',
    '',
    ...judgedTable(nearest.filter(({ unit }) => unit === 'exponent')),
    '',
    '<details><summary>All that the bench prints</summary>',
    '',
    ...judgedTable(judged),
    '',
    'Measured beside them, without a budget:',
    '',
    '| what | measured | baseline | ratio |',
    '| --- | --: | --: | --: |',
    ...others.map((each) => rowOf(figuresOf(each))),
    '',
    '</details>',
    '',
  ].join('\n');
}

/** Of the measurements of a benchmark with the same budget, the one that uses most of it. */
function nearestToBudgets(measurements: readonly Measurement[]): readonly Measurement[] {
  const judged = measurements.filter(({ budget }) => budget !== undefined);
  const keyOf = ({ unit, budget, bound }: Measurement): string => `${unit} ${budget} ${bound}`;
  return [...new Set(judged.map(keyOf))].flatMap((key) => {
    const same = judged.filter((each) => keyOf(each) === key).toSorted((one, other) => usedOf(other) - usedOf(one));
    return same.slice(0, 1).map((each) => (same.length === 1 ? each : withCount(each, same.length)));
  });
}

function withCount(measurement: Measurement, count: number): Measurement {
  return { ...measurement, name: `${measurement.name} (the worst of ${count})` };
}

/** How much of its budget a measurement uses: 1 is all of it. What could not be measured uses more than any other. */
function usedOf(measurement: Measurement): number {
  const { value, budget = NaN, bound } = measurement;
  const judged = ratioOf(measurement) ?? value;
  const used = bound === 'least' ? budget / judged : judged / budget;
  return Number.isNaN(used) ? Number.MAX_VALUE : used;
}

function judgedTable(measurements: readonly Measurement[]): readonly string[] {
  return [
    '| what | measured | baseline | ratio | budget |',
    '| --- | --: | --: | --: | --- |',
    ...measurements.map((each) => rowOf([...figuresOf(each), budgetOf(each)])),
  ];
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function figuresOf(measurement: Measurement): readonly string[] {
  const { name, value, unit, baseline } = measurement;
  const quantity = (amount: number): string => {
    const figure = Number(rounded(amount)).toLocaleString('en', { maximumSignificantDigits: 6 });
    return unit === 'exponent' ? figure : `${figure} ${unit}`;
  };
  return [name, quantity(value), baseline === undefined ? '' : quantity(baseline), rounded(ratioOf(measurement))];
}

function budgetOf(measurement: Measurement): string {
  return `${limitOf(measurement)}${isMet(measurement) === true ? '' : ' (missed)'}`;
}

function limitOf({ budget, bound }: Measurement): string {
  return `${bound === 'least' ? '≥' : '≤'} ${rounded(budget)}`;
}

/** A number with three significant digits, or more if its integer part has more. */
export function rounded(amount: number | undefined): string {
  if (amount === undefined) {
    return '';
  }
  return Math.abs(amount) >= 100 ? amount.toFixed(0) : String(Number(amount.toPrecision(3)));
}

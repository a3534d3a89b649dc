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

/** The measurements as two Markdown tables: the judged ones, then the rest except single files, collapsed. */
export function markdownOf(measurements: readonly Measurement[]): string {
  const judged = measurements.filter(({ budget }) => budget !== undefined);
  const others = measurements.filter(({ budget, name }) => budget === undefined && !name.endsWith('.md'));
  return [
    '| what | measured | baseline | ratio | budget |',
    '| --- | --: | --: | --: | --- |',
    ...judged.map((each) => rowOf([...figuresOf(each), budgetOf(each)])),
    '',
    'Measured beside them, without a budget:',
    '',
    '<details><summary>the rest of what the bench prints</summary>',
    '',
    '| what | measured | baseline | ratio |',
    '| --- | --: | --: | --: |',
    ...others.map((each) => rowOf(figuresOf(each))),
    '',
    '</details>',
    '',
  ].join('\n');
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

import { isMet, ratioOf, type Measurement } from './benchmark.mts';

const headings = ['benchmark', 'value', 'baseline', 'ratio', 'budget', '', 'note'];
/** The columns whose cells end at the same place. */
const numeric: ReadonlySet<string> = new Set(['value', 'baseline', 'ratio', 'budget']);

/** The measurements as lines of text, one each below a line of headings. */
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
  const { name, value, unit, baseline, budget, bound, note = '' } = measurement;
  const quantity = (amount: number | undefined): string => (amount === undefined ? '' : `${rounded(amount)} ${unit}`);
  return [
    name,
    quantity(value),
    quantity(baseline),
    rounded(ratioOf(measurement)),
    budget === undefined ? '' : `${bound === 'least' ? '≥' : '≤'} ${rounded(budget)}`,
    { true: 'met', false: 'MISSED', undefined: '' }[`${isMet(measurement)}`],
    note,
  ];
}

/** Three digits say enough, and none in front of the point is lost. */
export function rounded(amount: number | undefined): string {
  if (amount === undefined) {
    return '';
  }
  return Math.abs(amount) >= 100 ? amount.toFixed(0) : String(Number(amount.toPrecision(3)));
}

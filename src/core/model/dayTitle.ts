import type { Day } from './plan';

/** The title of a day, else the beginning of its objective, up to the first `:` or `.` that ends a clause. */
export function dayTitle(day: Day): string {
  return day.title === '' ? firstClause(objectiveOf(day)) : day.title;
}

/** What the day is to teach, or nothing. */
function objectiveOf(day: Day): string {
  return day.readDetails().fields.find((field) => field.role === 'objective' && field.text !== '')?.text ?? '';
}

function firstClause(text: string): string {
  return /^.*?(?=[:.](?:\s|$)|[：。]|$)/u.exec(text)?.[0] ?? '';
}

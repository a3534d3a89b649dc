/** A local date as plans write it, so many days ago. */
export function ago(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return date.toLocaleDateString('sv-SE');
}

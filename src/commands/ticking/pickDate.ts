import { env, l10n, window } from 'vscode';
import { addDays, isDate, type PlanDate } from '../../core/calendar/date';
import { withEnDash } from '../../core/model/shortName';
import { readableDate } from '../../util/readableDate';

/** How many days back are offered by their names. */
const daysOffered = 6;

/** Asks when a day was done: yesterday first, any date that is not in the future. `undefined` where none was chosen. */
export async function pickDate(label: string, today: PlanDate): Promise<PlanDate | undefined> {
  const dates = Array.from({ length: daysOffered }, (_, index) => addDays(today, -1 - index));
  const items = [
    ...dates.map((date, index) => {
      const words = readableDate(date, env.language);
      return index === 0 ? { label: l10n.t('Yesterday'), description: words, date } : { label: words, date };
    }),
    { label: l10n.t('Today'), description: readableDate(today, env.language), date: today },
    { label: l10n.t('Another Date…'), date: undefined },
  ];
  const placeHolder = l10n.t('When was {0} done?', withEnDash(label));
  const item = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return item && (item.date ?? (await askDate(placeHolder, today)));
}

async function askDate(prompt: string, today: PlanDate): Promise<PlanDate | undefined> {
  const value = await window.showInputBox({
    prompt,
    value: addDays(today, -1),
    validateInput: (text) => whyNoDate(text.trim(), today),
  });
  return value?.trim();
}

function whyNoDate(text: string, today: PlanDate): string | undefined {
  if (!isDate(text)) {
    return l10n.t('Type a date as year, month and day: {0}', today);
  }
  return text > today ? l10n.t('This date is in the future.') : undefined;
}

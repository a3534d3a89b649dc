import type { QuickPickItem } from 'vscode';
import { ThemeColor, ThemeIcon, window } from 'vscode';
import type { Day } from '../../core/model/plan';
import type { DayChoice } from './dayChoices';

/** The icon of the current day, as in the Plans view. */
const currentIcon = new ThemeIcon('arrow-right', new ThemeColor('charts.blue'));

/**
 * Lets the user find a day by its number or words. The current day is selected at first.
 * @returns `undefined` if the user chose none
 */
export function pickDay(
  choices: readonly DayChoice[],
  current: Day | undefined,
  placeholder: string,
): Promise<DayChoice | undefined> {
  const pick = window.createQuickPick<DayChoice & QuickPickItem>();
  pick.items = choices.map((choice) => (choice.day === current ? { ...choice, iconPath: currentIcon } : choice));
  pick.activeItems = pick.items.filter((item) => item.day === current);
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

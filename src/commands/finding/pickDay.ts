import type { QuickPickItem } from 'vscode';
import { ThemeColor, ThemeIcon, window } from 'vscode';
import type { Day } from '../../core/model/plan';
import type { DayChoice } from './dayChoices';
import { findDays } from './findDays';

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
  const items = choices.map((choice) => itemOf(choice, choice.day === current));
  const show = (shown: readonly (DayChoice & QuickPickItem)[]): void => {
    pick.items = shown;
    if (shown.length === items.length) {
      pick.activeItems = shown.filter((item) => item.day === current);
    }
  };
  show(items);
  pick.placeholder = placeholder;
  pick.onDidChangeValue((query) => show(findDays(items, query)));
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

/** Always shown, because VS Code's own search finds no words of the label and the description together. */
function itemOf(choice: DayChoice, isCurrent: boolean): DayChoice & QuickPickItem {
  return { ...choice, alwaysShow: true, ...(isCurrent && { iconPath: currentIcon }) };
}

import type { QuickPickItem } from 'vscode';
import { l10n, ThemeColor, ThemeIcon, window } from 'vscode';
import type { Day } from '../core/plan';
import type { PlanSource } from '../workspace/planSource';
import type { Settings } from '../workspace/settings';
import { whereTheLearnerIs } from '../workspace/whereTheLearnerIs';
import type { Command } from './command';
import { dayChoices, type DayChoice } from './dayChoices';
import { openLine } from './openLine';

/** The sign of the current day, as in the view Plans. */
const currentIcon = new ThemeIcon('arrow-right', new ThemeColor('charts.blue'));

/** Lets the user find any day of any plan, by number or words, and opens it. The current one is chosen at first. */
export function goToDay(source: PlanSource, settings: Pick<Settings, 'currentPlan'>): Command {
  return {
    id: 'daymark.goToDay',
    async execute() {
      const { entry, day } = whereTheLearnerIs(source.plans, settings.currentPlan.value());
      const choice = await pickDay(dayChoices(source.plans, entry), day);
      if (choice) {
        await openLine({ uri: choice.entry.uri, line: choice.day.line });
      }
    },
  };
}

/** Settles with the chosen day, or `undefined` where the user chose none. */
function pickDay(choices: readonly DayChoice[], current: Day | undefined): Promise<DayChoice | undefined> {
  const pick = window.createQuickPick<DayChoice & QuickPickItem>();
  pick.items = choices.map((choice) => (choice.day === current ? { ...choice, iconPath: currentIcon } : choice));
  pick.activeItems = pick.items.filter((item) => item.day === current);
  pick.placeholder = l10n.t('The number of a day, or words of its title, module or plan');
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

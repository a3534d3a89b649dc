import type { Command } from './base/command';
import { goToDay } from './finding/goToDay';
import { goToToday } from './finding/goToToday';
import { hideComplete, showComplete } from './finding/hideComplete';
import { openInPreview } from './finding/openInPreview';
import { showInPlan } from './finding/showInPlan';
import { chooseTodaysDay } from './following/chooseTodaysDay';
import { followThisPlan } from './following/followPlan';
import { startFromHere } from './following/startFrom';
import { checkLinks } from './links/checkLinks';
import { createPlan } from './plans/createPlan';
import { isThisFileAPlan } from './plans/isThisFileAPlan';
import { startOver } from './plans/startOver';
import { trySamplePlan } from './plans/trySamplePlan';
import { notAPlan, thisIsAPlan } from './plans/planOverride';
import { applyUpdate, cancelUpdate, updatePlan } from './plans/updatePlan';
import { myProgress } from './progress/myProgress';
import { copyMyWeek } from './progress/copyMyWeek';
import { draftPost } from './progress/draftPost';
import { copyLink } from './resources/copyLink';
import { openResource } from './resources/openResource';
import { openResources } from './resources/openResources';
import { showQuestion } from './finding/showQuestion';
import { createScaffoldTemplates } from './scaffolds/createScaffoldTemplates';
import { newLab, newNotebook, openLab, openNotebook } from './scaffolds/newScaffold';
import { exportCalendar } from './schedule/exportCalendar';
import { setSchedule } from './schedule/setSchedule';
import { takeDaysOff } from './schedule/takeDaysOff';
import { explainMyStreak } from './streak/explainMyStreak';
import { thisIsMyLog } from './streak/myLog';
import { newEntry } from './streak/newEntry';
import { addCheckboxes } from './ticking/addCheckboxes';
import { datesFromGitHistory } from './ticking/datesFromGitHistory';
import { markDayComplete, markDayCompleteOnAnotherDate, markDayIncomplete, skipDay } from './ticking/markDay';
import { tickRow } from './ticking/tickRow';
import { toggleTask } from './ticking/toggleTask';
import { alwaysDateThem, dateThemToday, dismissUndated } from './ticking/undatedTicks';

export { progressPageOf } from './progress/myProgress';
export { accountOf } from './streak/explainMyStreak';

/** Every command in the manifest. They are a bundle of their own, which the first command loads. */
export const allCommands: readonly Command[] = [
  addCheckboxes,
  alwaysDateThem,
  applyUpdate,
  cancelUpdate,
  checkLinks,
  chooseTodaysDay,
  copyLink,
  copyMyWeek,
  createPlan,
  createScaffoldTemplates,
  dateThemToday,
  dismissUndated,
  datesFromGitHistory,
  draftPost,
  explainMyStreak,
  exportCalendar,
  followThisPlan,
  goToDay,
  goToToday,
  hideComplete,
  isThisFileAPlan,
  markDayComplete,
  markDayCompleteOnAnotherDate,
  markDayIncomplete,
  myProgress,
  newEntry,
  newLab,
  openLab,
  newNotebook,
  openNotebook,
  notAPlan,
  openInPreview,
  openResource,
  openResources,
  setSchedule,
  showComplete,
  showInPlan,
  showQuestion,
  skipDay,
  startFromHere,
  startOver,
  takeDaysOff,
  thisIsAPlan,
  thisIsMyLog,
  tickRow,
  toggleTask,
  trySamplePlan,
  updatePlan,
];

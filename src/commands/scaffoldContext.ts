import type { Settings } from '../workspace/settings';
import type { WriteContext } from './writeContext';

/** What commands need that make notebooks and labs. */
export interface ScaffoldContext extends Pick<WriteContext, 'source' | 'editor' | 'loadParsing' | 'today'> {
  readonly settings: Pick<
    Settings,
    'currentPlan' | 'doneDate' | 'scaffoldFolder' | 'scaffoldLanguage' | 'scaffoldAddLink'
  >;
}

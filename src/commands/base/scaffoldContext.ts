import type { Uri } from 'vscode';
import type { OneByOne } from '../../util/oneByOne';
import type { Settings } from '../../workspace/host/settings';
import type { WriteContext } from './writeContext';

/** What commands need that make notebooks and labs. */
export interface ScaffoldContext extends Pick<WriteContext, 'source' | 'editor' | 'loadParsing' | 'today'> {
  readonly settings: Pick<
    Settings,
    'currentPlan' | 'doneDate' | 'scaffoldFolder' | 'scaffoldLanguage' | 'scaffoldAddLink'
  >;
  /** Notebooks and labs of one plan are made one after the other. */
  readonly scaffoldTurns: OneByOne<Uri>;
}

import type { Settings } from '../../workspace/host/settings';
import type { WriteContext } from './writeContext';

/** What commands need that change where the learner stands. */
export interface LearnerContext extends Pick<WriteContext, 'source' | 'learner' | 'editor' | 'loadParsing'> {
  readonly settings: Pick<Settings, 'studyDays'>;
}

import { completeDay } from './completeDay';
import { getFinished } from './getFinished';
import { getPlan } from './getPlan';
import type { Tool } from './tool';

/** Every tool in the manifest. They are a bundle of their own, which the first call of a tool loads. */
export const allTools: readonly Tool[] = [getPlan, getFinished, completeDay];

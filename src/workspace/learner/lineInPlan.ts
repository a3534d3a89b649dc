import type { Uri } from 'vscode';
import type { Day, Field, Module, Plan, Resource, Task } from '../../core/model/plan';

/** A line of a plan: the argument that a row passes to a command. */
export interface LineInPlan {
  readonly uri: Uri;
  /** From 0, as the index last read it. */
  readonly line: number;
}

/** A day of a plan, as the index last read it. */
export interface DayInPlan extends LineInPlan {
  readonly day: Day;
  readonly plan: Plan;
}

/** A task of a plan, as the index last read it. */
export interface TaskInPlan extends LineInPlan {
  readonly task: Task;
  readonly plan: Plan;
}

/** A module of a plan, as the index last read it. */
export interface ModuleInPlan extends LineInPlan {
  readonly module: Module;
}

/** A field of a day, as the index last read it. */
export interface FieldInPlan extends LineInPlan {
  readonly field: Field;
}

/** A resource of a plan. */
export interface ResourceInPlan extends LineInPlan {
  readonly resource: Resource;
}

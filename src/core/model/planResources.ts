import type { Day, Module, Plan, PlanChild, Resource } from './plan';

/** A resource with what it stands in. */
export interface PlacedResource {
  readonly resource: Resource;
  /** The innermost module around it, or around its day; `undefined` where there is none below the container. */
  readonly module: Module | undefined;
  /** `undefined` for a link that stands in a module outside of its days. */
  readonly day: Day | undefined;
}

/**
 * The resources below a plan or a module, at any depth, its own included, in the order of the document. This parses the
 * inline text of every day below it.
 */
export function resourcesBelow(container: Plan | Module): readonly PlacedResource[] {
  const module = 'readResources' in container ? container : undefined;
  return [...ownResources(module), ...childResources(container.children, module)].toSorted(
    (one, other) => one.resource.line - other.resource.line,
  );
}

/** Without those that lead where an earlier one does. */
export function withoutRepeated(resources: readonly PlacedResource[]): readonly PlacedResource[] {
  const seen = new Set<string>();
  return resources.filter(({ resource: { target } }) => !seen.has(target) && seen.add(target));
}

function ownResources(module: Module | undefined): readonly PlacedResource[] {
  return (module?.readResources() ?? []).map((resource) => ({ resource, module, day: undefined }));
}

function childResources(children: readonly PlanChild[], module: Module | undefined): readonly PlacedResource[] {
  return children.flatMap((child) => {
    switch (child.kind) {
      case 'day':
        return child.readDetails().resources.map((resource) => ({ resource, module, day: child }));
      case 'module':
        return [...ownResources(child), ...childResources(child.children, child)];
      case 'task':
        return [];
    }
  });
}

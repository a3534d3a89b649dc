import type { Day, Module, Plan, PlanChild, Resource } from './plan';

/** A resource and the module and day that contain it. */
export interface PlacedResource {
  readonly resource: Resource;
  /** The innermost module around it or its day; `undefined` if it is in no module. */
  readonly module: Module | undefined;
  /** `undefined` for a link in a module but outside its days. */
  readonly day: Day | undefined;
}

/**
 * The resources of a plan or a module, at any depth, in the order of the document. This parses the inline text of every
 * day below it.
 */
export function resourcesBelow(container: Plan | Module): readonly PlacedResource[] {
  const module = 'readResources' in container ? container : undefined;
  return [...ownResources(module), ...childResources(container.children, module)].toSorted(
    (one, other) => one.resource.line - other.resource.line,
  );
}

/** Leaves out resources with the same address as an earlier one. */
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

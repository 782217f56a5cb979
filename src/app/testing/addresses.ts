import { guid } from '../../../sandbox/random.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';

/** A configuration of the sandbox that takes every kind of target. */
export const BASELINE = 'WIN - Device restrictions - Baseline';

/** A group that the baseline does not have, and that most configurations do not have either. */
export const NEW_GROUP = 'Empty - Next year hires';

export const filterId = (name: string): string => guid(`filter:${name}`);

/** Address of the page of a configuration of the sandbox. */
export const detailPath = (name: string): string => `/configurations/${configurationId(name)}`;

/** Address of the form for a configuration of the sandbox. */
export function formPath(name: string, form: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(form).toString();
  return `${detailPath(name)}/assign${text === '' ? '' : `?${text}`}`;
}

/** The form for the baseline and a group it does not have yet: one click from being created. */
export const READY = formPath(BASELINE, { groupId: groupId(NEW_GROUP) });

/** The same with each choice made otherwise than it is at first. */
export const FILLED = formPath(BASELINE, {
  groupId: groupId(NEW_GROUP),
  filterMode: 'exclude',
  filterId: filterId('Windows - Corporate'),
  intent: 'remove',
});

/** A body as the specification has it: no id, no source, and a filter only where there is one. */
export function assignmentBody(
  { type, ...own }: Readonly<Record<string, string>> & { readonly type: string },
  intent: 'apply' | 'remove' = 'apply',
): object {
  return {
    '@odata.type': '#microsoft.graph.deviceConfigurationAssignment',
    target: { '@odata.type': `#microsoft.graph.${type}`, ...own },
    intent,
  };
}

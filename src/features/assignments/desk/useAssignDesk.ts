import { useNavigate } from '@tanstack/react-router';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { searchFromValues } from '#features/assignments/assignSearch.ts';
import { useAssignState } from '#features/assignments/desk/useAssignState.ts';
import { useAssignSubmit } from '#features/assignments/desk/useAssignSubmit.ts';

export type AssignDeskState = ReturnType<typeof useAssignDesk>;

/**
 * All that the form, its consequences and its button share: what is chosen, what was read about it,
 * what the guardrails say, and the sending.
 * @param configuration undefined while it is still to be picked
 */
export function useAssignDesk(configuration: Configuration | undefined) {
  const state = useAssignState(configuration);
  return { ...state, ...useAssignSubmit(state), pick: usePick(state.values) };
}

/** Goes to the form of another configuration; what is chosen comes along in the address. */
function usePick(values: Parameters<typeof searchFromValues>[0]) {
  const navigate = useNavigate();
  return (picked: Configuration | undefined) => {
    const chosen = { ...searchFromValues(values), via: undefined };
    const search = ({ check }: { check?: string | undefined }) => ({ ...chosen, check });
    if (picked === undefined) void navigate({ to: '/assign', search });
    else void navigate({ to: '/configurations/$id/assign', params: { id: picked.id }, search });
  };
}

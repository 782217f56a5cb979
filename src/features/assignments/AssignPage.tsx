import { AssignDesk } from '#features/assignments/AssignDesk.tsx';

/** The form with the configuration still to be picked. */
export function AssignPage() {
  return <AssignDesk configuration={undefined} />;
}

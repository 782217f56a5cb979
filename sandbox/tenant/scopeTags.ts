import type { RoleScopeTag } from './tables.ts';

/** The scope tags of the tenant. `Default` is built in, with the id 0. */
export function seedScopeTags(): readonly RoleScopeTag[] {
  return [
    {
      id: '0',
      displayName: 'Default',
      description: 'Assigned to every object without another scope tag',
      isBuiltIn: true,
    },
    { id: '1', displayName: 'Executives', description: '', isBuiltIn: false },
  ];
}

import { describe, expect, it } from 'vitest';
import { type AccessPolicy, approversOf, mayNotDecide } from '#domain/approval/approvers.ts';

const policy = (type: string, ...approverGroupIds: string[]): AccessPolicy => ({
  id: type,
  displayName: type,
  type,
  approverGroupIds,
});

const NOT_READ: AccessPolicy = { ...policy('app'), approverGroupIds: undefined };

describe('who may approve', () => {
  it('is who is in the groups of the policies that the request names', () => {
    const policies = [policy('app', 'A', 'b'), policy('script', 'c'), policy('role', 'd')];
    expect(approversOf({ policyTypes: ['App'] }, policies)).toEqual({
      groupIds: ['a', 'b'],
      isPartial: false,
      isOneOfSeveral: false,
    });
  });

  it('is not known where the request names no policy, or none that is there', () => {
    expect(approversOf({ policyTypes: [] }, [policy('app', 'a')])).toBeUndefined();
    expect(approversOf({ policyTypes: ['script'] }, [policy('app', 'a')])).toBeUndefined();
  });

  it('is one of several where one word of Graph’s stands for several policies', () => {
    const type = 'unknownFutureValue';
    const request = { policyTypes: [type] };
    const two = [policy(type, 'a', 'b'), policy(type, 'c')];
    expect(approversOf(request, two)).toMatchObject({
      groupIds: ['a', 'b', 'c'],
      isOneOfSeveral: true,
    });
    const alike = [policy(type, 'a', 'b'), policy(type, 'B', 'A')];
    expect(approversOf(request, alike)).toMatchObject({ isOneOfSeveral: false });
  });

  it('may be more than is told where Graph does not tell what a policy is for', () => {
    for (const odd of ['', ' ']) {
      const policies = [policy('app', 'a'), policy(odd, 'b')];
      expect(approversOf({ policyTypes: ['app'] }, policies)).toMatchObject({ isPartial: true });
    }
  });

  it('may be more than is told where the groups of a policy could not be read', () => {
    expect(approversOf({ policyTypes: ['app'] }, [NOT_READ])).toEqual({
      groupIds: [],
      isPartial: true,
      isOneOfSeveral: false,
    });
  });
});

describe('that somebody may not decide', () => {
  const all = { groupIds: ['a', 'b'], isPartial: false, isOneOfSeveral: false };
  const shown = new Map(['a', 'b'].map((id) => [id, { hidesMembers: false }]));

  it('is certain where none of the groups holds the person', () => {
    expect(mayNotDecide(all, new Set(['c']), shown)).toBe(true);
    expect(mayNotDecide(all, new Set(['b']), shown)).toBe(false);
  });

  it('is not certain where not all groups are known', () => {
    expect(mayNotDecide({ ...all, isPartial: true }, new Set(), shown)).toBe(false);
    expect(mayNotDecide({ ...all, groupIds: [] }, new Set(), shown)).toBe(false);
  });

  it('is not certain where a group hides its members, or could not be read', () => {
    const hidden = new Map([...shown, ['b', { hidesMembers: true }]] as const);
    expect(mayNotDecide(all, new Set(), hidden)).toBe(false);
    expect(mayNotDecide(all, new Set(), new Map([['a', { hidesMembers: false }]]))).toBe(false);
  });
});

import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { effectOf } from '#domain/assignment/intent.ts';
import { questionsByEffect } from '#domain/impact/effect/rowsInQuestion.ts';
import { devicesHit } from '#domain/impact/impact.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { evaluatorOf } from '#domain/lens/standing.ts';
import { type DeviceSubject, groupsListed } from '#domain/lens/subject.ts';
import { asRow } from '#domain/guardrails/changeFacts.ts';
import { lists, tenants } from '#domain/testing/bruteForce.ts';
import { drawnRows, subjects } from '#domain/testing/drawnSubjects.ts';
import { factsOf, type SmallTenant } from '#domain/testing/fakeTenant.ts';

/** A device with all that is known of it. */
function subjectOf(
  { groups, filters }: SmallTenant,
  device: DeviceSubject['device'],
): DeviceSubject {
  const held = (unit: 'users' | 'devices', id: string | undefined) =>
    groupsListed(
      Object.entries(groups).flatMap(([group, members]) =>
        id !== undefined && members[unit].includes(id) ? group : [],
      ),
    );
  return {
    kind: 'device',
    device,
    groups: held('devices', device.entraDeviceId),
    userGroups: held('users', device.userId),
    filters: new Map(
      Object.entries(filters).map(([id, matching]) => [
        id,
        matching.includes(device.id) ? ('y' as const) : ('n' as const),
      ]),
    ),
  };
}

const systems = array(constantFrom('Windows', 'macOS', 'iOS', 'Android'), {
  minLength: 9,
  maxLength: 9,
});

it('the devices that impact counts are those that the lens of a device says', () => {
  let certain = 0;
  assert(
    property(tenants, systems, lists, lists, subjects, (drawn, os, some, others, subject) => {
      const { configuration, intents } = subject;
      const tenant = {
        ...drawn,
        devices: drawn.devices.map((each, at) => ({ ...each, operatingSystem: os[at]! })),
      };
      const rows = drawnRows([...some, ...others], intents).map(asRow);
      const recipients = recipientsOf(configuration);
      const facts = factsOf(tenant);
      const questions = questionsByEffect(recipients, { before: [], after: rows });
      const taken = new Set(questions.flatMap(({ after }) => after));
      const present = rows.filter((row) => taken.has(row));
      const hits = new Map(
        questions.map((question) => [
          question.effect,
          new Map(
            devicesHit({ ...question, facts }, 'after').map((hit) => [
              hit.element.id,
              hit.isCertain,
            ]),
          ),
        ]),
      );
      for (const device of tenant.devices) {
        const { asked } = evaluatorOf(subjectOf(tenant, device))(present, recipients);
        for (const [effect, counted] of hits) {
          const tris = asked.flatMap(({ intent, tri }) =>
            // A device that a configuration is removed from does not receive it.
            effectOf([intent]) === effect && intent !== 'remove' ? tri : [],
          );
          const said = tris.includes('y') ? true : tris.includes('m') ? false : undefined;
          if (said === true) certain += 1;
          expect([configuration.id, device.id, counted.get(device.id)]).toEqual([
            configuration.id,
            device.id,
            said,
          ]);
        }
      }
    }),
    { numRuns: 1500 },
  );
  // Something was reached, or nothing was compared.
  expect(certain).toBeGreaterThan(200);
}, 120_000);

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { familyFacts } from '#domain/family/families.ts';
import {
  familyWords,
  wantedAreas,
  type WantedFamilies as NotAskedFor,
} from '#domain/family/familiesNotRead.ts';
import { areaNoun } from '#domain/family/permissionArea.ts';
import { currentPath } from '#lib/browser/currentPath.ts';
import { FamilyLine } from '#parts/configuration/FamilyLine.tsx';
import { TEXTS } from '#parts/configuration/texts.ts';
import { LinkButton } from '#parts/LinkButton.tsx';

/** Families of one area of permissions, and the permission that reads them. */
interface Wanted {
  readonly families: NotAskedFor['families'];
  readonly scope: string;
}

/**
 * Families that nobody has asked to see yet, in one line: which areas, and for each the button that
 * asks for its permission and comes back to this address. Which families and permissions they are is
 * said on demand.
 */
export function WantedFamilies({ notRead }: { readonly notRead: readonly NotAskedFor[] }) {
  const session = useSession();
  const [blocked, setBlocked] = useState<Failure>();
  const wanted = notRead.flatMap(({ families, wants }): Wanted[] =>
    wants === undefined ? [] : [{ families, scope: wants }],
  );
  if (wanted.length === 0) return null;
  const isForAdmin = ({ scope }: Wanted) => session.adminOnly.includes(scope);
  const ask = ({ scope }: Wanted) =>
    void session
      .askFor({ scopes: [scope] }, currentPath())
      .catch((error: unknown) => setBlocked(toFailure(error)));
  return (
    <FamilyLine
      icon={<EyeOff size={16} aria-hidden />}
      what={TEXTS.notShown(wantedAreas(notRead).join(', '))}
      why={
        <>
          {wanted.every(isForAdmin) ? TEXTS.adminGrants : TEXTS.askedWhenWanted}
          {blocked !== undefined && <span role="alert"> {explain(blocked).what}</span>}
        </>
      }
      actions={
        <>
          {wanted
            .filter((each) => !isForAdmin(each))
            .map((each) => (
              <Button key={each.scope} size="small" variant="outlined" onClick={() => ask(each)}>
                {TEXTS.showArea(areaOf(each))}
              </Button>
            ))}
          {wanted.some(isForAdmin) && (
            <LinkButton size="small" to="/access">
              {TEXTS.yourAccess}
            </LinkButton>
          )}
        </>
      }
    >
      <Box component="ul" sx={{ m: 0, px: 0.5, pl: 4.5, overflowWrap: 'anywhere' }}>
        {wanted.map(({ families, scope }) => (
          <li key={scope}>{TEXTS.needs(familyWords(families), scope)}</li>
        ))}
      </Box>
    </FamilyLine>
  );
}

function areaOf({ families: [first] }: Wanted): string {
  return first === undefined ? '' : areaNoun(familyFacts(first).permission);
}

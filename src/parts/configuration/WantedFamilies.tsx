import Button from '@mui/material/Button';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { type FamilyKey, familyFacts } from '#domain/family/families.ts';
import { familyWords } from '#domain/family/familiesNotRead.ts';
import { areaNoun } from '#domain/family/permissionArea.ts';
import { currentPath } from '#lib/browser/currentPath.ts';
import { FamilyLine } from '#parts/configuration/FamilyLine.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';

interface WantedFamiliesProps {
  /** All of one area of permissions. */
  readonly families: readonly FamilyKey[];
  /** The permission that reads them. */
  readonly scope: string;
}

/**
 * Families that nobody has asked to see yet: what they need, and the button that asks for it and
 * comes back to this address.
 */
export function WantedFamilies({ families, scope }: WantedFamiliesProps) {
  const session = useSession();
  const [blocked, setBlocked] = useState<Failure>();
  const [first] = families;
  if (first === undefined) return null;
  const isForAdmin = session.adminOnly.includes(scope);
  return (
    <FamilyLine
      icon={<EyeOff size={16} aria-hidden />}
      what={`Not shown: ${familyWords(families)}.`}
      why={
        <>
          {isForAdmin
            ? `Only an administrator of the tenant can grant ${scope}.`
            : `Reading them needs ${scope}, which is asked for when you want them.`}
          {blocked !== undefined && <span role="alert"> {explain(blocked).what}</span>}
        </>
      }
      actions={
        isForAdmin ? (
          <LinkButton size="small" to="/access">
            Your access
          </LinkButton>
        ) : (
          <Button
            size="small"
            variant="outlined"
            onClick={() =>
              void session
                .askFor({ scopes: [scope] }, currentPath())
                .catch((error: unknown) => setBlocked(toFailure(error)))
            }
          >
            {`Show ${areaNoun(familyFacts(first).permission)}`}
          </Button>
        )
      }
    />
  );
}

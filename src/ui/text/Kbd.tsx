import { styled } from '@mui/material/styles';
import { Fragment } from 'react';

/** Keys as they are printed on them: `Ctrl+K` together, `g c` one after the other. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span>
      {keys.split(' ').map((key, at) => (
        // `g g` has a key twice.
        <Fragment key={`${at} ${key}`}>
          {at > 0 && ' '}
          <Key>{key}</Key>
        </Fragment>
      ))}
    </span>
  );
}

const Key = styled('kbd')(({ theme }) => ({
  display: 'inline-block',
  minWidth: 20,
  paddingInline: 5,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 4,
  backgroundColor: theme.vars.palette.background.sunken,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  lineHeight: '18px',
  textAlign: 'center',
  whiteSpace: 'nowrap',
}));

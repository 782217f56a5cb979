import Box from '@mui/material/Box';
import ButtonBase, { type ButtonBaseProps } from '@mui/material/ButtonBase';
import type { SxProps, Theme } from '@mui/material/styles';

import type { LinkLike, NavItem } from '#ui/shell/navItem.ts';

type Shape = 'rail' | 'icon' | 'bar';

interface NavLinkProps {
  readonly item: NavItem;
  readonly LinkComponent: LinkLike;
  /**
   * `rail` puts the word beside the icon, `icon` hides it from the eye only, `bar` puts it below.
   */
  readonly shape: Shape;
}

/**
 * A place in the navigation. The current one is marked by weight and a bar, not by colour alone.
 */
export function NavLink({ item, LinkComponent, shape }: NavLinkProps) {
  const { icon: Icon, label, href, current, count } = item;
  return (
    <ButtonBase
      component={LinkComponent}
      href={href}
      aria-current={current ? 'page' : undefined}
      title={shape === 'rail' ? undefined : label}
      sx={looksOf(shape, current)}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className="label">{label}</span>
      <Count of={count} shape={shape} />
    </ButtonBase>
  );
}

function Count({ of: count, shape }: { readonly of: NavItem['count']; readonly shape: Shape }) {
  return count ? (
    <Box
      component="span"
      sx={{
        ...(shape === 'rail'
          ? { ml: 'auto' }
          : { position: 'absolute', top: 4, right: shape === 'bar' ? 'calc(50% - 22px)' : 2 }),
        px: 0.625,
        minWidth: 18,
        textAlign: 'center',
        borderRadius: 1,
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        fontSize: '0.6875rem',
        lineHeight: '16px',
        fontWeight: 600,
      }}
    >
      {count}
    </Box>
  ) : null;
}

/** A place of the bar of a phone that opens something and leads nowhere itself. */
export function BarButton({
  icon: Icon,
  label,
  count,
  isCurrent,
  ...button
}: Pick<NavItem, 'icon' | 'label' | 'count'> & {
  readonly isCurrent: boolean;
} & ButtonBaseProps) {
  return (
    <ButtonBase {...button} sx={looksOf('bar', isCurrent)}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      {label}
      <Count of={count} shape="bar" />
    </ButtonBase>
  );
}

function looksOf(shape: Shape, current: boolean): SxProps<Theme> {
  return {
    position: 'relative',
    display: 'flex',
    flexDirection: shape === 'bar' ? 'column' : 'row',
    justifyContent: shape === 'rail' ? 'flex-start' : 'center',
    // By the length of the words: five places stand side by side on a phone.
    flex: shape === 'bar' ? '1 1 auto' : 'none',
    minWidth: 0,
    gap: shape === 'bar' ? 0.25 : 1.25,
    minHeight: shape === 'bar' ? 56 : 34,
    px: shape === 'rail' ? 1.25 : shape === 'bar' ? 0 : 0.25,
    borderRadius: 1,
    fontSize: shape === 'bar' ? 'clamp(0.5625rem, 2.9vw, 0.6875rem)' : '0.875rem',
    fontWeight: current ? 600 : 500,
    color: current ? 'text.primary' : 'text.secondary',
    bgcolor: current && shape !== 'bar' ? 'action.selected' : 'transparent',
    '& > svg': { flex: 'none', color: current ? 'primary.main' : 'inherit' },
    '& > .label': {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      maxWidth: '100%',
      ...(shape === 'icon' && {
        position: 'absolute',
        width: 1,
        height: 1,
        clipPath: 'inset(50%)',
      }),
    },
    '&:hover': { color: 'text.primary', bgcolor: current ? 'action.selected' : 'action.hover' },
    '&::before': current
      ? {
          content: '""',
          position: 'absolute',
          // A border, since forced colours take backgrounds away.
          border: 1.5,
          borderColor: 'primary.main',
          borderRadius: 1,
          ...(shape === 'bar' ? { top: -1, width: 32 } : { left: 0, height: 16 }),
        }
      : {},
  };
}

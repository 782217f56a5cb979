import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Consequence } from '#domain/impact/effect/consequence.ts';
import { Unsent } from '#parts/write/ListWaiting.tsx';
import { TEXTS } from '#parts/write/texts.ts';
import { useSecondsUntil } from '#parts/failure/useSecondsUntil.ts';
import { useListWait, waits } from '#queries/write/waits.ts';
import { useMainKey } from '#parts/write/useMainKey.ts';
import { useDoubt } from '#queries/write/doubt.ts';
import { READ_BACK_SECONDS } from '#queries/write/settlement.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';

interface WriteBarProps {
  /** Whose list is written; undefined while it is still to be picked, and of a plan. */
  readonly configurationId?: ConfigurationKey | undefined;
  /** What the button says it does. */
  readonly action: string;
  /** What is sent takes assignments away and adds none. */
  readonly isRemoval?: boolean;
  readonly isSending: boolean;
  /** What is said meanwhile, where that is not one write; null where it stands elsewhere. */
  readonly meanwhile?: string | null;
  /** Why it cannot be sent now; said in view, below the consequence. */
  readonly reason: string | undefined;
  /** The sentence says the same: it is not said twice. */
  readonly isReasonSaid?: boolean;
  /** A submit button leaves the press to its form. */
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  /** Somebody tried while there was a reason not to. */
  readonly onRefused?: () => void;
  /** The way back without sending; while a write waits before it is sent, that is to stop it. */
  readonly cancel?: ReactNode;
  /** What is sent, as a sentence; the footer of a phone says it beside the button. */
  readonly sentence: ReactNode;
  /** Undefined while it is counted, or where nothing is chosen. */
  readonly consequence: Consequence | undefined;
  /** Beside the button where there is nothing else to say: what was overridden. */
  readonly note?: string | undefined;
}

/** Letters of a reason that stand beside the button; a longer one has the line below. */
const FITS_BESIDE = 60;

/** What the footer of a phone takes at most, so that what has the focus is above it. */
const FOOTER = 'calc(57px + 197px + env(safe-area-inset-bottom))';

const footer = {
  position: 'fixed',
  zIndex: 'appBar',
  insetInline: 0,
  bottom: 'calc(57px + env(safe-area-inset-bottom))',
  px: 2,
  py: 1.25,
  borderTop: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
} as const;

/**
 * The one place of the button that writes, the same on every page that does: the button, Cancel,
 * and beside them the consequence or why it cannot be sent. Ctrl+Enter and Cmd+Enter press it. On a
 * phone it is a footer that stays, with the sentence.
 */
export function WriteBar(props: WriteBarProps) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const button = useMainKey();
  const { action, isRemoval = false, isSending, reason, type, onPress, onRefused, cancel } = props;
  const stop = useListWait(isSending ? props.configurationId : undefined)?.stop;
  return (
    <Box
      component="section"
      aria-label={TEXTS.send}
      sx={{ display: 'grid', gap: 1, ...(isPhone && footer) }}
    >
      {isPhone && (
        <>
          <GlobalStyles
            styles={{ html: { scrollPaddingBottom: FOOTER }, '#main': { paddingBottom: FOOTER } }}
          />
          {props.sentence !== false && <Sentence>{props.sentence}</Sentence>}
        </>
      )}
      <Box
        ref={button}
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 1 }}
      >
        <ReasonButton
          variant="contained"
          color={isRemoval ? 'error' : 'primary'}
          isReasonInView
          disabledReason={reason}
          busy={isSending}
          keys="Control+Enter Meta+Enter"
          {...(type !== undefined && { type })}
          {...(onPress !== undefined && { onClick: onPress })}
          {...(onRefused !== undefined && { onRefused })}
        >
          {action}
        </ReasonButton>
        {stop === undefined ? cancel : <Button onClick={stop}>{TEXTS.stopWaiting}</Button>}
        <Beside {...props} isPhone={isPhone} />
      </Box>
    </Box>
  );
}

/** So that the footer takes no third of a phone, however long a name is. */
const atMost = (lines: number) =>
  ({
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: lines,
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
  }) as const;

function Sentence({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        fontSize: '0.875rem',
        ...atMost(2),
      }}
    >
      {children}
    </Box>
  );
}

/** What it does to devices, and below it why it cannot be sent now. */
function Beside({
  configurationId,
  isSending,
  meanwhile,
  consequence,
  note,
  isPhone,
  ...props
}: WriteBarProps & { readonly isPhone: boolean }) {
  const reason = props.isReasonSaid === true ? undefined : props.reason;
  const isSilent = isSending ? meanwhile === null : !(consequence ?? reason ?? note);
  if (isSilent) return null;
  return (
    <Box
      className="tabular"
      sx={{
        flex: '1 1 180px',
        // Above the button, where a thumb does not cover it.
        order: isPhone ? -1 : 0,
        flexBasis: isPhone || isSending || (reason?.length ?? 0) > FITS_BESIDE ? '100%' : 180,
        fontSize: '0.875rem',
        color: 'text.secondary',
      }}
    >
      {isSending ? (
        (meanwhile ?? <Progress of={configurationId} />)
      ) : (
        <>
          {consequence !== undefined && (
            <Box
              sx={
                consequence.takesAway === false
                  ? {}
                  : {
                      color: consequence.takesAway === true ? 'error.main' : 'warning.main',
                      fontWeight: 600,
                    }
              }
            >{`${consequence.words}.`}</Box>
          )}
          {/* A screen reader hears the reason as the description of the button. */}
          {reason !== undefined && (
            <Box aria-hidden {...(isPhone && { title: reason, sx: atMost(2) })}>
              {reason}
            </Box>
          )}
          {reason === undefined && note !== undefined && <Box>{note}</Box>}
        </>
      )}
    </Box>
  );
}

/** The same as the notice above the page, where one looks after a press. */
function Waiting({ until }: { readonly until: number }) {
  return TEXTS.busy(useSecondsUntil(until));
}

/** What is being done while one waits, how long at most, and what need not wait. */
function Progress({ of }: { readonly of: ConfigurationKey | undefined }) {
  const inDoubt = useDoubt(of);
  const unsent = useListWait(of);
  const waiting = useSyncExternalStore(waits.subscribe, waits.get, waits.get);
  if (inDoubt === undefined) {
    if (waiting.length > 0)
      return <Waiting until={Math.max(...waiting.map(({ until }) => until))} />;
    return unsent === undefined ? TEXTS.sending : <Unsent until={unsent.until} />;
  }
  const { requestId, clientRequestId } = inDoubt.trace;
  const id = requestId ?? clientRequestId;
  return (
    <output>
      {TEXTS.looking(READ_BACK_SECONDS)} {TEXTS.meanwhile}
      {id !== undefined && (
        <Box component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
          {TEXTS.requestId} <code>{id}</code>
        </Box>
      )}
    </output>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useApp } from '#app/appContext.ts';
import { cloudLabel } from '#app/boot/config.ts';
import { endTrial } from '#stores/connect/trial.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#app/shell/texts.ts';

/**
 * Says on every page that this deployment is tried out, and by which ids. What is written is
 * written all the same.
 */
export function TrialBanner() {
  const { cloud, clientId, isTrial } = useApp().config;
  if (!isTrial) return null;
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pt: 2 }}>
      <Notice
        level="warning"
        quiet
        title={TEXTS.trial}
        actions={
          <Button size="small" onClick={end}>
            {TEXTS.endTrial}
          </Button>
        }
      >
        {TEXTS.trialHint(clientId, cloudLabel(cloud))}
      </Notice>
    </Box>
  );
}

function end(): void {
  endTrial();
  location.assign('/');
}

import Box from '@mui/material/Box';

/** A script to be read and copied; long lines break rather than scroll. */
export function CodeText({ text }: { readonly text: string }) {
  return (
    <Box
      component="pre"
      sx={{
        m: 0,
        p: 1.5,
        borderRadius: 1,
        bgcolor: 'background.sunken',
        fontSize: '0.75rem',
        lineHeight: 1.65,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {text}
    </Box>
  );
}

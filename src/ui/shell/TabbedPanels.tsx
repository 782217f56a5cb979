import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface TabbedPanelsProps<Value extends string> {
  /** What the tabs choose, for screen readers. */
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

/** A few ways to see or do the same; only the open panel is on the page. */
export function TabbedPanels<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
}: TabbedPanelsProps<Value>) {
  const id = useId();
  return (
    <>
      <Tabs
        value={value}
        onChange={(_, picked: Value) => onChange(picked)}
        aria-label={label}
        variant="scrollable"
        scrollButtons={false}
        sx={{ minHeight: 32, mt: -1, mb: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.value}
            value={tab.value}
            label={tab.label}
            id={`${id}-${tab.value}`}
            {...(tab.value === value && { 'aria-controls': `${id}-panel` })}
            sx={{ minWidth: 0, minHeight: 32, px: 1.25, py: 0.5 }}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}
      >
        {children}
      </Box>
    </>
  );
}

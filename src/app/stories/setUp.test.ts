import { ThemeProvider } from '@mui/material/styles';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { createAppTheme } from '#app/theme/theme.ts';
import { SetUpPage } from '#features/setup/SetUpPage.tsx';
import { byRole, htmlTree, textOf } from '#lib/testing/htmlTree.ts';
import { keepTypedTrial } from '#stores/connect/trial.ts';

const CLIENT = '00001111-aaaa-2222-bbbb-3333cccc4444';

const THEME = createAppTheme();

function open() {
  const page = createElement(SetUpPage, { cloud: 'global', tenantId: 'organizations' });
  return htmlTree(renderToString(createElement(ThemeProvider, { theme: THEME }, page)));
}

it('ids and cloud that were typed for a trial are there again when the page is loaded anew', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('location', { origin: 'https://desk.test' });
  const valueOf = (name: string) => byRole(open(), 'text', name).attributes.get('value');
  expect(valueOf('Application (client) ID')).toBe('');
  expect(textOf(open())).toContain('Sign-in at login.microsoftonline.com');
  keepTypedTrial({ cloud: 'china', clientId: CLIENT, tenantId: 'half of an' });
  expect(valueOf('Application (client) ID')).toBe(CLIENT);
  expect(valueOf('Directory (tenant) ID')).toBe('half of an');
  expect(textOf(open())).toContain('Sign-in at login.partner.microsoftonline.cn');
});

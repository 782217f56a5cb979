import { expect, it, vi } from 'vitest';
import { reloadWhenHandsChanged } from './changedHands.ts';

function pageOf(isStillHere: boolean) {
  const page = Object.assign(new EventTarget(), { location: { reload: vi.fn() } });
  reloadWhenHandsChanged({ isStillHere: () => isStillHere }, page as unknown as Window);
  const show = (persisted: boolean) =>
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  return { show, reload: page.location.reload };
}

it('a page that the browser brings back after its person has left is loaded anew', () => {
  const { show, reload } = pageOf(false);
  show(false);
  expect(reload).not.toHaveBeenCalled();
  show(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

it('for the same person it stays as it was', () => {
  const { show, reload } = pageOf(true);
  show(true);
  expect(reload).not.toHaveBeenCalled();
});

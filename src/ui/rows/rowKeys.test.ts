import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askForFirstRow, onFirstRowAsked, stopWaiting } from '#ui/rows/rowKeys.ts';

const FOLLOWING = 4;

/** A page of one field, and below it the rows that are drawn. */
function page() {
  const field = { compareDocumentPosition: () => FOLLOWING } as Partial<Element> as Element;
  const drawn: Element[] = [];
  const focus: { on: unknown } = { on: field };
  vi.stubGlobal('Node', { DOCUMENT_POSITION_FOLLOWING: FOLLOWING });
  vi.stubGlobal('document', {
    querySelectorAll: () => drawn,
    get activeElement() {
      return focus.on;
    },
  });
  const draw = (count: number) => {
    const rows = new EventTarget() as Element;
    drawn.push(rows);
    onFirstRowAsked(rows, () => {
      if (count > 0) focus.on = 'first row';
      return count > 0;
    });
  };
  return { field, focus, draw };
}

describe('arrow down in a search box', () => {
  beforeEach(stopWaiting);

  it('goes to the first row that is there', () => {
    const { field, focus, draw } = page();
    draw(3);
    expect(askForFirstRow(field)).toBe(true);
    expect(focus.on).toBe('first row');
  });

  it('goes to the first row once it has been read', () => {
    const { field, focus, draw } = page();
    expect(askForFirstRow(field)).toBe(false);
    draw(3);
    expect(focus.on).toBe('first row');
  });

  it('is answered once: rows that come later leave the focus where it is', () => {
    const { field, focus, draw } = page();
    askForFirstRow(field);
    draw(3);
    focus.on = field;
    draw(3);
    expect(focus.on).toBe(field);
  });

  it.each([
    ['the field was left', (focus: { on: unknown }) => void (focus.on = 'a button')],
    ['another key was pressed in it', stopWaiting],
  ])('is over when %s', (_, leave) => {
    const { field, focus, draw } = page();
    askForFirstRow(field);
    leave(focus);
    draw(3);
    expect(focus.on).not.toBe('first row');
  });

  it('keeps the focus where nothing is found, whatever empty list is drawn', () => {
    const { field, focus, draw } = page();
    draw(0);
    expect(askForFirstRow(field)).toBe(false);
    draw(0);
    expect(focus.on).toBe(field);
  });
});

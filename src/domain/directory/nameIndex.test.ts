import { describe, expect, it } from 'vitest';
import { findPasted, nameIndex } from '#domain/directory/nameIndex.ts';

const WIFI = { id: 'AAAA-1', displayName: 'Corporate Wi-Fi' };
const KIOSK = { id: 'bbbb-2', displayName: 'Kiosk' };
const KIOSK_TOO = { id: 'cccc-3', displayName: 'kiosk' };
const IMPOSTOR = { id: 'dddd-4', displayName: 'bbbb-2' };
const index = nameIndex([WIFI, KIOSK, KIOSK_TOO, IMPOSTOR]);

describe('a name or an id', () => {
  it.each([
    ['aaaa-1', WIFI],
    ['  corporate  WI-FI ', WIFI],
    ['Corporate\u00A0Wi-Fi', WIFI],
    ['bbbb-2', KIOSK],
  ])('%j is one thing', (text, item) => {
    expect(index.find(text)).toEqual({ kind: 'one', item });
  });
  it('that several things have is told, with all of them', () => {
    expect(index.find('Kiosk')).toEqual({ kind: 'several', candidates: [KIOSK, KIOSK_TOO] });
  });
  it.each(['Corporate', 'Corporate Wi-Fi 2', ''])(
    '%j is nothing: a part of a name is no name',
    (text) => {
      expect(index.find(text)).toEqual({ kind: 'none', alike: [] });
    },
  );
  it.each(['0c9e2e6a-1111-4222-8333-abcdefabcdef', '{0C9E2E6A-1111-4222-8333-ABCDEFABCDEF}'])(
    '%s is the id of one thing, with braces or without',
    (text) => {
      const item = { id: '0C9E2E6A-1111-4222-8333-abcdefabcdef', displayName: 'x' };
      expect(nameIndex([item]).find(text)).toEqual({ kind: 'one', item });
    },
  );
  it.each([
    ['Pilot ring ', 'Pilot ring'],
    ['Pilot ring', ' Pilot ring '],
    ['Pilot  ring', 'Pilot ring'],
    ['Pilot ring', 'Pilot\u00A0ring'],
  ])('the name %j is found by %j, and kept as it is', (displayName, text) => {
    expect(nameIndex([{ id: '1', displayName }]).find(text)).toEqual({
      kind: 'one',
      item: { id: '1', displayName },
    });
  });
  it.each([
    ['Kiosk-1\u200B', 'Kiosk-1'],
    ['Kiosk-1', 'Kiosk-1\u200B'],
    ['Kiosk-1\u00AD', '\u2060kiosk-1'],
  ])('%j that looks like %j is another, and told beside it', (displayName, text) => {
    const item = { id: '1', displayName };
    expect(nameIndex([item]).find(text)).toEqual({ kind: 'none', alike: [item] });
  });
  it('a name of blanks only is found by its id alone', () => {
    const blank = nameIndex([{ id: '1', displayName: '  ' }]);
    expect(blank.find(' ').kind).toBe('none');
    expect(blank.find('1').kind).toBe('one');
  });
});

describe('a pasted list', () => {
  it('counts what is said twice once, keeps the order, and tells what it did not understand', () => {
    expect(findPasted('Corporate Wi-Fi\r\nAAAA-1\r\n\r\nKiosk\nNobody\nNobody', index)).toEqual({
      found: [WIFI],
      several: [{ text: 'Kiosk', candidates: [KIOSK, KIOSK_TOO] }],
      none: [{ text: 'Nobody', alike: [] }],
    });
  });
  it('from a spreadsheet takes the first cell of each row, without its quotes', () => {
    expect(findPasted('"Corporate Wi-Fi"\tWindows 10\nbbbb-2\tx', index)).toEqual({
      found: [WIFI, KIOSK],
      several: [],
      none: [],
    });
  });
});

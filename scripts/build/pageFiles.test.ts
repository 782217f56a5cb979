import { expect, it } from 'vitest';
import { idOf, type Modules } from './modules.ts';
import { packShared } from './pageFiles.ts';

type Sources = Readonly<
  Record<
    string,
    {
      readonly code?: string;
      readonly needs?: readonly string[];
      readonly loads?: readonly string[];
    }
  >
>;

const noise = (length: number): string =>
  Array.from({ length }, (_, index) =>
    Math.sin(index + length)
      .toString(36)
      .slice(2, 9),
  ).join('');

function modulesOf(sources: Sources): Modules {
  const byId = new Map(Object.entries(sources).map(([path, source]) => [idOf(path), source]));
  return {
    getModuleInfo: (id) => {
      const source = byId.get(id);
      if (source === undefined) return null;
      const { code = '', needs = [], loads = [] } = source;
      return { code, importedIds: needs.map(idOf), dynamicallyImportedIds: loads.map(idOf) };
    },
  };
}

const filesOf = (sources: Sources, elsewhere: readonly string[] = []) => {
  const files = packShared('main', new Set(elsewhere.map(idOf)), modulesOf(sources));
  return (path: string) => files.get(idOf(path));
};

it('what two pages share has a file, what one has goes with it', () => {
  const fileOf = filesOf(
    {
      main: { loads: ['a', 'b'] },
      a: { needs: ['shared', 'own'] },
      b: { needs: ['shared', 'everywhere'] },
      shared: { needs: ['everywhere'] },
      own: {},
      everywhere: {},
    },
    ['main', 'everywhere'],
  );
  expect(fileOf('shared')).toBeDefined();
  for (const path of ['a', 'b', 'own', 'everywhere']) expect(fileOf(path), path).toBeUndefined();
});

/** Two pages share something of this size that a third does not need. */
const withSize = (size: number) =>
  filesOf({
    main: { loads: ['a', 'b', 'c'] },
    a: { needs: ['ofAll', 'ofTwo'] },
    b: { needs: ['ofAll', 'ofTwo'] },
    c: { needs: ['ofAll'] },
    ofAll: { code: noise(10) },
    ofTwo: { code: noise(size) },
  });

it('small things go together although a page needs only one of them, and large ones do not', () => {
  const small = withSize(10);
  expect(small('ofTwo')).toBe(small('ofAll'));
  const large = withSize(5_000);
  expect(large('ofTwo')).not.toBe(large('ofAll'));
});

it('files never import each other in a circle', () => {
  const fileOf = filesOf({
    main: { loads: ['a', 'b', 'middle'] },
    a: { needs: ['top'] },
    b: { needs: ['top'] },
    // A page of its own that others import, too: what is above it and below it stay apart.
    middle: { needs: ['bottom'] },
    top: { needs: ['middle'] },
    bottom: {},
  });
  expect(fileOf('top')).toBeDefined();
  expect(fileOf('bottom')).toBeDefined();
  expect(fileOf('top')).not.toBe(fileOf('bottom'));
});

it('what a page has, a part that it loads later does not need', () => {
  const fileOf = filesOf({
    main: { loads: ['a', 'b'] },
    a: { needs: ['ofBoth', 'ofA'], loads: ['part'] },
    b: { needs: ['ofBoth'] },
    part: { needs: ['ofBoth', 'ofA'], loads: ['partOfPart'] },
    partOfPart: { needs: ['ofBoth', 'ofA'] },
    ofBoth: { code: noise(10) },
    // Three that save a file would outweigh the page that pays for it.
    ofA: { code: noise(400) },
  });
  expect(fileOf('ofA')).toBeDefined();
  expect(fileOf('ofA')).not.toBe(fileOf('ofBoth'));
});

it('files stay apart where one imports what the other one’s pages do not need', () => {
  const fileOf = filesOf({
    main: { loads: ['a', 'b', 'c', 'd'] },
    a: { needs: ['small', 'importing'] },
    b: { needs: ['small', 'importing'] },
    c: { needs: ['small'] },
    d: { needs: ['large'] },
    small: { code: noise(10) },
    importing: { code: noise(11), needs: ['large'] },
    large: { code: noise(5_000) },
  });
  expect(fileOf('importing')).toBeDefined();
  expect(fileOf('importing')).not.toBe(fileOf('small'));
});

import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import {
  LARGEST_FILE,
  type ParsedPlan,
  planFromJson,
  planToFile,
} from '#domain/plan/draft/planFile.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';

/** Letters. Mail programs and chats cut longer addresses, or make files of them. */
const LONGEST_LINK = 8000;

/** The version of the form, so that a later one can be told from it. */
const PREFIX = 'p1.';

/**
 * A small plan as the fragment of an address, without `#`: it stays in the browser, no server sees
 * it. Undefined when the plan is too large for a link, and has to travel as a file.
 */
export function planToFragment(plan: Plan): string | undefined {
  const text =
    PREFIX + toBase64Url(deflateSync(strToU8(JSON.stringify(planToFile(plan))), { level: 9 }));
  return text.length > LONGEST_LINK ? undefined : text;
}

/** @param fragment with or without `#` */
export function planFromFragment(fragment: string): ParsedPlan {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(PREFIX)) return { ok: false, reasons: ['The link holds no plan.'] };
  if (text.length > LONGEST_LINK)
    return { ok: false, reasons: ['The link is too long for a plan.'] };
  const json = inflated(text.slice(PREFIX.length));
  return json === undefined
    ? { ok: false, reasons: ['The link is cut off or damaged.'] }
    : planFromJson(json);
}

/**
 * Undefined for what is not whole, and for a bomb: it is given up as soon as it grows beyond any
 * plan.
 */
function inflated(base64: string): string | undefined {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  try {
    const bytes = fromBase64Url(base64);
    const inflate = new Inflate((chunk, isLast) => {
      size += chunk.length;
      if (size > LARGEST_FILE) throw new Error('larger than any plan');
      chunks.push(chunk);
      isWhole = isLast;
    });
    inflate.push(bytes, true);
  } catch {
    return undefined;
  }
  if (!isWhole) return undefined;
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return strFromU8(all);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
}

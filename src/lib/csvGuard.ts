/**
 * A spreadsheet runs a cell that begins with = + - @
 * (https://owasp.org/www-community/attacks/CSV_Injection). Where a cell begins is the reader's own
 * view: one that separates by semicolons or tabs takes quotes in the middle of its cells for
 * letters, and begins a new cell behind every semicolon, tab and line break inside of ours. So each
 * such place counts, whatever spaces and quotes stand before the sign. An apostrophe in front stops
 * it. One that stands there already gets a second: what is written is always read back as it was.
 */
const SIGN_UNGUARDED = /(^|[,;\t\r\n])([ "]*)(?='*[=+\-@])/g;
const SIGN_GUARDED = /(^|[,;\t\r\n])([ "]*)'(?='*[=+\-@])/g;
const BLANK_UNGUARDED = /^(?='*[\t\r])/;
const BLANK_GUARDED = /^'(?='*[\t\r])/;

/** A cell that no spreadsheet runs, whichever of comma, semicolon and tab it separates by. */
export function guarded(cell: string): string {
  return cell.replace(SIGN_UNGUARDED, "$1$2'").replace(BLANK_UNGUARDED, "'");
}

/**
 * What a {@link guarded} cell was before; a cell that was never guarded stays as it is, unless it
 * looks like one.
 */
export function unguarded(cell: string): string {
  if (!cell.includes("'")) return cell;
  return cell.replace(BLANK_GUARDED, '').replace(SIGN_GUARDED, '$1$2');
}

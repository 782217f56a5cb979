/**
 * For tests: commands of a script, as PowerShell would read the little of its language that we
 * write: bare words, literal strings in any of its single quotes, literal here-strings, `$variable
 * = …`, and comments. It knows nothing of our renderer; the rules are those of
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function readPowerShell(script: string): string[][] {
  const variables = new Map<string, string>();
  const commands: string[][] = [];
  let words: string[] = [];
  let at = 0;

  const endLine = () => {
    const [name, equals, value] = words;
    if (equals === '=' && name?.startsWith('$') === true) variables.set(name, value ?? '');
    else if (words.length > 0) commands.push(words);
    words = [];
  };

  while (at < script.length) {
    const unit = script[at]!;
    if (unit === '\n') {
      endLine();
      at += 1;
    } else if (unit === ' ') at += 1;
    else if (unit === '#')
      at = script.includes('\n', at) ? script.indexOf('\n', at) : script.length;
    else if (unit === '@' && isQuote(script[at + 1])) {
      const from = script.indexOf('\n', at) + 1;
      let end = from;
      while (!(script[end] === '\n' && isQuote(script[end + 1]) && script[end + 2] === '@'))
        end += 1;
      words.push(script.slice(from, end));
      at = end + 3;
    } else if (isQuote(unit)) {
      let text = '';
      at += 1;
      while (!isQuote(script[at]) || isQuote(script[at + 1])) {
        // Two quotes are one, and it is the second that stands.
        if (isQuote(script[at])) at += 1;
        text += script[at];
        at += 1;
      }
      words.push(text);
      at += 1;
    } else {
      const [word = ''] = /^[^\s'\u2018-\u201b]+/.exec(script.slice(at)) ?? [];
      // At the beginning of a line a variable is named, not read.
      words.push((words.length === 0 ? undefined : variables.get(word)) ?? word);
      at += word.length;
    }
  }
  endLine();
  return commands;
}

function isQuote(unit: string | undefined): boolean {
  return unit !== undefined && "'\u2018\u2019\u201a\u201b".includes(unit);
}

import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { MAX_RECEIPT_BYTES, readReceipts, type ReceiptProblem } from '#domain/journal/receipt.ts';
import { readChosenFile, textOf } from '#lib/browser/chosenFile.ts';
import { counted, numberText, pluralOf } from '#lib/locale.ts';
import { quoted, shownInWords } from '#lib/text/bounded.ts';
import { useStores } from '#stores/storesContext.ts';

/** What came of a file, in words. */
export interface ImportWords {
  readonly ok: boolean;
  readonly title: string;
  readonly words: string;
}

export interface ImportReceipts {
  readonly result: ImportWords | undefined;
  readonly dismiss: () => void;
  take(file: File): Promise<void>;
}

/** Reads a file of receipts into the journal; what is here already stays as it is. */
export function useImportReceipts(): ImportReceipts {
  const { journal } = useStores();
  const { account } = useSession();
  const [result, setResult] = useState<ImportWords>();

  async function read(file: File): Promise<ImportWords> {
    const chosen = await readChosenFile(file, MAX_RECEIPT_BYTES);
    if (!chosen.ok) return refusal(chosen.words);
    const receipts = readReceipts(textOf(chosen.bytes), account.tenantId);
    if (!receipts.ok) return refusal(wordsOf(receipts.problem));
    const { length } = receipts.entries;
    const added = await journal.import(receipts.entries);
    const known = length - added;
    const rest =
      known === 0
        ? ''
        : ` ${pluralOf(known, 'One was', `${numberText(known)} were`)} here already and stayed as ${pluralOf(known, 'it is', 'they are')}.`;
    return {
      ok: true,
      title: `${counted(added, 'entry', 'entries')} imported`,
      words: `From ${quoted(file.name)}.${rest}`,
    };
  }

  return {
    result,
    dismiss: () => setResult(undefined),
    take: async (file) => {
      setResult(
        await read(file).catch((error: unknown) => refusal(explain(toFailure(error)).what)),
      );
    },
  };
}

function refusal(words: string): ImportWords {
  return { ok: false, title: 'Nothing was imported', words };
}

function wordsOf(problem: ReceiptProblem): string {
  switch (problem.kind) {
    case 'notReceipts':
      return 'The file holds no receipts of this app. Choose a JSON file that was exported here.';
    case 'newerVersion':
      return `A newer version of this app wrote it (format ${problem.version}). Reload the page to get that version.`;
    case 'damaged':
      return `The file is damaged or was edited: ${shownInWords(problem.field) || 'its content'} cannot be read.`;
    case 'foreignTenant':
      return `It belongs to another tenant (${shownInWords(problem.tenantId)}). Sign in there to import it.`;
  }
}

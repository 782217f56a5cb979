import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { MAX_RECEIPT_BYTES, readReceipts, type ReceiptProblem } from '#domain/journal/receipt.ts';
import { readChosenFile, textOf } from '#lib/browser/chosenFile.ts';
import { useStores } from '#stores/storesContext.ts';
import { TEXTS } from '#features/history/texts.ts';

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
    const rest = known === 0 ? '' : TEXTS.alreadyHere(known);
    return {
      ok: true,
      title: TEXTS.imported(added),
      words: TEXTS.importedFrom(file.name, rest),
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
  return { ok: false, title: TEXTS.nothingWasImported, words };
}

function wordsOf(problem: ReceiptProblem): string {
  switch (problem.kind) {
    case 'notReceipts':
      return TEXTS.noReceipts;
    case 'newerVersion':
      return TEXTS.newerReceipts(problem.version);
    case 'damaged':
      return TEXTS.damagedReceipts(problem.field);
    case 'foreignTenant':
      return TEXTS.foreignReceipts(problem.tenantId);
  }
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { parseSetAside, setAsideFile } from '#domain/findings/setAside.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { readChosenFile, textOf } from '#lib/browser/chosenFile.ts';
import { download } from '#lib/browser/download.ts';
import { useSetAside } from '#stores/setAside.ts';
import { FileInput } from '#ui/form/FileInput.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';

/** Thousands of places, each with a long reason. */
const LARGEST_FILE = 10_000_000;

/** What was set aside, as a file and back: another browser does not have it. */
export function SetAsideFiles() {
  const { account } = useSession();
  const { list, add } = useSetAside(account);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [leftOut, setLeftOut] = useState(0);
  const open = async (file: File) => {
    const chosen = await readChosenFile(file, LARGEST_FILE);
    const parsed = chosen.ok
      ? parseSetAside(textOf(chosen.bytes), file.name, account.tenantId)
      : chosen;
    setProblem(parsed.ok ? undefined : parsed.words);
    setLeftOut(parsed.ok ? parsed.leftOut : 0);
    if (parsed.ok) add(parsed.setAside);
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {list.length > 0 && (
          <Button
            size="small"
            onClick={() =>
              download(
                'findings set aside.json',
                'application/json',
                setAsideFile(account.tenantId, list),
              )
            }
          >
            {TEXTS.saveAside}
          </Button>
        )}
        <Button size="small" onClick={() => input.current?.click()}>
          {TEXTS.openAside}
        </Button>
      </Box>
      <FileInput
        ref={input}
        label={TEXTS.openAside}
        accept=".json,application/json"
        onChoose={(file) => void open(file)}
      />
      {leftOut > 0 && <Notice level="warning" title={TEXTS.asideLeftOut(leftOut)} />}
      {problem !== undefined && (
        <Notice level="error" title={TEXTS.asideNotOpened}>
          {problem}
        </Notice>
      )}
    </>
  );
}

import type { BulkAction, RowAction } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { type Acted, act, notifyError } from '@renderer/components/feedback';
import { IconArchive, IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { askToArchive, type Hanging, type Remedy } from './ask-to-archive';
import { texts } from './texts';

type Change = (input: { ids: number[] }) => Promise<Acted & { readonly count: number }>;

/** How records of one kind go to the archive and come back. */
export interface ArchiveKind {
  /** `noun`: what is counted: `mahasiswa`. */
  readonly texts: { readonly noun: string };
  readonly client: { readonly archive: Change; readonly restore: Change };
  /** What still hangs on them, told before they are archived; nothing: no question. */
  readonly hangsOn: (ids: number[]) => Promise<readonly Hanging[]>;
}

export interface ArchiveActs {
  /** @returns whether it was done */
  readonly archive: (ids: readonly number[]) => Promise<boolean>;
  readonly restore: (ids: readonly number[]) => Promise<boolean>;
}

/** The acts themselves: each says what it did and offers the way back. */
export function useArchive({ texts: { noun }, client, hangsOn }: ArchiveKind): ArchiveActs {
  const navigate = useNavigate();
  const go = ({ to, asks }: Remedy) =>
    void navigate({ to, state: (old) => ({ ...old, ...(asks ? { asks } : {}) }) });
  return {
    archive: async (ids) => {
      try {
        const hanging = await hangsOn([...ids]);
        const title = texts.askArchive(ids.length, noun);
        if (hanging.length > 0 && !(await askToArchive(title, hanging, go))) return false;
      } catch (error) {
        notifyError(texts.notArchived(noun), error);
        return false;
      }
      return act(
        texts.notArchived(noun),
        () => client.archive({ ids: [...ids] }),
        ({ count }) => ({ title: texts.archived(count, noun) }),
      );
    },
    restore: (ids) =>
      act(
        texts.notRestored(noun),
        () => client.restore({ ids: [...ids] }),
        ({ count }) => ({ title: texts.restored(count, noun) }),
      ),
  };
}

const ARCHIVE = { id: 'archive', label: texts.archive, icon: <IconArchive {...ICON} /> };
const RESTORE = { id: 'restore', label: texts.restore, icon: <IconArrowBackUp {...ICON} /> };

/** For the menu of one record. */
export function archiveAction(
  { id, archivedAt }: { readonly id: number; readonly archivedAt: string | null },
  { archive, restore }: ArchiveActs,
): RowAction {
  return archivedAt === null
    ? { ...ARCHIVE, divider: true, onClick: () => void archive([id]) }
    : { ...RESTORE, divider: true, onClick: () => void restore([id]) };
}

/** For many: a list of the archive offers the way back. */
export function archiveBulk(isArchive: boolean, { archive, restore }: ArchiveActs): BulkAction<number> {
  const [look, run] = isArchive ? [RESTORE, restore] : [ARCHIVE, archive];
  return { ...look, onClick: (ids, clear) => void run(ids).then((isDone) => isDone && clear()) };
}

import { readFault } from '@renderer/components/feedback';
import { currentDay } from '@renderer/lib/current-day';
import { client } from '@renderer/lib/rpc';
import { MAX_LIST_BYTES } from '@shared/imports/model';
import type { ListSummary } from '@shared/imports/preview-model';
import { yearOf } from '@shared/lib/dates';
import { useState } from 'react';
import { closeImport, setImport, type TargetForm } from './import-state';
import { texts } from './texts';

/** Opens a chosen or dropped list and fills the form with what its letterhead says. */
export function useOpenList(currentCohortId: number | null) {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const run = async (open: () => Promise<ListSummary | null>, target: TargetForm) => {
    setBusy(true);
    setFault(null);
    try {
      const list = await open();
      if (!list) return;
      closeImport();
      setImport({ list, target: await offeredTarget(list, target, currentCohortId) });
    } catch (error) {
      setFault(readFault(error).message);
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    fault,
    choose: (target: TargetForm) =>
      run(async () => {
        const chosen = await client.imports.chooseFile();
        return chosen && client.imports.openChosen({ token: chosen.token });
      }, target),
    drop: (file: File, target: TargetForm) =>
      file.size > MAX_LIST_BYTES
        ? setFault(texts.tooLarge)
        : run(() => client.imports.openDropped({ name: file.name, file }), target),
  };
}

/** The letterhead knows best, then the last choice; the cohort is the one the clerk stands in. */
async function offeredTarget(
  list: ListSummary,
  before: TargetForm,
  currentCohortId: number | null,
): Promise<TargetForm> {
  const { meta } = list;
  const kind = meta.kind ?? 'KKN';
  const university = list.university?.name ?? meta.university ?? before.university;
  const year = meta.startDate ? yearOf(meta.startDate) : yearOf(currentDay());
  const { name } = await client.cohorts.suggestName({ kind, year });
  const { startDate, endDate } = meta;
  return {
    university,
    cohortId: currentCohortId ?? before.cohortId,
    cohortName: name,
    kind,
    startDate,
    endDate,
  };
}

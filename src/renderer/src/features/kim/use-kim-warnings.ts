import { api } from '@renderer/lib/rpc';
import { kimWarnings } from '@shared/kim/rules';
import { useQuery } from '@tanstack/react-query';
import type { KimForm } from './form-values';

/** What a clerk should look at again; never in the way of saving. Field name to sentence. */
export function useKimWarnings(form: KimForm, id: number | null): Readonly<Record<string, string>> {
  const { villageCode } = form.values;
  const neighbours = useQuery({
    ...api.kim.inVillage.queryOptions({ input: { villageCode } }),
    enabled: villageCode !== '',
  });
  const others = (neighbours.data ?? []).filter((kim) => kim.id !== id).map(({ name }) => name);
  return kimWarnings({ ...form.values, othersInVillage: others });
}

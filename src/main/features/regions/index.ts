import { rpc } from '../../rpc/implement';
import type { FeatureContext } from '../context';
import { listDistrictAliases, listVillages } from './regions.repository';

export function createRegionsFeature({ db }: Pick<FeatureContext, 'db'>) {
  return {
    service: { listVillages: () => listVillages(db), listDistrictAliases: () => listDistrictAliases(db) },
    handlers: { listVillages: rpc.regions.listVillages.handler(() => listVillages(db)) },
  };
}

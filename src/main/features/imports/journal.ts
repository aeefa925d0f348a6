import type { Trx } from '../../db/open';
import { breathe, chunks } from '../../db/query';
import type { RawRow } from './deps';
import { insertChanges, type StoredChange } from './imports.repository';
import type { Entity, RowStores } from './stores';

interface Entry {
  readonly entity: Entity;
  readonly id: number;
  readonly before: RawRow | null;
}

const PART = 500;

/** When a row was written says nothing of a later change, and an enrolment's name is only its student's. */
const NO_MATTER = new Set(['id', 'createdAt', 'updatedAt', 'studentName']);

/** What of a row, as an import left it, must still be so for the import to be taken back. */
function whatMatters(row: RawRow): RawRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !NO_MATTER.has(name)));
}

/** What an import did, in its order: kept so that it can be taken back. */
export class Journal {
  readonly #entries: Entry[] = [];
  readonly #known = new Set<string>();

  constructor(private readonly stores: RowStores) {}

  inserted(entity: Entity, ids: readonly number[]): void {
    for (const id of ids) this.#add({ entity, id, before: null });
  }

  /** Call it before the row is changed, with the row as it stands; the first call for a row counts. */
  changed(entity: Entity, id: number, before: RawRow): void {
    this.#add({ entity, id, before });
  }

  #add(entry: Entry): void {
    const key = `${entry.entity}${entry.id}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#entries.push(entry);
  }

  /** Writes the entries with the rows as they stand now; call it when everything else is written. */
  async store(trx: Trx, batchId: number): Promise<void> {
    let seq = 0;
    for (const part of chunks(this.#entries, PART)) {
      const after = await this.#rowsNow(trx, part);
      const changes = part.map(
        ({ entity, id, before }): StoredChange => ({
          seq: ++seq,
          entity,
          entityId: id,
          before: before && JSON.stringify(before),
          after: JSON.stringify(whatMatters(after.get(entity)?.get(id) ?? {})),
        }),
      );
      await insertChanges(trx, batchId, changes);
      await breathe();
    }
  }

  async #rowsNow(trx: Trx, part: readonly Entry[]): Promise<Map<Entity, Map<number, RawRow>>> {
    const ids = new Map<Entity, number[]>();
    for (const { entity, id } of part) {
      const list = ids.get(entity);
      if (list) list.push(id);
      else ids.set(entity, [id]);
    }
    const rows = new Map<Entity, Map<number, RawRow>>();
    for (const [entity, list] of ids) rows.set(entity, await this.stores[entity].readRows(trx, list));
    return rows;
  }
}

import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ownerOf } from "./claim-shelf.ts";
import type { Erasure, ErasureLedger } from "./erasure-ledger.ts";
import { putErasures } from "./erasures-on-shelf.ts";
import type { ErasuresOptions } from "./erasures-options.ts";
import { openShelf } from "./open-shelf.ts";
import { placesOf } from "./places-of.ts";

interface KeepErasures {
  ledger: ErasureLedger;
  key: Buffer;
  erasures: readonly Erasure[];
}

/** In the ledger, and beside the backups in every place that has some. */
export async function keepErasures(options: ErasuresOptions, { ledger, key, erasures }: KeepErasures): Promise<void> {
  const known = (await ledger.read()).erasures;
  const isKnown = (one: Erasure) =>
    known.some(({ kind, ref, at }) => kind === one.kind && ref === one.ref && at === one.at);
  await ledger.add(erasures.filter((one) => !isKnown(one)));
  const work = join(options.data, `erasure-work-${randomUUID()}`);
  try {
    for (const address of placesOf(options)) {
      const shelf = await openShelf(address, options.settings);
      try {
        const owner = (await ownerOf(shelf)) ?? "";
        if ([options.origin, ...(options.former ?? [])].includes(owner))
          await putErasures(shelf, { erasures, key, work });
      } finally {
        await shelf.close();
      }
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

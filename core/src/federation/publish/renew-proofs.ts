import { isWireObject } from "../document.ts";
import type { NodeContext } from "../node-context.ts";
import { withProof } from "../proof-of-owner.ts";
import { findProof } from "../proofs/index.ts";
import { actorName, keyIdOf } from "../sign-as.ts";

const pageSize = 100;

/** After a change of keys every public object gets a proof by the new one: the old one is void for newcomers before long. */
export async function renewProofs(node: NodeContext): Promise<void> {
  const { initiative } = node.actors;
  const { ed25519 } = await node.identity.signer(actorName(initiative));
  const keyId = keyIdOf(initiative, ed25519.id);
  for (let after: string | undefined = ""; after !== undefined; ) {
    after = await renewPage(node, keyId, after);
  }
}

/** The last id of the page; undefined when there is no further one. */
async function renewPage(node: NodeContext, keyId: string, after: string): Promise<string | undefined> {
  return node.transaction(async ({ db }) => {
    const rows = await db
      .selectFrom("ap_objects")
      .select(["id", "doc"])
      .where("local", "=", 1)
      .where("origin", "=", node.origin)
      .where("public", "=", 1)
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    for (const { id, doc } of rows) {
      const wire: unknown = JSON.parse(doc);
      if (!isWireObject(wire)) continue;
      const proof = findProof(wire);
      if (!proof || proof.verificationMethod === keyId) continue;
      const { proof: _, ...plain } = wire;
      const renewed = await withProof(node, { ...plain, id: wire.id, type: wire.type }, node.clock.now());
      await db
        .updateTable("ap_objects")
        .set({ doc: JSON.stringify(renewed) })
        .where("id", "=", id)
        .execute();
    }
    return rows.length < pageSize ? undefined : rows.at(-1)?.id;
  });
}

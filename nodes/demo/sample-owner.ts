import type { Node } from "@nri-commons/core/server";

const owner = { name: "Sample Owner", email: "owner@example.org" };

/** Somebody invented who owns this node, and a link with which whoever tries the demonstration becomes them. */
export async function signInAsSampleOwner(node: Node): Promise<string> {
  if (!(await node.people.hasOwner())) {
    const { session, person } = await node.transaction(async (tx) => {
      const { token } = await node.people.setupLink(tx);
      return node.people.claimSetup(tx, { ...owner, token });
    });
    await node.transaction((tx) => node.people.endSession(tx, { person: person.id, session }));
  }
  const people = await node.people.list();
  const { email } = people.find(({ role, disabled }) => role === "owner" && disabled === undefined) ?? owner;
  const { data } = await node.run("users link", { arguments: { who: email } });
  return (data as { url: string }).url;
}

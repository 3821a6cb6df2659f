import { bootTestNode, type TestNode, type TestNodeOptions } from "./boot-test-node.ts";

const names = ["ada", "ben", "cleo", "dan", "eve", "fay", "gus", "hal"] as const;

type Many<Count extends number> = Count extends 2
  ? [TestNode, TestNode]
  : Count extends 3
    ? [TestNode, TestNode, TestNode]
    : TestNode[];

/** Several nodes on loopback that all follow one another, ready to exchange. */
export async function bootTestFederation<const Count extends number>(
  count: Count,
  options: TestNodeOptions = {},
): Promise<Many<Count>> {
  const nodes: TestNode[] = [];
  for (const name of names.slice(0, count)) nodes.push(await bootTestNode({ ...options, name }));
  for (const node of nodes) {
    for (const other of nodes) {
      if (other !== node) await befriend(node, other);
    }
  }
  return nodes as Many<Count>;
}

/** `node` follows `other`, and `other` agrees. */
export async function befriend(node: TestNode, other: TestNode): Promise<void> {
  await node.federation.peers.follow(other.actor);
  await until(async () =>
    (await other.federation.peers.list()).some(({ actor, follower }) => actor === node.actor && follower !== "no"),
  );
  await other.federation.peers.accept(node.actor);
  await until(async () =>
    (await node.federation.peers.list()).some(
      ({ actor, following }) => actor === other.actor && following === "accepted",
    ),
  );
}

/**
 * Waits for something that happens by itself; throws when it does not within the time: what a busy machine answered too late is
 * sent again after a minute.
 */
export async function until(happened: () => Promise<boolean>, ms = 150_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await happened())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${ms} ms: ${happened.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

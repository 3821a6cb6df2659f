import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { say } from "../delivery/test-follower.ts";
import { bootPeer, settleAll, type TestPeer } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { activity, deliver, remoteHost } from "../test/remote-hosts.ts";

const evidence = [
  { criterion: "multistakeholder", url: "https://ken.example/team", text: 'Four groups <b> & "two" more' },
  { criterion: "bottom-up", url: "https://ken.example/call", checkedOn: "2026-01-10" },
];

describeOnBothDatabases("a place in the registry", (open) => {
  it("is asked for with evidence, asked back about, and given: then both follow, the past is read and the list says so", async () => {
    const { clock, registry, ken } = await setUp(open);
    await say(ken, "Create", "e1", "1");
    await ken.federation.membership.apply({ evidence, established: 2011 });
    await becomes([registry, ken], async () => (await registry.federation.membership.offers()).length, 1);
    const [asked] = await registry.federation.membership.offers();
    expect(asked).toMatchObject({ actor: ken.actor, state: "open" });
    expect(asked?.profile).toEqual({
      name: "ken IGF",
      ...{ kind: "national", region: "KE", established: 2011, website: undefined },
      evidence: evidence.map((one) => ({
        text: undefined,
        checkedOn: undefined,
        ...one,
        ...(one.text && { text: 'Four groups  & "two" more' }),
      })),
    });
    expect(await registry.events()).toEqual({});

    const { answer } = registry.federation.membership;
    await answer({ actor: ken.actor, answer: "ask", text: "Who is on your <team>?" });
    await becomes([registry, ken], async () => (await ken.federation.membership.application())?.state, "asked-back");
    expect((await ken.federation.membership.application())?.answer).toBe("Who is on your <team>?");
    clock.move(60_000);
    await ken.federation.membership.apply({ evidence, established: 2011 });
    await becomes([registry, ken], async () => (await registry.federation.membership.offers())[0]?.state, "open");

    await answer({ actor: ken.actor, answer: "accept" });
    await becomes([registry, ken], () => registry.events(), { [`${ken.origin}/ap/objects/e1`]: "Event e1" });
    await becomes([registry, ken], async () => (await ken.federation.membership.application())?.state, "accepted");
    await becomes([registry, ken], () => ken.federation.registry.isRecognised(ken.actor), true);
    const [entry] = await ken.federation.registry.list();
    expect(entry).toMatchObject({ name: "ken IGF", kind: "national", region: "KE", recognisedSince: "2011" });
    const [peer] = await registry.federation.peers.list();
    expect(peer).toMatchObject({ actor: ken.actor, following: "accepted", follower: "accepted" });
    for (const one of [registry, ken]) await one.stop();
  });

  it("is declined with a reason, and nothing is in the list", async () => {
    const { registry, ken } = await setUp(open);
    await ken.federation.membership.apply({ evidence });
    await becomes([registry, ken], async () => (await registry.federation.membership.offers()).length, 1);
    const { answer } = registry.federation.membership;
    await expect(answer({ actor: ken.actor, answer: "decline" })).rejects.toMatchObject({ code: "bad-request" });
    await answer({ actor: ken.actor, answer: "decline", text: "There is one already." });
    await becomes([registry, ken], async () => (await ken.federation.membership.application())?.state, "declined");
    expect(await registry.federation.registry.list()).toEqual([]);
    for (const one of [registry, ken]) await one.stop();
  });

  it("is not given by anybody else, nor asked for in another's name, and mistakes are told", async () => {
    const { network, registry, ken } = await setUp(open);
    const { offer } = await ken.federation.membership.apply({ evidence });
    await becomes([registry, ken], async () => (await registry.federation.membership.offers()).length, 1);
    const liar = remoteHost(network, "liar");
    await deliver(ken.store, liar, activity(liar, "Accept", offer), activity(liar, "TentativeAccept", offer));
    const stolen = {
      ...{
        type: "Profile",
        "nri:kind": "RegistryProfile",
        attributedTo: ken.actor,
        name: "Ken",
        "nri:initiativeKind": "national",
      },
    };
    const more = { target: `${registry.actor}/registry`, "nri:offerKind": "registry-membership" };
    await deliver(
      registry.store,
      liar,
      activity(liar, "Offer", stolen, more),
      activity(liar, "Offer", { ...stolen, attributedTo: liar.actor, name: 5 }, more),
      activity(
        liar,
        "Offer",
        { ...stolen, attributedTo: liar.actor },
        { ...more, target: "https://else.example/registry" },
      ),
    );
    await settleAll(registry, ken);
    expect((await ken.federation.membership.application())?.state).toBe("open");
    expect((await registry.federation.membership.offers()).map(({ actor }) => actor)).toEqual([ken.actor]);

    const { apply } = ken.federation.membership;
    await expect(apply({ evidence: [] })).rejects.toMatchObject({ code: "invalid" });
    await expect(apply({ evidence: [{ criterion: "rich", url: "ftp://x" }], established: 3 })).rejects.toMatchObject({
      problems: [{ path: "established" }, { path: "evidence.1.criterion" }, { path: "evidence.1.url" }],
    });
    const { answer } = registry.federation.membership;
    await expect(answer({ actor: liar.actor, answer: "accept" })).rejects.toMatchObject({ code: "not-found" });
    await expect(registry.federation.membership.apply({ evidence })).rejects.toMatchObject({ code: "bad-request" });
    for (const one of [registry, ken]) await one.stop();
  });
});

async function setUp(open: () => Promise<Store>) {
  const network = inMemoryNetwork();
  const clock = movableClock();
  const shared = { network, clock };
  const registry = await bootPeer({ name: "world", store: await open(), ...shared, options: { keepsRegistry: true } });
  const [method] = (await registry.identity.publicKeys("world")).assertionMethod;
  const pinned = { actor: registry.actor, key: method?.publicKeyMultibase ?? "" };
  const ken = await bootPeer({ name: "ken", store: await open(), ...shared, options: { registry: pinned } });
  return { ...shared, registry, ken };
}

async function becomes(peers: readonly TestPeer[], see: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let round = 0; round < 10 && !isDeepStrictEqual(await see(), wanted); round++) await settleAll(...peers);
  expect(await see()).toEqual(wanted);
}

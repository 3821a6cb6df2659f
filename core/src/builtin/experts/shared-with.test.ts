import { afterEach, expect, it } from "vitest";
import { countQueries } from "../../content/fixtures/count-queries.ts";
import { experts } from "../../content/index.ts";
import { type Consent, type NewExpert, parseNewExpert, type TokenViewer } from "../../content/types/index.ts";
import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import type { Incoming, RegistryEntry } from "../../plugin/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

const [anna, ben, registry] = ["anna", "ben", "registry"].map(
  (name) => `https://${name}.example/ap/actors/${name}`,
) as [string, string, string];
const everything: TokenViewer = { kind: "token", scopes: ["admin"] };
const day = 86_400_000;

function newExpert(fields: object): NewExpert {
  const parsed = parseNewExpert({ fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function consentAt(now: number, receiptId = "01m7s9nsc0694j6v493pqphrb3"): Consent {
  return { receiptId, textVersion: "2026-10", givenAt: now - day, expires: now + 10 * day };
}

const opened: TestSite[] = [];
afterEach(async () => {
  for (const { jobs } of opened.splice(0)) await jobs.stop();
});

/** Whom the site's operator does not trust, whatever the registry says. */
const distrusted = new Set<string>();
afterEach(() => distrusted.clear());

/** A site whose registry lists whom the test says, and whose signature is the claims themselves. */
async function openHome(store: Store, members: string[], origin = "https://igf.example"): Promise<TestSite> {
  const entry = (actor: string): RegistryEntry => ({
    actor,
    name: actor,
    kind: "national",
    region: undefined,
    recognisedSince: undefined,
    status: "recognised",
  });
  const site = await openSite({
    store,
    plugins: [plugin],
    site: { registryActor: registry, origin },
    federation: {
      registry: async () => members.map(entry),
      isRecognised: async (actor) => members.includes(actor) && !distrusted.has(actor),
      sign: async (claims) => `a.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.b`,
      verify: async (jws): Promise<JsonObject> =>
        JSON.parse(Buffer.from(jws.split(".")[1] ?? "", "base64url").toString()),
    },
  });
  opened.push(site);
  await site.jobs.start();
  return site;
}

async function share({ jobs, clock }: TestSite, fields: object): Promise<string> {
  return jobs.transaction(async (tx) => {
    const { id } = await experts.add(tx, { expert: newExpert(fields) });
    await experts.share(tx, { id, consent: consentAt(clock.now()) });
    return id;
  });
}

/** Lets the waiting jobs run and gives what they told since the last time: verb and recipient. */
async function told(site: TestSite): Promise<string[]> {
  await site.jobs.idle();
  // Federation derives the activity's id from these, so that the same told twice is one.
  const told = site.announced.splice(0).map((one) => [`${one.verb} ${one.object.id} ${one.revision}`, one] as const);
  const list = [...new Map(told).values()];
  return list
    .map(({ verb, audience }) => `${verb} ${audience === "public" ? "public" : audience.actors.join(" ")}`)
    .sort();
}

/** Lets time go by, so that the periodic jobs run. */
async function pass({ clock, jobs }: TestSite, time: number): Promise<void> {
  clock.at += time;
  jobs.wake();
  await jobs.idle();
}

const name = (scope: unknown) => ({ name: { value: "Expert A", scope } });

describeOnBothDatabases("what is shared of an expert", (open) => {
  it("goes to the members of the registry and to its keeper, or to the peers by name, each with an object of its own", async () => {
    const site = await openHome(await open(), [anna]);
    await share(site, { ...name("recognised"), position: { value: "Adviser", scope: { peers: [ben] } } });
    await site.jobs.idle();
    expect(new Set(site.announced.map(({ object }) => object.id)).size).toBe(2);
    // Ben may see a position without a name: that would tell nothing, so nothing is sent.
    expect(await told(site)).toEqual([`Create ${anna}`, `Create ${registry}`]);
  });

  it("is taken back from who may not see it any more, and from nobody else", async () => {
    const site = await openHome(await open(), []);
    const id = await share(site, name({ peers: [anna, ben] }));
    expect(await told(site)).toEqual([`Create ${anna}`, `Create ${ben}`]);
    await site.jobs.transaction((tx) => experts.revise(tx, { id, expert: newExpert(name({ peers: [anna] })) }));
    expect(await told(site)).toEqual([`Delete ${ben}`, `Update ${anna}`]);
    await site.jobs.transaction((tx) => experts.withdraw(tx, { id }));
    await site.jobs.transaction((tx) => experts.withdraw(tx, { id }));
    expect(await told(site)).toEqual([`Delete ${anna}`]);
  });

  it("follows the registry: who is new gets it, who left is asked to erase it, and twice is like once", async () => {
    const members = [anna];
    const site = await openHome(await open(), members);
    await share(site, name("recognised"));
    await site.jobs.idle();
    const first = site.announced.find(({ audience }) => audience !== "public" && audience.actors.includes(anna))?.object
      .id;
    expect(await told(site)).toEqual([`Create ${anna}`, `Create ${registry}`]);
    members.splice(0, 1, ben);
    await pass(site, day / 2);
    expect(await told(site)).toEqual([`Create ${ben}`, `Delete ${anna}`]);
    await pass(site, day / 2);
    expect(await told(site)).toEqual([]);
    members.splice(0, 1, anna);
    await pass(site, day / 2);
    const again = site.announced.find(({ verb }) => verb === "Create")?.object.id;
    expect([again === first, await told(site)]).toEqual([false, [`Create ${anna}`, `Delete ${ben}`]]);
  });

  it("goes to nobody whom the operator distrusts, and is called back from who had it", async () => {
    const site = await openHome(await open(), [anna, ben]);
    distrusted.add(ben);
    await share(site, name("recognised"));
    expect(await told(site)).toEqual([`Create ${anna}`, `Create ${registry}`]);
    distrusted.add(anna);
    await pass(site, day / 2);
    expect(await told(site)).toEqual([`Delete ${anna}`]);
  });

  it("ends with the consent, here and everywhere", async () => {
    const store = await open();
    const site = await openHome(store, []);
    const id = await share(site, name({ peers: [anna] }));
    expect(await told(site)).toEqual([`Create ${anna}`]);
    await pass(site, 11 * day);
    await pass(site, day);
    expect(await told(site)).toEqual([`Delete ${anna}`]);
    expect(await experts.find(store.db, { ref: id, now: site.clock.at }, everything)).toBeUndefined();
  });
});

describeOnBothDatabases("an expert from elsewhere", (open) => {
  const anotherOrigin = "https://away.example";

  /** A site that receives, and what another one has sent it. */
  async function openAway() {
    const store = await open();
    const [home, away] = [await openHome(await open(), []), await openHome(store, [], anotherOrigin)];
    await share(home, name({ peers: [`${anotherOrigin}/ap/actors/example-igf`] }));
    await home.jobs.idle();
    const [sent] = home.announced;
    if (!sent) throw new Error("nothing was sent");
    const to = sent.audience === "public" ? [] : [...sent.audience.actors];
    const owner = `${home.site.origin}/ap/actors/example-igf`;
    const incoming: Incoming = { iri: sent.object.id, origin: home.site.origin, owner, object: { ...sent.object, to } };
    const [kind] = away.host.kinds;
    if (!kind) throw new Error("no kind");
    const keep = (given: Incoming) => away.jobs.transaction((tx) => kind.receive(tx, given));
    const erase = (given: Incoming) => away.jobs.transaction((tx) => kind.withdraw(tx, given));
    const kept = async () => (await experts.list(store.db, { now: away.clock.at }, everything)).items;
    return { incoming, keep, erase, kept, away };
  }

  it("is kept once with its consent, and erased once", async () => {
    const { incoming, keep, erase, kept, away } = await openAway();
    await keep(incoming);
    await keep(incoming);
    expect(await kept()).toMatchObject([
      {
        fields: { name: "Expert A" },
        source: { kind: "remote", iri: incoming.iri },
        expires: consentAt(away.clock.at).expires,
      },
    ]);
    expect(await away.text("/en/experts")).not.toContain("Expert A");
    await erase(incoming);
    await erase(incoming);
    await keep(incoming);
    expect(await kept()).toEqual([]);
  });

  it("is not kept when the signed consent is about another entry, another time or other recipients", async () => {
    const { incoming, keep, kept } = await openAway();
    const { object } = incoming;
    const [consent, to] = [object["nri:consent"], object["to"]];
    if (!isJsonObject(consent) || !Array.isArray(to)) throw new Error("no consent");
    const forged: Incoming[] = [
      { ...incoming, iri: `${incoming.iri}x` },
      { ...incoming, object: { ...object, "nri:consent": { ...consent, "nri:expires": "2036-01-01T00:00:00Z" } } },
      { ...incoming, object: { ...object, to: [...to, anna] } },
      { ...incoming, object: { ...object, to: [anna] } },
      { ...incoming, object: { ...object, "nri:consent": { ...consent, "nri:jws": "a.e30.b" } } },
    ];
    for (const one of forged) await keep(one);
    expect(await kept()).toEqual([]);
    await keep(incoming);
    expect(await kept()).toHaveLength(1);
  });
});

describeOnBothDatabases("the pages of experts", (open) => {
  it("tell the public how many are shared, and nothing of whom", async () => {
    const site = await openHome(await open(), []);
    await share(site, name("recognised"));
    await share(site, { ...name("recognised"), topics: { value: ["access"], scope: "public" } });
    const page = await site.text("/en/experts");
    expect(page).toContain("This site shares 1 more expert with recognised initiatives only.");
    expect(page).toContain("Name not public");
    expect(page).not.toContain("Expert A");
    for (const path of ["/en/experts?q=expert", "/api/v1/experts", "/api/v1/experts?q=expert"]) {
      expect(await site.text(path)).not.toContain("Expert A");
    }
    for (const lang of site.site.languages) expect((await site.get(`/${lang}/experts`)).status).toBe(200);
  });

  it("keep out of search engines and say until when the person agreed", async () => {
    const site = await openHome(await open(), []);
    const id = await share(site, name("public"));
    const page = await site.text(`/en/experts/${id}`);
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page.replace(/<[^>]*>/g, "")).toContain("Agreed on 19 November 2026 to be listed until 30 November 2026.");
    await site.jobs.transaction((tx) => experts.withdraw(tx, { id }));
    expect((await site.get(`/en/experts/${id}`)).status).toBe(404);
  });

  it("ask for 30 rows as often as for one", async () => {
    const store = await open();
    const { db, count } = countQueries(store.db);
    const site = await openSite({ store: { ...store, db }, plugins: [plugin] });
    const statements: number[] = [];
    for (const rows of [1, 29]) {
      for (let row = 0; row < rows; row++) await share(site, name("public"));
      const before = count();
      await site.text("/en/experts");
      statements.push(count() - before);
    }
    expect(new Set(statements).size).toBe(1);
  });
});

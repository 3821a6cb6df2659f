import { deriveId, type JsonObject } from "@nri-commons/core/kit";
import type { Plugin } from "@nri-commons/core/plugin";
import { befriend, until } from "@nri-commons/core/testing";
import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import capacityBuilding from "../plugin.ts";
import { addOpenActivity } from "../test-activities.ts";
import { receiveAccept, receiveHelp, receiveReject } from "./receive-help.ts";

interface Site extends OpenConsole {
  ctx: CapacityCtx;
  within<T>(what: (tx: CapacityTx) => Promise<T>): Promise<T>;
}

describe("help from one site for a request of another", () => {
  let mail: CapturedMail;
  let ada: Site;
  let ben: Site;
  let cleo: Site;
  beforeAll(async () => {
    mail = await captureMail();
    ada = await open("ada");
    ben = await open("ben");
    cleo = await open("cleo");
    await befriend(ada.node, ben.node);
    await befriend(ben.node, ada.node);
    // cleo sees what ada tells everybody, and ada knows nothing of her.
  });
  afterAll(async () => {
    await Promise.all([ada, ben, cleo].map((site) => site?.remove()));
    await mail?.stop();
  });

  async function open(name: string): Promise<Site> {
    let found: CapacityCtx | undefined;
    const start = async (ctx: unknown) => {
      found = ctx as CapacityCtx;
    };
    const plugins = [{ ...capacityBuilding, start } as Plugin];
    const site = await openConsole({ name, plugins, mail, ...(ada && { clock: ada.clock }) });
    if (found === undefined) throw new Error("The plugin did not start.");
    return {
      ...site,
      clock: ada?.clock ?? site.clock,
      ctx: found,
      within: (what) => site.node.transaction((tx) => what(tx as never as CapacityTx)),
    };
  }

  const requests = "/en/console/capacity/requests";
  const asked = {
    ...{ title: "Teachers for a school", purpose: "Forty students wait.", organisation: "Lake region" },
    ...{ topics: "youth", languages: "fr", country: "SN", contactName: "Awa", contactEmail: "awa@people.example" },
  };
  const given = {
    ...{ title: "Two teachers", about: "They come for two weeks.", giver: "ben IGF", giverKind: "initiative" },
    ...{ topics: "youth", languages: "fr", regions: "african", cost: "free" },
  };
  const idOf = (location: string) => /[0-9a-z]{26}/.exec(location)?.[0] ?? "";
  const page = async (site: Site, path: string) => (await site.stranger(path)).text;
  const settle = async () => {
    for (let round = 0; round < 2; round += 1) for (const site of [ada, ben, cleo]) await site.node.jobs.idle();
  };

  async function ask(title: string): Promise<string> {
    const { location } = await ada.send(`${requests}/new`, { ...asked, title });
    await ada.send(`${location}/publish`, {});
    return idOf(location);
  }

  async function arrives(title: string): Promise<string> {
    const found = new RegExp(`/en/capacity/requests/([0-9a-z]{26})"[^>]*><[^>]*>${title}`);
    await until(async () => found.test(await page(ben, "/en/capacity/requests")));
    return found.exec(await page(ben, "/en/capacity/requests"))?.[1] ?? "";
  }

  const helpPath = (text: string, act: string) =>
    new RegExp(`/en/console/capacity/help/[0-9a-z]{26}/${act}`).exec(text)?.[0] ?? "";

  it("is offered to the site that asks alone, answered there with words, seen by both, and leads to an activity and to what came of it", async () => {
    const own = await ask("Teachers for a school");
    const made = await ben.send("/en/console/capacity/offers/new", given);
    await ben.send(`${made.location}/publish`, {});
    const there = await arrives("Teachers for a school");
    for (const words of ["Two teachers", "Same topic: Youth.", "Both speak French.", "Same region: African States."])
      expect(await page(ben, `/en/capacity/requests/${there}`)).toContain(words);
    await until(async () => (await page(ada, `/en/capacity/requests/${own}`)).includes("Two teachers"));
    const words = "We come in February.";
    await ben.send(`${requests}/${there}/help`, { words, offer: idOf(made.location) });
    expect((await ben.get("/en/console/capacity/help?done=offered")).text).toContain("Offered, no answer yet");
    await until(async () => (await ada.get(`${requests}/${own}`)).text.includes(words));
    expect((await ada.get("/en/console")).text).toContain("Another site offers help for a request of yours");
    expect(await page(ada, `/en/capacity/requests/${own}`)).not.toContain(words);

    const answer = helpPath((await ada.get(`${requests}/${own}`)).text, "answer");
    expect((await ada.send(answer, { words: "Gladly." })).text).toContain("Choose an answer.");
    await ada.send(answer, { take: "no", words: "In February we cannot." });
    await until(async () => (await ben.get("/en/console/capacity/help")).text.includes("In February we cannot."));
    expect((await ben.get("/en/console/capacity/help")).text).toContain("Declined");
    await ben.send(`${requests}/${there}/help`, { words: "Then in March." });
    await until(async () => (await ada.get(`${requests}/${own}`)).text.includes("Then in March."));
    await ada.send(helpPath((await ada.get(`${requests}/${own}`)).text, "answer"), { take: "yes", words: "Gladly." });
    await until(async () => (await ben.get("/en/console/capacity/help")).text.includes("Gladly."));
    for (const [site, id] of [
      [ada, own],
      [ben, there],
    ] as const)
      await until(async () => /Help found[\s\S]*ben IGF/.test(await page(site, `/en/capacity/requests/${id}`)));
    const letter = await mail.waitFor(({ subject }) => subject?.startsWith("Somebody helps") ?? false);
    expect(letter.text).toContain("ben IGF helps");

    const { id: activity } = await addOpenActivity(ben.ctx, { title: { en: "School by the lake" } });
    await ben.send(helpPath((await ben.get("/en/console/capacity/help")).text, "activity"), { activity });
    await until(async () => (await page(ada, `/en/capacity/requests/${own}`)).includes("School by the lake"));
    await ada.send(`${requests}/${own}/met`, { outcome: "All forty finished.", reached: "40" });
    await until(async () => (await page(ben, `/en/capacity/requests/${there}`)).includes("All forty finished."));
    await settle();
    expect(await page(ben, "/en/capacity/priorities")).toMatch(/Youth[\s\S]*100%/);
    await ben.node.run("reindex");
    expect(await page(ben, "/en/capacity/requests?state=met")).toContain("Teachers for a school");
    for (const site of [ada, ben]) {
      const stored = JSON.stringify(
        await site.node.store.db
          .selectFrom("ap_activities" as never)
          .selectAll()
          .execute(),
      );
      expect(stored).not.toContain("awa@people.example");
    }
  });

  it("is gone on both sides when it is taken back, and over when the request is", async () => {
    const own = await ask("Mentors for a year");
    const there = await arrives("Mentors for a year");
    await ben.send(`${requests}/${there}/help`, { words: "We have three." });
    await until(async () => (await ada.get(`${requests}/${own}`)).text.includes("We have three."));
    await ada.send(helpPath((await ada.get(`${requests}/${own}`)).text, "answer"), { take: "yes" });
    await until(async () => (await page(ben, `/en/capacity/requests/${there}`)).includes("Help found"));
    await ben.send(helpPath((await ben.get(`${requests}/${there}`)).text, "back"), {});
    await until(async () => (await page(ada, `/en/capacity/requests/${own}`)).includes("Nobody helps yet."));
    await ben.send(`${requests}/${there}/help`, { words: "Two, after all." });
    await until(async () => (await ada.get(`${requests}/${own}`)).text.includes("Two, after all."));
    await ada.send(`${requests}/${own}/withdraw`, {});
    await until(async () => (await ben.stranger(`/en/capacity/requests/${there}`)).status === 404);
    const ours = (await ben.get("/en/console/capacity/help")).text;
    expect(ours).toMatch(/Mentors for a year[\s\S]*Taken back or over/);
  });

  it("counts once, whether it comes twice, late, out of order, after the end or from a stranger", async () => {
    const own = await ask("Help with captions");
    const request = `${ada.node.origin}/ap/objects/${own}`;
    const told = (site: Site, revision: number, more: JsonObject = {}, at = request) => {
      const object = {
        ...{ id: `${site.node.origin}/ap/objects/${deriveId("help")}`, type: "Note", "nri:kind": "CapacityMatch" },
        ...{ content: `Words ${revision}`, "nri:request": at, "nri:revision": revision, ...more },
      };
      const id = `${site.node.origin}/ap/activities/${deriveId(String(revision))}`;
      const { actor, origin } = site.node;
      const activity = { id, type: "Offer", actor, object };
      return ada.within((tx) => receiveHelp(ada.ctx, tx, { ...activity, origin, activity }));
    };
    const rows = () =>
      ada.ctx.db
        .selectFrom("capacity_building_help")
        .select(["state", "doc", "revision"])
        .where("request_id", "=", own)
        .execute();
    await told(cleo, 5);
    expect(await rows()).toEqual([]);
    await told(ben, 7, { "nri:matchState": "withdrawn" });
    await told(ben, 6);
    expect((await rows()).map(({ state }) => state)).toEqual(["withdrawn"]);
    await told(ben, 9);
    await told(ben, 9);
    await told(ben, 8);
    expect((await rows()).map(({ state, doc }) => [state, JSON.parse(doc).words])).toEqual([["offered", "Words 9"]]);
    await told(ben, 10, {}, `${ada.node.origin}/ap/objects/${deriveId("nothing")}`);
    await ada.send(`${requests}/${own}/withdraw`, {});
    await told(ben, 11);
    expect((await rows()).map(({ state }) => state)).toEqual(["withdrawn"]);

    const second = await ask("Answers in any order");
    const there = await arrives("Answers in any order");
    const iri = `${ada.node.origin}/ap/objects/${second}`;
    await ben.send(`${requests}/${there}/help`, { words: "Once." });
    const ours = () =>
      ben.ctx.db
        .selectFrom("capacity_building_help")
        .selectAll()
        .where("request_id", "=", there)
        .executeTakeFirstOrThrow();
    const { revision } = await ours();
    const answered = (take: boolean, at: number, answers = Number(revision), { actor, origin } = ada.node) => {
      const activity = {
        ...{ id: `${origin}/ap/activities/${deriveId(String(at))}`, type: take ? "Accept" : "Reject", actor },
        ...{ "nri:request": iri, "nri:answered": answers, "nri:revision": at, content: `Answer ${at}` },
      };
      return ben.within((tx) => (take ? receiveAccept : receiveReject)(ben.ctx, tx, { ...activity, origin, activity }));
    };
    await answered(true, 5, Number(revision), cleo.node);
    await answered(true, 6, Number(revision) - 1);
    expect((await ours()).state).toBe("offered");
    await answered(false, 8);
    await answered(true, 7);
    expect((await ours()).state).toBe("declined");
    await answered(true, 9);
    await answered(true, 9);
    expect([(await ours()).state, JSON.parse((await ours()).doc).answer]).toEqual(["accepted", "Answer 9"]);
    await ben.send(helpPath((await ben.get(`${requests}/${there}`)).text, "back"), {});
    await answered(true, 12);
    expect((await ours()).state).toBe("withdrawn");
  });
});

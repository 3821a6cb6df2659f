import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFor, type OpenCapacity, openCapacity } from "../../test-people.ts";
import { requestsOf } from "../of-person.tsx";

const form = "/en/capacity/requests/new";
const desk = "/en/console/capacity/requests";
const words = "/en/console/capacity/asked";
const asked = {
  ...{ title: "Training on routing", purpose: "Towns shall stay reachable.", organisation: "Association of towns" },
  ...{ topics: "access", audiences: "policy-makers", languages: "en", regions: "african" },
};

describe("who asks for capacity", () => {
  let open: OpenCapacity;
  beforeAll(async () => {
    open = await openCapacity("kenya");
  });
  afterAll(() => open?.close());
  const anyone = () => visit(open.site.node, open.site.clock);
  const rows = () => open.ctx.db.selectFrom("capacity_building_request").selectAll().orderBy("id", "desc").execute();

  /** Through the public form; gives the address of their own page, and of the request on it. */
  async function ask(name: string, { lang = "en", ...more }: Readonly<Record<string, string>> = {}) {
    const contact = { contactName: name, contactEmail: addressFor(name) };
    const sent = await anyone().send(form.replace("en", lang), { ...asked, ...more, ...contact });
    expect(sent.location).toBe(`/${lang}/capacity/requests/sent`);
    const own = await open.ownPage(name);
    const [row] = await rows();
    const id = row?.id ?? "";
    return { own, id, at: `${own}/requests/${id}` };
  }

  it("has a page of their own by a mailed link: sees where it stands, changes it, and the team looks at what everybody would see", async () => {
    const { own, id, at } = await ask("Amina");
    const page = async () => (await anyone().get(own)).text;
    for (const words of ["What you asked for", "Training on routing", "nobody else sees it"])
      expect(await page()).toContain(words);
    const wrong = await anyone().send(`${at}/change`, { ...asked, title: "", purpose: "Towns <b>stay</b> there." });
    expect([wrong.status, wrong.text.includes("Towns &lt;b&gt;stay")]).toEqual([422, true]);
    await anyone().send(`${at}/change`, { ...asked, title: "Routing for towns", country: "Kenya", fewest: "12" });
    expect(await page()).toContain("Routing for towns");
    await open.site.send(`${desk}/${id}/publish`, {});
    const shown = async () => (await open.site.stranger(`/en/capacity/requests/${id}`)).text;
    expect(await shown()).toContain("at least 12 people");
    expect(await page()).toContain("Everybody sees it. Nobody helps yet.");
    const letter = await open.mail.waitFor(({ subject = "" }) =>
      subject.startsWith("Your request for capacity is public"),
    );
    expect(letter.text).toMatch(/\/capacity\/me\/[\w-]{32}/);
    await anyone().send(`${at}/change`, { ...asked, title: "Routing for all towns", country: "KE" });
    expect(await page()).toContain("Your change waits for the team.");
    expect(await shown()).not.toContain("Routing for all towns");
    expect((await open.site.get("/en/console")).text).toContain("wishes a change");
    expect((await open.site.get(`${desk}/${id}`)).text).toContain("Who asked wishes to change it");
    expect((await open.site.get(`${desk}/${id}/proposed`)).text).toContain("Routing for all towns");
    await open.site.send(`${desk}/${id}/proposed`, {});
    expect(await shown()).toContain("Routing for all towns");
    await anyone().send(`${at}/change`, { ...asked, title: "Not this" });
    await open.site.send(`${desk}/${id}/proposed/drop`, {});
    expect(await page()).not.toContain("waits for the team");
    const other = await ask("Otto");
    expect((await anyone().get(`${other.own}/requests/${id}/change`)).status).toBe(404);
  });

  it("and the team write to each other, and nobody else reads it", async () => {
    const { own, id, at } = await ask("Bella");
    expect((await anyone().send(`${at}/write`, { words: "" })).status).toBe(422);
    await anyone().send(`${at}/write`, { words: "We could host it\nin our hall." });
    expect((await open.site.get("/en/console")).text).toContain(`${words}/${id}"`);
    expect((await open.site.get(words)).text).toMatch(/Bella<\/bdi>.*To be read: 1/);
    expect((await open.site.get(`${desk}/${id}`)).text).toMatch(/<div dir="auto">.*in our hall\./s);
    expect((await open.site.get(`${words}/${id}/write`)).text).toContain("They get it by mail");
    await open.site.send(`${words}/${id}/write`, { words: "How many seats are there?" });
    const letter = await open.mail.waitFor(({ subject = "" }) => subject.startsWith("The team writes about"));
    expect(letter.text).toContain("How many seats are there?");
    expect((await anyone().get(own)).text).toContain("How many seats are there?");
    expect((await open.site.get(`${desk}/${id}`)).text).not.toContain("Noted");
    await anyone().send(`${at}/write`, { words: "Forty." });
    await open.site.send(`${words}/${id}/noted`, {});
    await open.site.send(`${desk}/${id}/publish`, {});
    for (const path of [`/en/capacity/requests/${id}`, "/en/capacity/requests.csv", `/api/v1/capacity/requests`])
      expect((await open.site.stranger(path)).text).not.toMatch(/in our hall|Bella|bella@/);
    const copy = JSON.parse((await anyone().get(`${own}/data.json`)).text);
    expect(copy.demand.list).toMatchObject([
      { title: { en: "Training on routing" }, contact: { name: "Bella" }, words: [{ author: "asker" }, {}, {}] },
    ]);
  });

  it("gets a letter in their language when the team changes, takes over, leaves, closes, reopens or discards it, with its words", async () => {
    const { own, id, at } = await ask("Zoé", { lang: "fr" });
    const page = async () => (await anyone().get(own)).text;
    const letter = (subject: string) => open.mail.waitFor((mail) => mail.subject?.startsWith(subject) ?? false);
    const count = () => open.mail.mails().filter(({ to }) => JSON.stringify(to).includes(addressFor("Zoé"))).length;
    await open.site.send(`${desk}/${id}/publish`, {});
    expect((await open.site.get(`${desk}/${id}/edit`)).text).toContain("Who asked gets a letter about it.");
    const edited = { ...asked, title: "Routage pour les villes" };
    await open.site.send(`${desk}/${id}/edit`, { ...edited, words: "Nous l’avons <b>raccourcie</b>." });
    const changed = await letter("L’équipe a modifié votre demande");
    expect(changed.text).toMatch(/L’équipe écrit\s:\n\nNous l’avons <b>raccourcie<\/b>\./);
    expect(changed.text).toMatch(/\/fr\/capacity\/me\/[\w-]{32}/);
    expect(await page()).toContain("Nous l’avons &lt;b&gt;raccourcie");
    const before = count();
    await open.site.send(`${desk}/${id}/edit`, edited);
    await anyone().send(`${at}/change`, { ...edited, title: "Routage partout" });
    expect((await open.site.get(`${desk}/${id}/proposed/drop`)).text).toContain("Words to who asked");
    await open.site.send(`${desk}/${id}/proposed/drop`, { words: "Une ville à la fois." });
    expect((await letter("Votre demande reste telle quelle")).text).toContain("Une ville à la fois.");
    expect(count()).toBe(before + 1);
    await anyone().send(`${at}/change`, { ...edited, title: "Routage ici" });
    await open.site.send(`${desk}/${id}/proposed`, {});
    expect((await letter("Votre modification est reprise")).subject).toContain("Routage ici");
    expect((await open.site.send(`${desk}/${id}/close`, { words: "x".repeat(4001) })).status).toBe(422);
    for (let times = 0; times < 2; times += 1)
      await open.site.send(`${desk}/${id}/close`, { words: "Personne n’a le temps." });
    expect((await letter("Votre demande est close")).text).toContain("Personne n’a le temps.");
    expect(await page()).toContain("Personne n’a le temps.");
    await open.site.send(`${desk}/${id}/reopen`, {});
    await letter("Votre demande est rouverte");
    await open.site.send(`${desk}/${id}/withdraw`, { words: "Elle est double." });
    const gone = await letter("Votre demande est retirée");
    expect(gone.text).toContain("Elle est double.");
    expect(gone.text).toMatch(/\/fr\/capacity\/me\/[\w-]{32}/);
    expect((await anyone().get(own)).text).not.toContain("Routage");
    const kept = await open.ctx.db.selectFrom("capacity_building_request").selectAll().where("id", "=", id).execute();
    expect(JSON.stringify(kept)).not.toMatch(/zoé|zo@/i);
    const team = { ...asked, title: "By telephone", contactName: "Yan", contactEmail: addressFor("Yan") };
    const entered = await open.site.send(`${desk}/new`, team);
    await open.site.send(`${entered.location}/withdraw`, { words: "We found somebody." });
    const plain = await letter("Your request is taken down: By telephone");
    expect(plain.text).toContain("To answer, write to the team of");
    expect(plain.text).not.toContain("/capacity/me/");
  });

  it("takes it back, and with it goes everything about them", async () => {
    const { own, id, at } = await ask("Carl");
    await open.site.send(`${desk}/${id}/publish`, {});
    await anyone().send(`${at}/write`, { words: "It is over." });
    expect((await anyone().get(`${at}/take-back`)).text).toContain("cannot be undone");
    await anyone().send(`${at}/take-back`);
    expect((await open.site.stranger(`/en/capacity/requests/${id}`)).status).toBe(404);
    expect((await anyone().get(own)).text).not.toContain("Training on routing");
    const words = open.ctx.db.selectFrom("capacity_building_request_word").selectAll().where("request_id", "=", id);
    expect(await words.execute()).toEqual([]);
  });

  it("leaves: what nobody has seen goes, what is public stays without them; erased by the address it is the same", async () => {
    const [shown, hidden] = [await ask("Dora"), await ask("Dora", { title: "Nobody saw it" })];
    await open.site.send(`${desk}/${shown.id}/publish`, {});
    await anyone().send(`${hidden.own}/leave`);
    const about = async () =>
      JSON.stringify([await rows(), await open.ctx.db.selectFrom("capacity_building_person").selectAll().execute()]);
    expect(await about()).not.toMatch(/dora/i);
    expect(await about()).not.toContain("Nobody saw it");
    expect((await open.site.stranger(`/en/capacity/requests/${shown.id}`)).text).toContain("Training on routing");
    await ask("Emil");
    await open.site.node.run("erase", { arguments: { email: addressFor("Emil") }, options: { yes: true } });
    expect(await about()).not.toMatch(/emil/i);
  });

  it("is told the way to their page at once where the site has no mail, and the console promises none and says how to reach them", async () => {
    const quiet = await openCapacity("quiet", { mails: false });
    const nobody = visit(quiet.site.node, quiet.site.clock);
    const sent = await nobody.send(form, { ...asked, contactName: "Fay", contactEmail: addressFor("Fay") });
    expect(sent.location).toMatch(/^\/en\/capacity\/me\/[\w-]{32}$/);
    expect((await nobody.get(sent.location)).text).toContain("Training on routing");
    const [person] = await quiet.ctx.db.selectFrom("capacity_building_person").select("id").execute();
    const [row] = await requestsOf(quiet.ctx.db, person?.id ?? "");
    const [at, to] = [`${desk}/${row?.id}`, `${words}/${row?.id}`];
    const shown = async (path: string) => (await quiet.site.get(path)).text;
    expect(await shown(at)).toContain("Write on the page of who asked");
    for (const path of [`${to}/write`, `${at}/edit`, `${at}/close`, `${at}/withdraw`]) {
      for (const said of ["This site sends no mail", `href="mailto:${addressFor("Fay")}"`])
        expect(await shown(path), path).toContain(said);
      expect(await shown(path), path).not.toMatch(/gets a letter|by mail/);
    }
    expect(await shown(`${at}/withdraw`)).not.toContain('name="words"');
    await quiet.site.send(`${at}/publish`, {});
    await quiet.site.send(`${at}/close`, { words: "Nobody has time." });
    await quiet.site.send(`${to}/write`, { words: "Ask again in March." });
    for (const said of ["Nobody has time.", "Ask again in March.", "The team has closed it"])
      expect((await nobody.get(sent.location)).text).toContain(said);
    expect(quiet.mail.mails()).toEqual([]);
    await quiet.close();
  });
});

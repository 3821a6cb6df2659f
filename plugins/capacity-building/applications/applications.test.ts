import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";
import { putCall } from "./call-store.ts";

const day = 86_400_000;
const values = { level: "introductory", group: "youth", from: "KE", firstTime: "yes", languages: "en" };

describe("applications", () => {
  let open: OpenCapacity;
  let activity: string;
  beforeAll(async () => {
    open = await openCapacity();
    activity = await open.activity({ starts: "2027-02-01", ends: "2027-04-01" });
  });
  afterAll(() => open?.close());

  const anyone = () => visit(open.site.node, open.site.clock);
  const desk = (path: string) => open.site.get(`/en/console/capacity/${activity}/${path}`);
  const atDesk = (path: string, sent: Record<string, string | string[]> = {}) =>
    open.site.send(`/en/console/capacity/${activity}/${path}`, sent);
  const call = {
    ...{ "opens.day": "1", "opens.month": "11", "opens.year": "2026" },
    ...{ "closes.day": "20", "closes.month": "12", "closes.year": "2026" },
    ...{
      seats: "2",
      answerDays: "10",
      criteria: "Motivation\nReach",
      audience: "Teachers and librarians",
      gender: "ask",
    },
  };
  const apply = async (name: string, more: Record<string, string> = {}, lang = "en") => {
    const form = `/${lang}/capacity/${activity}/apply`;
    const sent = await anyone().send(form, { name, email: addressFor(name), ...values, ...more });
    return sent.status === 303 ? open.ownPage(name) : sent.text;
  };
  const idOf = async (name: string) =>
    new RegExp(`/applications/([0-9a-z]{26})"><bdi>${name}<`).exec((await desk("applications")).text)?.[1] ?? "";
  const act = async (own: string, what: string, sent: Record<string, string> = {}) => {
    const { text } = await anyone().get(own);
    const path = new RegExp(`${own}/applications/[0-9a-z]{26}/${what}`).exec(text)?.[0] ?? "";
    return anyone().send(path, sent);
  };

  it("are asked for by a call with questions of the coordinator's own, in several languages", async () => {
    expect((await desk("applications")).text).toContain("There is no call yet");
    const wrong = await atDesk("call", { ...call, "closes.year": "2025", seats: "many", criteria: "" });
    for (const text of ["The last day is not before the first.", "A number from 1 to"])
      expect(wrong.text).toContain(text);
    expect(wrong.text).toContain('value="many"');
    await atDesk("call", call);
    await atDesk("questions/new", { label: "Why you?", kind: "long", required: "yes" });
    await atDesk("questions/new", { label: "Shift", kind: "choice", options: "Morning\nEvening" });
    const questions = (await desk("questions")).text;
    const french = /questions\/([0-9a-z]{26})"/.exec(questions)?.[1] ?? "";
    const path = `/fr/console/capacity/${activity}/questions/${french}`;
    await open.site.send(path, { label: "Pourquoi vous ?", kind: "long", required: "yes" });
    expect((await anyone().get(`/fr/capacity/${activity}/apply`)).text).toContain("Pourquoi vous ?");
    const form = (await anyone().get(`/en/capacity/${activity}/apply`)).text;
    for (const text of ["Why you?", "Evening", "Teachers and librarians", "20 December 2026", "What happens with what"])
      expect(form).toContain(text);
  });

  it("are open as long as the activity says, whichever of the two days is changed", async () => {
    const edit = (await open.site.send(`/en/console/capacity/${activity}/edit`, {})).location.replace("/check", "");
    const until = (year: string) => ({
      wayIn: "here",
      "deadline.day": "15",
      "deadline.month": "12",
      "deadline.year": year,
    });
    await open.site.send(`${edit}/who`, until("2025"));
    expect((await open.site.send(`${edit}/check`, {})).text).toContain("opens on 1 November 2026");
    await open.site.send(`${edit}/who`, until("2026"));
    expect((await open.site.send(`${edit}/check`, {})).status).toBe(303);
    expect((await anyone().get(`/en/capacity/${activity}/apply`)).text).toContain("15 December 2026");
    await atDesk("call", call);
    expect((await anyone().get(`/en/capacity/${activity}`)).text).not.toContain("15 December 2026");
  });

  it("keep what was typed when something is missing, and count once the link in the mail was used", async () => {
    const { text } = await desk("questions");
    const [question] = [...text.matchAll(/questions\/([0-9a-z]{26})"/g)].map(([, id]) => `q.${id}`);
    const wrong = await apply("Ana", { level: "", experience: "Taught <b>maths</b>" });
    for (const said of ["Choose what fits best.", "Answer this question.", "Taught &lt;b&gt;maths"])
      expect(wrong).toContain(said);
    const own = await apply("Ana", { [question ?? ""]: "I teach." });
    expect((await anyone().get(own)).text).toContain("One more step");
    expect((await desk("applications")).text).toContain("No applications yet");
    await act(own, "confirm");
    expect((await anyone().get(own)).text).toContain("The team has your application.");
    expect((await desk("applications")).text).toContain("<bdi>Ana</bdi>");
    await act(own, "change", {
      ...values,
      name: "Ana",
      [question ?? ""]: "I teach in two schools.",
      needs: "Captions",
    });
    for (const name of ["Ben", "Cleo", "Dora"]) {
      const page = await apply(
        name,
        { [question ?? ""]: "Because.", group: "academia" },
        name === "Dora" ? "fr" : "en",
      );
      await act(page, "confirm");
    }
    const again = await anyone().send(`/en/capacity/${activity}/apply`, {
      ...{ ...values, name: "Mallory", email: addressFor("Ana"), [question ?? ""]: "Me!" },
    });
    expect(again.location).toBe(`/en/capacity/${activity}/apply/sent`);
    await open.mail.waitFor(({ subject = "" }) => subject.startsWith("Your application is here already"));
    expect((await anyone().get(own)).text).not.toContain("Mallory");
  });

  it("are scored by several, who see the others' scores once they have said their own", async () => {
    const ana = await idOf("Ana");
    const page = (await desk(`applications/${ana}`)).text;
    for (const text of ["I teach in two schools.", "Captions", "Motivation"]) expect(page).toContain(text);
    const colleague = await open.site.as("editor");
    const path = `/en/console/capacity/${activity}/applications/${ana}`;
    await colleague.send(path, { "points.0": "5", "points.1": "4", comment: "Reaches many." });
    expect((await desk(`applications/${ana}`)).text).not.toContain("Reaches many.");
    expect((await desk("applications")).text).toContain("Score it first");
    const wrong = await atDesk(`applications/${ana}`, { "points.0": "9" });
    expect(wrong.text).toContain("From 1 to 5.");
    await atDesk(`applications/${ana}`, { "points.0": "3", "points.1": "2" });
    expect((await desk(`applications/${ana}`)).text).toContain("Reaches many.");
    await colleague.send(`/en/console/capacity/${activity}/applications/${await idOf("Ben")}`, {
      "points.0": "5",
      "points.1": "5",
    });
    await atDesk("applications/abstain");
    const list = (await desk("applications")).text;
    expect(list.indexOf("<bdi>Ben<")).toBeLessThan(list.indexOf("<bdi>Ana<"));
    expect(list).toContain("3.5");
    expect((await (await open.site.as("reviewer")).get(path)).status).toBe(403);
    expect((await atDesk("call", { ...call, criteria: "Only one" })).text).toContain("Somebody has scored already");
  });

  it("are decided upon without anybody learning of it, then told in one act, each in their own language", async () => {
    const own = await open.ownPage("Ana");
    const decided = { Ana: "accepted", Ben: "accepted", Cleo: "waiting", Dora: "refused" };
    const sent: Record<string, string> = {};
    for (const [name, decision] of Object.entries(decided)) sent[`d.${await idOf(name)}`] = decision;
    await atDesk("applications/decide", { ...sent, [`d.${await idOf("Cleo")}`]: "accepted" });
    expect((await desk("letters")).text).not.toContain("Send 4 letters now");
    await atDesk("applications/decide", sent);
    expect((await anyone().get(own)).text).toContain("The team has your application.");
    expect((await anyone().get(`${own}/data.json`)).text).not.toContain("accepted");
    await atDesk("letters/words", { accepted: "Bring a laptop.", waiting: "", refused: "" });
    const preview = (await desk("letters")).text;
    for (const text of ["Bring a laptop.", "Nous ne pouvons pas", "École de la", "Send 4 letters now"])
      expect(preview).toContain(text);
    const before = open.mail.mails().length;
    await atDesk("letters/send");
    await atDesk("letters/send");
    await open.site.node.jobs.idle();
    expect(open.mail.mails().length).toBe(before + 4);
    expect((await anyone().get(own)).text).toContain("You have a place.");
    const balance = (await desk("balance")).text;
    for (const text of ["Academia", "Kenya", "By gender", "3 (75"]) expect(balance).toContain(text);
    expect((await desk("applications.csv")).text).toContain("I teach in two schools.");
  });

  it("lead to a place that is taken or given back, and then the next on the waiting list gets it", async () => {
    const [ana, ben] = [await open.ownPage("Ana"), await open.ownPage("Ben")];
    await act(ana, "take");
    expect((await anyone().get(ana)).text).toContain("What you take part in");
    await act(ben, "give-back");
    await open.mail.waitFor(
      ({ to, subject = "" }) =>
        JSON.stringify(to).includes(addressFor("Cleo")) && subject.startsWith("You have a place"),
    );
    const cleo = await open.ownPage("Cleo");
    expect((await anyone().get(cleo)).text).toContain("You have a place.");
    open.site.clock.move(11 * day);
    open.site.node.jobs.wake();
    await open.site.node.jobs.idle();
    await expect.poll(async () => (await anyone().get(cleo)).text).toContain("The time to confirm is over");
    expect((await act(cleo, "take")).status).toBe(404);
    await atDesk("applications/decide", { [`d.${await idOf("Dora")}`]: "waiting" });
    await atDesk("letters/send");
    const leave = /\/en\/capacity\/me\/[\w-]+\/cohort\/\w+\/leave/.exec((await anyone().get(ana)).text)?.[0] ?? "";
    await anyone().send(leave);
    expect((await anyone().get(ana)).text).toContain("You gave your place back.");
    expect((await anyone().get(await open.ownPage("Dora"))).text).toContain("Vous avez une place.");
  });

  it("are withdrawn with everything that was said, and nobody can apply once it is over", async () => {
    const own = (await open.ownPage("Dora")).replace("/fr/", "/en/");
    expect((await anyone().get(own)).text).toContain("You have a place.");
    const other = await open.activity();
    const ctx = open.ctx;
    const open2 = { activity: other, opens: "2026-01-01", closes: "2099-01-01", asksGender: false, answerDays: 5 };
    await ctx.transaction((tx) => putCall(tx.db, { ...open2, questions: [], letters: {} }));
    await anyone().send(`/en/capacity/${other}/apply`, {
      name: "Eva",
      email: addressFor("Eva"),
      ...values,
      needs: "A ramp",
    });
    const eva = await open.ownPage("Eva");
    await act(eva, "confirm");
    await act(eva, "withdraw");
    expect((await anyone().get(eva)).text).toContain("Withdrawn by you.");
    expect((await anyone().get(`${eva}/data.json`)).text).not.toContain("A ramp");
    const left = await anyone().send(`/en/capacity/${other}/apply`, {
      name: "Gil",
      email: addressFor("Gil"),
      ...values,
    });
    expect(left.status).toBe(303);
    await act(await open.ownPage("Gil"), "confirm");
    expect((await open.site.get("/en/console")).text).toContain("1 application so far");
    open.site.clock.move(40 * day);
    expect((await anyone().get(`/en/capacity/${activity}/apply`)).text).toContain("Nobody can apply here now.");
  });

  it("are forgotten: unconfirmed ones after a week, those without a place after the months that the site set", async () => {
    const other = await open.activity();
    const always = { activity: other, opens: "2026-01-01", closes: "2099-01-01", asksGender: false, answerDays: 5 };
    await open.ctx.transaction((tx) => putCall(tx.db, { ...always, questions: [], letters: {} }));
    await anyone().send(`/en/capacity/${other}/apply`, { name: "Finn", email: addressFor("Finn"), ...values });
    const finn = await open.ownPage("Finn");
    const dora = await open.ownPage("Dora");
    open.site.clock.move(8 * day);
    open.site.node.jobs.wake();
    await expect.poll(async () => (await anyone().get(finn)).status).toBe(404);
    expect((await anyone().get(dora)).status).toBe(200);
    open.site.clock.move(400 * day);
    open.site.node.jobs.wake();
    await expect.poll(async () => (await anyone().get(dora)).status).toBe(404);
  });

  it("are taken where a site sends no mail, too: the page's address is shown at once, and opens nobody else's", async () => {
    const quiet = await openCapacity("quiet", { mails: false });
    const where = await quiet.activity();
    const always = { activity: where, opens: "2026-01-01", closes: "2099-01-01", asksGender: false, answerDays: 5 };
    await quiet.ctx.transaction((tx) => putCall(tx.db, { ...always, questions: [], letters: {} }));
    const { get, send } = visit(quiet.site.node, quiet.site.clock);
    const form = `/en/capacity/${where}/apply`;
    const typed = { ...values, name: "Hana", email: addressFor("Hana") };
    const [own, other] = [(await send(form, typed)).location, (await send(form, typed)).location];
    expect([own === other, own]).toEqual([false, expect.stringMatching(/^\/en\/capacity\/me\/[\w-]{32}$/)]);
    await send(
      own,
      {},
      /\/en\/capacity\/me\/[\w-]+\/applications\/\w+\/confirm/.exec((await get(own)).text)?.[0] ?? "",
    );
    expect((await get(own)).text).toContain("The team has your application.");
    expect((await get(other)).text).toContain("One more step");
    await quiet.close();
  });
});

import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";

const signal = {
  title: "Satellites fall silent",
  seen: "Terminals in three districts lost their link.\nNobody said why.",
  place: "Northern districts",
  topics: ["access", "trust-resilience"],
  evidence: "https://example.org/report What the districts told",
  weeks: "6",
};

describe("a signal", () => {
  let mail: CapturedMail;
  let desk: OpenConsole;

  beforeAll(async () => {
    mail = await captureMail();
    desk = await openConsole({ name: "kenya", plugins: [policyLabs], mail });
  });
  afterAll(async () => {
    await desk?.remove();
    await mail?.stop();
  });

  async function raise(changes = {}): Promise<string> {
    const answer = await desk.send("/en/console/labs/signals/new", { ...signal, ...changes });
    expect(answer.status).toBe(303);
    return answer.location.split("/").at(-1) ?? "";
  }

  async function publish(id: string) {
    await desk.send(`/en/console/labs/signals/${id}/publish`, {});
  }

  async function stampOf(path: string): Promise<string> {
    const page = await desk.stranger(path);
    desk.clock.move(10_000);
    return /name="nri_stamp" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
  }

  async function post(path: string, values: Record<string, string>) {
    const body = new URLSearchParams({ nri_stamp: await stampOf(path.replace(/\/(back|support)$/, "")), ...values });
    return fetch(`${desk.node.origin}${path}`, { method: "POST", body, redirect: "manual" });
  }

  it("is seen by nobody outside before it is published, and then stands in the register with its plan in weeks", async () => {
    const id = await raise();
    expect((await desk.stranger(`/en/labs/signals/${id}`)).status).toBe(404);
    expect((await desk.stranger("/en/labs/signals")).text).not.toContain("Satellites fall silent");
    await publish(id);
    const page = await desk.stranger(`/en/labs/signals/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("Nobody said why.");
    expect(page.text).toContain("What the districts told");
    expect(page.text).toMatch(/Rapid mode: a brief within 6 weeks, by 1 January 2027/);
    expect((await desk.stranger("/en/labs/signals?topic=access")).text).toContain("Satellites fall silent");
    expect((await desk.stranger("/en/labs/signals?topic=gender")).text).not.toContain("Satellites fall silent");
    expect((await desk.stranger("/en/labs/signals?q=districts+link")).text).toContain("Satellites fall silent");
    expect((await desk.stranger("/en/labs/signals?q=100%25")).text).toContain("No signal fits");
  });

  it("has one place in the menu of the console", async () => {
    const { text } = await desk.get("/en/console/labs/signals");
    const menu = /<nav aria-label="Menu">.*?<\/nav>/s.exec(text)?.[0] ?? "";
    const marked = [...menu.matchAll(/href="([^"]+)" aria-current="(\w+)"/g)].map(([, to, as]) => `${to} ${as}`);
    expect(marked).toEqual(["/en/console/labs/signals page"]);
  });

  it("keeps what was typed and names the remedy at the field", async () => {
    const wrong = { ...signal, title: "", evidence: "see the report", weeks: "90" };
    const answer = await desk.send("/en/console/labs/signals/new", wrong);
    expect(answer.status).toBe(422);
    for (const words of ["Give it a title", "Begin each line with a whole address", "from 1 to 52", "see the report"])
      expect(answer.text).toContain(words);
  });

  it("is supported once by a person, by stakeholder group and without a name", async () => {
    const id = await raise({ title: "Counted once" });
    await publish(id);
    await desk.send(`/en/labs/signals/${id}/support`, { group: "academia" });
    await desk.send(`/en/labs/signals/${id}/support`, { group: "academia" });
    expect((await desk.stranger(`/en/labs/signals/${id}`)).text).toContain("1 in all");
    await desk.send(`/en/labs/signals/${id}/support`, { group: "youth" });
    const page = await desk.stranger(`/en/labs/signals/${id}`);
    expect(page.text).toContain("1 in all");
    expect(page.text).toMatch(/<th scope="row"><bdi>Youth/);
    expect(page.text).not.toContain("owner@example.org");
    await desk.send(`/en/labs/signals/${id}/support/back`, {});
    expect((await desk.stranger(`/en/labs/signals/${id}`)).text).toContain("Nobody has supported it yet");
  });

  it("counts a visitor only after the yes to the mail, and lets them take it back by the same link", async () => {
    const id = await raise({ title: "By mail" });
    await publish(id);
    const asked = await post(`/en/labs/signals/${id}/support`, { group: "youth", email: "Amina@example.net" });
    expect(asked.status).toBe(303);
    expect((await desk.stranger(`/en/labs/signals/${id}`)).text).toContain("Nobody has supported it yet");
    const sent = await mail.waitFor(({ subject }) => subject?.includes("By mail") ?? false);
    const path = /http\S+\/support\/[\w-]{32}/.exec(sent.text ?? "")?.[0].replace(desk.node.origin, "") ?? "";
    const opened = await desk.stranger(path);
    expect(opened.text).toContain("Do you support this signal?");
    expect((await desk.stranger(`/en/labs/signals/${id}`)).text).toContain("Nobody has supported it yet");
    await post(path, {});
    await post(path, {});
    expect((await desk.stranger(`/en/labs/signals/${id}`)).text).toContain("1 in all");
    const again = await post(`/en/labs/signals/${id}/support`, { group: "youth", email: "amina@example.net" });
    expect(again.status).toBe(303);
    expect((await desk.stranger(`/en/labs/signals/${id}`)).text).toContain("1 in all");
    const found = await desk.send("/en/console/personal-data", { email: "amina@example.net" });
    expect(found.status).toBeLessThan(500);
    await post(`${path}/back`, {});
    expect((await desk.stranger(`/en/labs/signals/${id}`)).text).toContain("Nobody has supported it yet");
    expect((await desk.stranger(path)).status).toBe(404);
  });

  it("is raised by everybody who signed in, and published by those who may", async () => {
    const contributor = await desk.as("contributor");
    const made = await contributor.send("/en/console/labs/signals/new", { ...signal, title: "From the field" });
    const id = made.location.split("/").at(-1) ?? "";
    expect((await contributor.get(`/en/console/labs/signals/${id}`)).text).toContain("waits for somebody");
    expect((await contributor.send(`/en/console/labs/signals/${id}/publish`, {})).status).toBe(403);
    expect((await desk.get("/en/console")).text).toContain("Signals that wait to be published: 1");
    await publish(id);
    expect((await contributor.get(`/en/console/labs/signals/${id}/edit`)).status).toBe(403);
    expect((await desk.stranger(`/en/labs/signals/${id}`)).text).toContain("From the field");
  });

  it("disappears with what is kept of its supporters, after a page that tells the reach", async () => {
    const id = await raise({ title: "Taken back" });
    await publish(id);
    await desk.send(`/en/labs/signals/${id}/support`, { group: "academia" });
    const sure = await desk.get(`/en/console/labs/signals/${id}/withdraw`);
    expect(sure.text).toContain("What is kept of supporters is deleted");
    await desk.send(`/en/console/labs/signals/${id}/withdraw`, {});
    expect((await desk.stranger(`/en/labs/signals/${id}`)).status).toBe(404);
  });
});

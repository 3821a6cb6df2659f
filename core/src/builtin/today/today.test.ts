import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole();
});
afterAll(() => site.remove());

it("Today says what is left of the setup first, and what is done last", async () => {
  const stepsOf = (html: string) =>
    [...html.matchAll(/<li( class="done")?><h3>/g)].map(([, done]) => done !== undefined);
  await site.send("/en/console/site/about", { "about.en": "We are many." });
  await site.send("/en/console/site/contact", { contact: "team@example.org", website: "" });
  await site.firstEvent();
  const steps = stepsOf((await site.get("/en/console")).text);
  expect(steps).toContain(true);
  expect(steps).toContain(false);
  expect(steps).toEqual(steps.toSorted((one, other) => Number(one) - Number(other)));
});

it("Today has what waits above what is left of the setup as soon as an event is public, and before it the setup first", async () => {
  const fresh = await openConsole();
  const placesOf = async () => {
    const { text } = await fresh.get("/en/console");
    return [text.indexOf('id="tasks"') > 0, text.indexOf('id="setup"') > text.indexOf('id="tasks"')];
  };
  expect(await placesOf()).toEqual([true, false]);
  await fresh.firstEvent();
  expect(await placesOf()).toEqual([true, true]);
  await fresh.remove();
});

it("Today shows one alert at most, three numbers and three tasks", async () => {
  const { text } = await site.get("/en/console");
  const count = (piece: RegExp) => text.match(piece)?.length ?? 0;
  expect(count(/<(section|div|aside)[^>]*class="note err"/g)).toBeLessThanOrEqual(1);
  const numbers = /<ul class="three">.*?<\/ul>/s.exec(text)?.[0] ?? "";
  expect(numbers.match(/<li>/g)?.length ?? 0).toBeLessThanOrEqual(3);
  const tasks = /<section aria-labelledby="tasks">.*?<\/section>/s.exec(text)?.[0] ?? "";
  expect(tasks.match(/<li>/g)?.length ?? 0).toBeLessThanOrEqual(3);
});

import { createHash } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { befriend, bootTestNode, type TestNode, until } from "../../testing/index.ts";

const outputJson = z.looseObject({
  id: z.string(),
  status: z.string(),
  files: z.array(z.looseObject({ url: z.url() })),
});
const outputsJson = z.object({ items: z.array(outputJson) });

/** Outputs on their way between two whole nodes, with a file that is downloaded. */
describe("an output that travels", () => {
  let home: TestNode;
  let away: TestNode;
  const bytes = new TextEncoder().encode("Three messages on access.\n");
  const sha256 = createHash("sha256").update(bytes).digest("hex");

  beforeAll(async () => {
    [home, away] = await Promise.all([bootTestNode({ name: "home" }), bootTestNode({ name: "away" })]);
    await befriend(away, home);
  });
  afterAll(async () => {
    await home.remove();
    await away.remove();
  });

  async function listed() {
    return outputsJson.parse(await (await away.get("/api/v1/outputs")).json()).items;
  }

  it("arrives, changes and goes as its owner says", async () => {
    const output = {
      title: "Messages 2026",
      type: "nri-messages",
      producer: "community",
      licence: "CC-BY-4.0",
      files: ["messages.txt"],
    };
    const file = { name: "output.json", bytes: new TextEncoder().encode(JSON.stringify(output)) };
    const added = await home.run("output add", {
      arguments: { file: "output.json" },
      options: { publish: true },
      files: { file, "messages.txt": { name: "messages.txt", bytes } },
    });
    const [{ id }] = added.data as [{ id: string }];
    await until(async () => (await listed()).length === 1);
    const [received] = await listed();
    expect(received).toMatchObject({
      title: { en: "Messages 2026" },
      origin: { kind: "remote", node: home.origin },
      files: [{ sha256, bytes: bytes.length }],
    });

    const page = await (await away.get(`/en/outputs/${received?.id}`)).text();
    expect(page).toContain(`${home.origin}/en/outputs/${id}/files/${sha256}/messages.txt`);
    const download = await fetch(received?.files[0]?.url ?? "");
    expect(await download.text()).toBe("Three messages on access.\n");

    await home.run("output withdraw", { arguments: { id } });
    await until(async () => (await listed()).length === 0);
    expect((await away.get(`/en/outputs/${received?.id}`)).status).toBe(410);
    expect((await fetch(received?.files[0]?.url ?? "")).status).toBe(410);
  });

  it("tells elsewhere how accessible each file is, on the page, among the files, in the API, and is found by it", async () => {
    const output = {
      title: "Report for everybody",
      type: "nri-annual-report",
      producer: "community",
      files: [
        { path: "report.txt", accessibility: ["screen-reader"] },
        {
          path: "easy.txt",
          language: "en",
          accessibility: ["plain-language", "large-print"],
          alternativeOf: "report.txt",
        },
      ],
    };
    const encoded = (text: string) => new TextEncoder().encode(text);
    const added = await home.run("output add", {
      options: { publish: true },
      files: {
        file: { name: "a.json", bytes: encoded(JSON.stringify(output)) },
        "report.txt": { name: "report.txt", bytes: encoded("A report") },
        "easy.txt": { name: "easy.txt", bytes: encoded("An easy report") },
      },
    });
    const [{ id }] = added.data as [{ id: string }];
    await until(async () => (await listed()).length === 1);
    for (const [node, own] of [
      [home, id],
      [away, (await listed())[0]?.id],
    ] as const) {
      for (const path of [`/en/outputs/${own}`, `/en/outputs/${own}/files`]) {
        const page = (await (await node.get(path)).text()).replace(/<\/?bdi[^>]*>/g, "");
        for (const told of ["Readable by screen readers", "In plain language", "Large print"])
          expect([path, page.includes(`<li class="tag">${told}</li>`)]).toEqual([path, true]);
        expect(page).toContain("The same as report.txt, in another form");
      }
      expect(await (await node.get(`/ar/outputs/${own}`)).text()).toContain("بلغة مبسطة");
      expect(await (await node.get(`/en/outputs/${own}`)).text()).toContain('"accessibilityFeature":["largePrint"]');
      const { files } = outputJson.parse(await (await node.get(`/api/v1/outputs/${own}`)).json());
      expect(files).toMatchObject([
        { accessibility: ["screen-reader"] },
        { accessibility: ["plain-language", "large-print"], alternativeOf: files[0]?.["sha256"] },
      ]);
      expect(await (await node.get("/en/outputs/find")).text()).toContain('<option value="plain-language">');
      expect(await (await node.get("/en/outputs/find")).text()).not.toContain('<option value="braille">');
      expect(await (await node.get("/en/outputs?access=plain-language")).text()).toContain("Report for everybody");
      expect(await (await node.get("/en/outputs?access=braille")).text()).not.toContain("Report for everybody");
      const found = outputsJson.parse(await (await node.get("/api/v1/outputs?access=large-print")).json());
      expect(found.items).toHaveLength(1);
    }
    await home.run("output withdraw", { arguments: { id } });
    await until(async () => (await listed()).length === 0);
  });

  it("brings its picture along, which the other node shows from its own copy", async () => {
    const cover = await home.images.put(
      await sharp({ create: { width: 900, height: 450, channels: 3, background: "#285078" } })
        .png()
        .toBuffer(),
    );
    const image = { url: home.images.urlOf(cover), mediaType: "image/webp", alt: { en: "A full hall" } };
    const text = JSON.stringify({ title: "With a cover", type: "nri-messages", producer: "community", image });
    const file = { name: "a.json", bytes: new TextEncoder().encode(text) };
    const added = await home.run("output add", {
      arguments: { file: "a.json" },
      options: { publish: true },
      files: { file },
    });
    const [{ id }] = added.data as [{ id: string }];
    await until(async () => (await listed()).some(({ picture }) => picture !== undefined));
    const told = await (await home.get(`/ap/objects/${id}`, { accept: "application/activity+json" })).json();
    expect(told).toMatchObject({ image: { type: "Image", url: image.url, summary: "A full hall" } });
    const [received] = await listed();
    expect(received).toMatchObject({ picture: { width: 900, height: 450, alt: { en: "A full hall" } } });
    expect(JSON.stringify(received?.["picture"])).not.toContain(home.origin);
    await home.run("output withdraw", { arguments: { id } });
    await until(async () => (await listed()).length === 0);
  });

  it("says of the version before that a newer one took its place, elsewhere too", async () => {
    const add = async (fields: object) => {
      const text = JSON.stringify({ title: "Report", type: "nri-annual-report", producer: "community", ...fields });
      const file = { name: "a.json", bytes: new TextEncoder().encode(text) };
      const { data } = await home.run("output add", { options: { publish: true }, files: { file } });
      return (data as [{ id: string }])[0].id;
    };
    const first = await add({ version: "1" });
    await until(async () => (await listed()).length === 1);
    await add({ version: "2", supersedes: first });
    await until(async () => {
      const outputs = await listed();
      return outputs.length === 2 && outputs.some(({ status }) => status === "superseded");
    });
    expect((await listed()).map(({ status }) => status).sort()).toEqual(["final", "superseded"]);
  });
});

describe("the download of a file", () => {
  let node: TestNode;
  let path: string;
  const text = "0123456789";

  beforeAll(async () => {
    node = await bootTestNode({ name: "files" });
    const output = { title: "One", type: "nri-messages", producer: "community", files: ["Étude „A“.txt"] };
    const { data } = await node.run("output add", {
      options: { publish: true },
      files: {
        file: { name: "a.json", bytes: new TextEncoder().encode(JSON.stringify(output)) },
        "Étude „A“.txt": { name: "Étude „A“.txt", bytes: new TextEncoder().encode(text) },
      },
    });
    const [{ id }] = data as [{ id: string }];
    const { files } = outputJson.parse(await (await node.get(`/api/v1/outputs/${id}`)).json());
    path = new URL(files[0]?.url ?? "").pathname;
  });
  afterAll(() => node.remove());

  it("is saved, not opened, under its own name and in a sandbox", async () => {
    const answer = await node.get(path);
    expect([answer.status, await answer.text()]).toEqual([200, text]);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''%C3%89tude/);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const again = await node.get(path, { "if-none-match": answer.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("goes on where it was cut off", async () => {
    const part = async (range: string) => {
      const answer = await node.get(path, { range });
      return [answer.status, await answer.text(), answer.headers.get("content-range")];
    };
    expect(await part("bytes=4-")).toEqual([206, "456789", "bytes 4-9/10"]);
    expect(await part("bytes=0-2")).toEqual([206, "012", "bytes 0-2/10"]);
    expect(await part("bytes=-3")).toEqual([206, "789", "bytes 7-9/10"]);
    expect(await part("bytes=99-")).toEqual([200, text, null]);
    expect(await part("bytes=0-1,3-4")).toEqual([200, text, null]);
  });

  it("never answers as ActivityPub, nor for a hash that is not the output's", async () => {
    const answer = await node.get(path, { accept: "application/activity+json" });
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect((await node.get(path.replace(/[0-9a-f]{64}/, "0".repeat(64)))).status).toBe(404);
  });
});

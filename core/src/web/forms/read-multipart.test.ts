import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../../kit/index.ts";
import { readMultipart } from "./read-multipart.ts";

const MiB = 1024 * 1024;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nri-multipart-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(form: FormData, more: Partial<Parameters<typeof readMultipart>[1]> = {}) {
  const request = new Request("http://localhost/", { method: "POST", body: form });
  return readMultipart(Readable.from(request.body as unknown as AsyncIterable<Uint8Array>), {
    ...{ contentType: request.headers.get("content-type") ?? "", folder },
    limits: { fileBytes: 2 * MiB, textBytes: 64 * 1024 },
    mayKeep: () => true,
    ...more,
  });
}

function sample(...fields: readonly (readonly [string, string | Blob, string?])[]): FormData {
  const form = new FormData();
  for (const [name, value, as] of fields) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, value, as);
  }
  return form;
}

describe("a form with files", () => {
  it("gives its texts, several of one name too, and its files as they were; an empty file field is none", async () => {
    const sent = await read(
      sample(
        ["title", "Déjà vu العربية"],
        ["tag", "a"],
        ["tag", "b"],
        ["none", new Blob([]), ""],
        ["upload", new Blob(["first"], { type: "text/plain" }), "../../etc/première.txt"],
        ["upload", new Blob(["second"]), "second.bin"],
        ["after", "still here"],
        ["__proto__", "polluted"],
      ),
    );
    expect(Object.entries(sent.values)).toEqual([
      ["title", "Déjà vu العربية"],
      ["tag", ["a", "b"]],
      ["none", ""],
      ["upload", ""],
      ["after", "still here"],
      ["__proto__", "polluted"],
    ]);
    expect([...sent.files.keys()]).toEqual(["upload"]);
    const [first, second] = sent.files.get("upload") ?? [];
    expect([first?.name, first?.type, first?.size]).toEqual(["première.txt", "text/plain", 5]);
    expect([String(await first?.bytes()), String(await second?.bytes())]).toEqual(["first", "second"]);
    const pieces: Uint8Array[] = [];
    for await (const piece of first?.stream() ?? []) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe("first");
    await sent.close();
  });

  it("never leaves a name on the disk: not while it is read, not after it", async () => {
    const sent = await read(sample(["upload", new Blob([Buffer.alloc(MiB, 7)]), "a.bin"]));
    expect(await readdir(folder)).toEqual([]);
    const [file] = sent.files.get("upload") ?? [];
    expect((await file?.bytes())?.equals(Buffer.alloc(MiB, 7))).toBe(true);
    await sent.close();
    await expect(file?.bytes()).rejects.toThrow();
  });

  it("keeps what was typed beside a file that is too large, which says so when it is read", async () => {
    const large = new Blob([Buffer.alloc(3 * MiB)]);
    const small = new Blob(["small"]);
    const sent = await read(
      sample(["title", "Kept"], ["upload", small, "a.txt"], ["upload", large, "b.bin"], ["after", "too"]),
    );
    expect(sent.values).toMatchObject({ title: "Kept", after: "too" });
    const [first, second] = sent.files.get("upload") ?? [];
    expect(String(await first?.bytes())).toBe("small");
    await expect(second?.bytes()).rejects.toMatchObject({ code: "too-large" });
    await expect(second?.stream().next()).rejects.toMatchObject({ code: "too-large" });
    await sent.close();
  });

  it("touches the disk with no file when it is not of this session, whose proof comes first", async () => {
    const asked: unknown[] = [];
    const form = sample(
      ["token", "forged"],
      ["upload", new Blob(["x"]), "x.txt"],
      ["upload", new Blob(["y"]), "y.txt"],
    );
    const sent = await read(form, {
      folder: join(folder, "never", "made"),
      mayKeep: (values) => asked.push({ ...values }) === 0,
    });
    expect(asked).toEqual([{ token: "forged", upload: "" }]);
    expect(await readdir(folder)).toEqual([]);
    await expect(sent.files.get("upload")?.[0]?.bytes()).rejects.toThrow(Refusal);
  });

  it("leaves nothing when it breaks off in the middle of a file", async () => {
    const head = '--b\r\ncontent-disposition: form-data; name="upload"; filename="a.bin"\r\n\r\n';
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from(head);
        yield Buffer.alloc(MiB);
        throw new Error("the line went dead");
      })(),
    );
    const options = { contentType: "multipart/form-data; boundary=b", folder, mayKeep: () => true };
    const limits = { fileBytes: 2 * MiB, textBytes: 1024 };
    await expect(readMultipart(broken, { ...options, limits })).rejects.toMatchObject({ code: "bad-request" });
    const cut = Readable.from([Buffer.from(head), Buffer.alloc(1000)]);
    await expect(readMultipart(cut, { ...options, limits })).rejects.toMatchObject({ code: "bad-request" });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ["a text that is too long", sample(["title", "x".repeat(65 * 1024)])],
    ["texts that are too long together", sample(["a", "x".repeat(40_000)], ["b", "x".repeat(40_000)])],
    ["too many files", sample(...Array.from({ length: 21 }, () => ["f", new Blob(["x"]), "x.txt"] as const))],
    ["too many fields", sample(...Array.from({ length: 2001 }, (_, n) => [`f${n}`, "x"] as const))],
  ])("refuses %s", async (_what, form) => {
    await expect(read(form)).rejects.toMatchObject({ code: "too-large" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("refuses what is no form with parts", async () => {
    const options = { folder, limits: { fileBytes: MiB, textBytes: 1024 }, mayKeep: () => true };
    const text = () => Readable.from([Buffer.from("nothing of the kind")]);
    for (const contentType of ["multipart/form-data", "multipart/form-data; boundary=b"]) {
      await expect(readMultipart(text(), { ...options, contentType })).rejects.toMatchObject({ code: "bad-request" });
    }
  });
});

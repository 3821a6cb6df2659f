import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFiles, type Files } from "./index.ts";
import { plainPdf } from "./pdf/sample-pdfs.ts";
import { safeName } from "./safe-name.ts";

let dir: string;
let files: Files;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "nri-files-"));
  files = createFiles({ dir, limit: 100_000 });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** A stored (not compressed) archive with these names. */
function zip(names: readonly string[], { encrypted = false, first = "" } = {}): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const content = Buffer.from(name === "mimetype" ? first : "x");
    const bytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(encrypted ? 1 : 0, 6);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, bytes, content);
    entries.push(entry, bytes);
    offset += 30 + bytes.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(entries).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...entries, end]);
}

const odt = "application/vnd.oasis.opendocument.text";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("files", () => {
  it("keeps bytes under their hash, once, and gives them back", async () => {
    const text = "Messages of the forum\n";
    const stored = await files.put(Readable.from([Buffer.from(text)]), { name: "messages.txt" });
    expect(stored).toEqual({ name: "messages.txt", mediaType: "text/plain", bytes: 22, sha256: stored.sha256 });
    expect((await files.put(Buffer.from(text), { name: "again.txt" })).sha256).toBe(stored.sha256);
    const opened = await files.read(stored.sha256);
    expect(opened && Buffer.concat(await opened.stream.toArray()).toString()).toBe(text);
    const kept: string[] = [];
    for await (const sha256 of files.list()) kept.push(sha256);
    expect(kept).toEqual([stored.sha256]);
    expect(await files.isIntact(stored.sha256)).toBe(true);
    await writeFile(join(dir, stored.sha256.slice(0, 2), stored.sha256), "other");
    expect(await files.isIntact(stored.sha256)).toBe(false);
    await files.remove(stored.sha256);
    await files.remove(stored.sha256);
    expect(await files.read(stored.sha256)).toBeUndefined();
  });

  it.each<[string, Buffer, string, string]>([
    ["report.exe", Buffer.from("%PDF-1.7\n"), "application/pdf", "report.pdf"],
    ["logo.svg", Buffer.from("\u0089PNG\r\n\u001a\nrest", "latin1"), "image/png", "logo.png"],
    ["a.jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg", "a.jpeg"],
    ["a.webp", Buffer.from("RIFF0000WEBPVP8 "), "image/webp", "a.webp"],
    ["رسائل.md", Buffer.from("# رسائل\n"), "text/markdown", "رسائل.md"],
    ["table.csv", Buffer.from("a;b\n"), "text/csv", "table.csv"],
    ["d.docx", zip(["[Content_Types].xml", "word/document.xml"]), docx, "d.docx"],
    ["d.zip", zip(["mimetype", "content.xml"], { first: odt }), odt, "d.odt"],
    ["d.zip", zip(["data.csv"]), "application/zip", "d.zip"],
  ])("types %s by what it holds", async (name, content, mediaType, kept) => {
    expect(await files.put(content, { name, declaredType: "text/html" })).toMatchObject({ mediaType, name: kept });
  });

  it.each<[string, Buffer]>([
    ["an SVG picture", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"/>`)],
    ["a web page", Buffer.from("\ufeff  <!DOCTYPE html><p>hello")],
    ["a page in disguise", Buffer.from("Dear reader\n<script>alert(1)</script>")],
    ["a program for Windows", Buffer.from("MZ\u0090\u0000", "latin1")],
    ["a program for Linux", Buffer.from("\u007fELF\u0002\u0001", "latin1")],
    ["a shell script", Buffer.from("#!/bin/sh\nrm -rf /\n")],
    ["text that is not UTF-8", Buffer.from("caf\u00e9", "latin1")],
    ["text with a NUL", Buffer.from("a\u0000b")],
    ["an archive with a program", zip(["docs/readme.txt", "setup.exe"])],
    ["a document with macros", zip(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])],
    ["a Java archive", zip(["META-INF/MANIFEST.MF", "a.class"])],
    ["an encrypted archive", zip(["a.txt"], { encrypted: true })],
    ["a broken archive", Buffer.from("PK\u0003\u0004 and no more", "latin1")],
    ["a broken directory", Buffer.concat([zip(["a.txt"]).subarray(0, 36), zip(["b.txt"]).subarray(60)])],
  ])("refuses %s", async (_, content) => {
    await expect(files.put(content, { name: "a.pdf" })).rejects.toMatchObject({ code: "unsupported-type" });
  });

  it("refuses what is too large as soon as it is, and leaves nothing behind", async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(30_000, "a");
    }
    await expect(files.put(endless(), { name: "a.txt" })).rejects.toMatchObject({ code: "too-large" });
    expect(await readdir(join(dir, "drafts"))).toEqual([]);
  });

  it("takes a hash for a hash and never for a path", async () => {
    for (const key of ["../../etc/passwd", "", "a".repeat(63), `${"a".repeat(62)}/x`]) {
      expect(await files.read(key)).toBeUndefined();
      expect(await files.has(key)).toBe(false);
    }
  });

  it.each([
    ["../../etc/passwd", "text/plain", "passwd.txt"],
    ["C:\\Users\\me\\brief.PDF", "application/pdf", "brief.PDF"],
    ["report\u202efdp.exe", "application/pdf", "reportfdp.pdf"],
    [".htaccess", "text/plain", "htaccess.txt"],
    ['a"\r\nX: y.txt', "text/plain", "aX y.txt"],
    ["", "text/csv", "file.csv"],
  ])("makes %j safe to show", (name, type, expected) => {
    expect(safeName(name, type)).toBe(expected);
  });
});

describe("a PDF", () => {
  it("tells how many pages a PDF has, where it says so", async () => {
    expect(await files.put(plainPdf(12), { name: "report.pdf" })).toMatchObject({ pages: 12 });
    const broken = await files.put(Buffer.from("%PDF-1.4\nnothing"), { name: "broken.pdf" });
    expect(broken).toEqual({ name: "broken.pdf", mediaType: "application/pdf", bytes: 16, sha256: broken.sha256 });
  });
});

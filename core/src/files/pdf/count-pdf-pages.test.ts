import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timeUsed } from "../../testing/time-used.ts";
import { countPdfPages } from "./count-pdf-pages.ts";
import { changedPdf, packedPdf, plainPdf } from "./sample-pdfs.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "nri-pdf-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function pagesOf(bytes: Buffer): Promise<number | undefined> {
  const path = join(dir, crypto.randomUUID());
  await writeFile(path, bytes);
  try {
    return await countPdfPages(path);
  } finally {
    await rm(path);
  }
}

const swap = (bytes: Buffer, [from, to]: readonly [string, string]) =>
  Buffer.from(bytes.toString("latin1").replace(from, to), "latin1");

describe("the pages of a PDF", () => {
  it("are counted in plain files, in packed ones, and after a change", async () => {
    expect(await pagesOf(plainPdf(3))).toBe(3);
    expect(await pagesOf(plainPdf(1200))).toBe(1200);
    expect(await pagesOf(packedPdf(42))).toBe(42);
    expect(await pagesOf(changedPdf(plainPdf(3), 4))).toBe(4);
    expect(await pagesOf(changedPdf(changedPdf(plainPdf(3), 4), 5))).toBe(5);
  });

  it("are not told where the file is not as it should be", async () => {
    const plain = plainPdf(3);
    for (const change of [
      ["/Count 3", "/Count -3"],
      ["/Count 3", "/Count 3.5"],
      ["/Count 3", "/Count 999999999"],
      ["/Count 3", "/Count 2 0 R"],
      ["/Type /Pages", "/Type /Other"],
      ["/Root 1 0 R", "/Root 2 0 R"],
      ["/Root 1 0 R", "/Root 1 0 X"],
      ["startxref", "startless"],
      ["trailer", "nothing"],
    ] as const) {
      expect([change, await pagesOf(swap(plain, change))]).toEqual([change, undefined]);
    }
    expect(await pagesOf(Buffer.alloc(0))).toBeUndefined();
    expect(await pagesOf(plain.subarray(0, plain.length / 2))).toBeUndefined();
  });

  it("cost little, however a file leads back to itself, nests or unpacks", async () => {
    const hostile = [
      // A table whose earlier version is itself, and objects that stand in themselves.
      swap(plainPdf(1), [
        "/Root 1 0 R",
        `/Prev ${/startxref\n(\d+)/.exec(plainPdf(1).toString("latin1"))?.[1]} /Root 1 0 R`,
      ]),
      Buffer.from(`%PDF-1.4\nxref\n0 9999999999\ntrailer\n${"<<".repeat(100_000)}\nstartxref\n9\n%%EOF`),
      Buffer.from(`%PDF-1.4\nxref\n${"0 0\n".repeat(50_000)}trailer\n<<>>\nstartxref\n9\n%%EOF`),
      swap(packedPdf(1), ["/Length 5 0 R", "/Length 3 0 R"]),
      swap(packedPdf(1), ["/W [1 2 1]", "/W [0 0 0]"]),
      swap(packedPdf(1), ["/W [1 2 1]", "/W [9 9 9]"]),
      swap(packedPdf(1), ["/Columns 4", "/Columns 0"]),
      swap(plainPdf(1), ["(Of", "(".repeat(200_000)]),
    ];
    for (const file of hostile) expect(await timeUsed(() => pagesOf(file))).toBeLessThan(2000);
  });

  it("are a number or nothing, whatever bytes are changed", async () => {
    const change = fc.record({ at: fc.nat(), with: fc.uint8Array({ minLength: 1, maxLength: 12 }) });
    const any = fc.record({
      file: fc.constantFrom(plainPdf(7), packedPdf(7), changedPdf(plainPdf(7), 8)),
      changes: fc.array(change, { minLength: 1, maxLength: 6 }),
      cut: fc.nat({ max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(any, async ({ file, changes, cut }) => {
        const bytes = Buffer.from(file);
        for (const { at, with: by } of changes) Buffer.from(by).copy(bytes, at % bytes.length);
        const pages = await pagesOf(bytes.subarray(0, bytes.length - cut));
        expect(pages === undefined || (pages >= 1 && pages <= 100_000)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

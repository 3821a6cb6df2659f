import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const data = resolve(import.meta.dirname, "../../nodes/demo/data");

/** A body that tells everything of itself that the directory can hold. Invented. */
const coalition = {
  name: "Sample coalition",
  kind: "dynamic-coalition",
  purpose: "Sample: to make meetings that everybody can take part in.",
  mandate: "Sample: given by its members.",
  reviewOn: "2027-10-01",
  deliverables: "Sample: one guideline a year.",
  joinUrl: "https://lists.example.org/join",
  archiveUrl: "https://lists.example.org/archive",
  established: "2019",
  partners: [{ name: "Sample regulator", kind: "regulator", since: "2024-05-01", role: "host of the meetings" }],
  roles: [
    {
      role: "Liaison",
      person: "Sample person",
      liaisonFor: "Sample initiative",
      from: "2026-01-01",
      until: "2027-12-31",
    },
  ],
  principles: [{ principle: "bottom-up", evidenceUrl: "https://lists.example.org/call", checkedOn: "2026-10-01" }],
  sample: true,
};

describe("a reader of the network", () => {
  let node: TestNode;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    node = await bootTestNode({ name: "sample", kind: "secretariat", keepsRegistry: true });
    for (const name of ["dynamic-coalitions", "intersessional", "initiatives", "un-entities"]) {
      await take(`directory/${name}.json`, readFileSync(join(data, `directory/${name}.json`)));
    }
    await take("sample.json", Buffer.from(JSON.stringify([{ key: "sample-coalition", ...coalition }])));
    for (let path = "/api/v1/network?limit=200"; path !== ""; ) {
      const answer = await node.get(path);
      const page = (await answer.json()) as { items: { id: string; name: { en: string } }[]; next: string | null };
      for (const { id, name } of page.items) ids.set(name.en, id);
      path = page.next === null ? "" : `/api/v1/network?limit=200&cursor=${page.next}`;
    }
  });
  afterAll(async () => {
    await node?.remove();
  });

  function take(name: string, bytes: Uint8Array) {
    return node.run("directory import", {
      arguments: { file: name },
      options: { publish: true },
      files: { file: { name, bytes } },
    });
  }

  async function words(path: string): Promise<string> {
    const answer = await node.get(path);
    expect(answer.status).toBe(200);
    const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? "";
    return main
      .replace(/<form[\s\S]*?<\/form>|<script[\s\S]*?<\/script>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
  }

  it("is told that the list is partial and says nothing of recognition", async () => {
    const list = await words("/en/network");
    expect(list).toContain("Partial list from public pages; recognition not reported");
    expect(await words(`/en/network/${ids.get("Kenya IGF")}`)).toContain("Recognition not reported");
  });

  it("finds initiatives, coalitions and UN entities by kind, region and topic", async () => {
    expect(await words("/en/network?kind=dynamic-coalition&topic=accessibility")).toContain(
      "Accessibility and Disability",
    );
    expect(await words("/en/network?kind=un-entity")).toContain("United Nations Group on the Information Society");
    expect(await words("/en/network?kind=national&region=grulac")).toContain("Uruguay IGF");
  });

  it("sees of a body its purpose, mandate, review, deliverables and how to join", async () => {
    const page = await words(`/en/network/${ids.get("Sample coalition")}`);
    for (const text of ["to make meetings", "given by its members", "1 October 2027", "one guideline a year"]) {
      expect(page).toContain(text);
    }
    for (const text of ["2019", "How to take part", "lists.example.org/archive"]) expect(page).toContain(text);
  });

  it("sees who has which role from when until when", async () => {
    const page = await words(`/en/network/${ids.get("Sample coalition")}`);
    expect(page).toContain("Liaison Sample person");
    expect(page).toMatch(/1 January 2026 (– )?31 December 2027/);
  });

  it("sees partners with their kind, and principles with their evidence", async () => {
    const page = await words(`/en/network/${ids.get("Sample coalition")}`);
    expect(page).toMatch(/Sample regulator (· )?regulator (· )?host of the meetings/);
    expect(page).toContain("Bottom-up");
    expect(page).toContain("1 October 2026");
  });
});

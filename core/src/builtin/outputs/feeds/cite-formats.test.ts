import { describe, expect, it } from "vitest";
import type { Output } from "../../../content/types/index.ts";
import { citeAs } from "./cite-formats.ts";

const output: Output = {
  id: "01m7wd7tg0hfyk34w060q0kds4",
  visibility: "published",
  created: 0,
  updated: 0,
  source: { kind: "local" },
  title: { en: "Messages {2026}: 50% \\more" },
  type: "nri-messages",
  producer: "community",
  bodies: [{ name: "Kenya IGF\r\nTY  - BOOK" }],
  issued: "2026-05-04",
  version: "2",
};
const options = { lang: "en", url: "https://igf.example/en/outputs/1" };

describe("a citation for programs", () => {
  it("is BibTeX whose fields nothing gets out of", () => {
    expect(citeAs("bib", output, options)).toBe(
      [
        "@techreport{01m7wd7tg0hfyk34w060q0kds4,",
        "  title = {{Messages \\{2026\\}: 50\\% \\textbackslash{}more}},",
        "  author = {{Kenya IGF TY - BOOK}},",
        "  institution = {Kenya IGF TY - BOOK},",
        "  year = {2026},",
        "  edition = {2},",
        "  url = {https://igf.example/en/outputs/1}",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("is RIS, one line a field", () => {
    expect(citeAs("ris", output, options).split("\r\n")).toEqual([
      "TY  - RPRT",
      "AU  - Kenya IGF TY - BOOK",
      "TI  - Messages {2026}: 50% \\more",
      "PB  - Kenya IGF TY - BOOK",
      "PY  - 2026",
      "ET  - 2",
      "UR  - https://igf.example/en/outputs/1",
      "ER  - ",
      "",
    ]);
  });
});

import { deflateSync } from "node:zlib";

/** As word processors write it: every object as text, one plain table. */
export function plainPdf(pages: number): Buffer {
  const { body, offsets } = written([
    "<< /Type /Catalog /Pages 2 0 R /Title (Of \\) (nested) things) /Old << /Pages 9 0 R >> >>",
    `<< /Type /Pages /Kids [${"3 0 R ".repeat(pages)}] /Count ${pages} >>`,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
  ]);
  const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size 4 /Root 1 0 R >>\n`;
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, "latin1");
}

/** The same file once more with another root of its pages, as an editor saves a change. */
export function changedPdf(before: Buffer, pages: number): Buffer {
  const old = before.toString("latin1");
  const at = old.length;
  const object = `2 0 obj\n<< /Type /Pages /Kids [] /Count ${pages} >>\nendobj\n`;
  const prev = /startxref\n(\d+)/.exec(old)?.[1];
  const entry = `${String(at).padStart(10, "0")} 00000 n \n`;
  const table = `xref\n2 1\n${entry}trailer\n<< /Size 4 /Root 1 0 R /Prev ${prev} >>\n`;
  return Buffer.from(`${old}${object}${table}startxref\n${at + object.length}\n%%EOF\n`, "latin1");
}

/** As TeX and newer programs write it: objects in a deflated stream, the table deflated too, with its rows' differences. */
export function packedPdf(pages: number): Buffer {
  const packed = ["<< /Type /Catalog /Pages 2 0 R >>", `<< /Type /Pages /Kids [] /Count ${pages} >>`];
  const head = `1 0 2 ${(packed[0] ?? "").length + 1} `;
  const stream = deflateSync(Buffer.from(head + packed.join(" ")));
  let body = "%PDF-1.7\n";
  const streamAt = body.length;
  const dict = `/Type /ObjStm /N 2 /First ${head.length} /Filter /FlateDecode /Length 5 0 R`;
  body += `3 0 obj\n<< ${dict} >>\nstream\n${stream.toString("latin1")}\nendstream\nendobj\n`;
  const lengthAt = body.length;
  body += `5 0 obj\n${stream.length}\nendobj\n`;
  const tableAt = body.length;
  const rows = [
    [0, 0, 0],
    [2, 3, 0],
    [2, 3, 1],
    [1, streamAt, 0],
    [1, tableAt, 0],
    [1, lengthAt, 0],
  ].map(([kind = 0, where = 0, index = 0]) => [kind, where >> 8, where & 255, index]);
  const above = (row: number, column: number) => rows[row - 1]?.[column] ?? 0;
  const differences = rows.flatMap((row, at) => [2, ...row.map((one, column) => (one - above(at, column)) & 255)]);
  const table = deflateSync(Buffer.from(differences));
  const told = `/Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length ${table.length}`;
  body += `4 0 obj\n<< ${told} /DecodeParms << /Predictor 12 /Columns 4 >> >>\nstream\n${table.toString("latin1")}`;
  return Buffer.from(`${body}\nendstream\nendobj\nstartxref\n${tableAt}\n%%EOF\n`, "latin1");
}

function written(objects: readonly string[]): { body: string; offsets: number[] } {
  let body = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n";
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  return { body, offsets };
}

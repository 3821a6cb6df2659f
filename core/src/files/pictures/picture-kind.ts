/** What the first bytes say that it is; its name and what a browser calls it do not count. */
export type PictureKind = "jpeg" | "png" | "webp" | "gif" | "svg" | "heic" | "other";

export function pictureKind(bytes: Buffer): PictureKind {
  const head = bytes.toString("latin1", 0, 12);
  if (head.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
  if (head.startsWith("\u0089PNG\r\n\u001a\n")) return "png";
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return "webp";
  if (/^GIF8[79]a/.test(head)) return "gif";
  if (/^ftyp(hei[cxms]|hev[cx]|mif1|msf1)$/.test(head.slice(4))) return "heic";
  return looksDrawn(bytes) ? "svg" : "other";
}

function looksDrawn(bytes: Buffer): boolean {
  const start = bytes.toString("utf8", 0, 4096).replace(/^\ufeff/, "");
  return /<svg[\s>]/i.test(start) || /<!doctype svg/i.test(start);
}

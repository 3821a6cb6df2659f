/** What people call a type of file. */
const typeNames: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/epub+zip": "EPUB",
  "application/json": "JSON",
  "application/msword": "Word",
  "application/rtf": "RTF",
  "application/vnd.oasis.opendocument.presentation": "ODP",
  "application/vnd.oasis.opendocument.spreadsheet": "ODS",
  "application/vnd.oasis.opendocument.text": "ODT",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/zip": "ZIP",
  "text/csv": "CSV",
  "text/html": "HTML",
  "text/markdown": "Markdown",
  "text/plain": "TXT",
};

export function fileTypeName(mediaType: string): string {
  return typeNames[mediaType] ?? mediaType;
}

export type FileKind = "document" | "office" | "table" | "text" | "archive" | "picture" | "other";

/** What one needs to open it. */
export function fileKind(mediaType: string): FileKind {
  if (mediaType === "application/pdf") return "document";
  if (mediaType === "application/zip") return "archive";
  if (mediaType.startsWith("image/")) return "picture";
  if (mediaType === "text/csv" || /spreadsheet/.test(mediaType)) return "table";
  if (mediaType.startsWith("text/")) return "text";
  return /opendocument|officedocument|msword|rtf/.test(mediaType) ? "office" : "other";
}

/** Seconds that so many bytes take on a line of so many bits a second; what every request costs besides is little beside it. */
export function secondsOf(bytes: number, bitsASecond: number): number {
  return Math.ceil((bytes * 8) / bitsASecond);
}

const endings: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
  "application/vnd.oasis.opendocument.presentation": ["odp"],
  "application/epub+zip": ["epub"],
  "application/zip": ["zip"],
  "text/markdown": ["md", "markdown"],
  "text/csv": ["csv"],
  "text/plain": ["txt", "text"],
};

/** The last part of what the uploader called it, without characters that trick a reader, and ending as its type does. */
export function safeName(name: string, mediaType: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  // Controls, and marks that turn the direction of text: "report\u202Efdp.exe" shows as "reportexe.pdf".
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const [, stem = "", ending = ""] = /^(.*?)(?:\.([^.]*))?$/su.exec(plain.replace(/^\.+/, "")) ?? [];
  const allowed = endings[mediaType] ?? [];
  const right = allowed.includes(ending.toLowerCase()) ? ending : allowed[0];
  const base = [...(stem || "file")].slice(0, 120).join("");
  return right ? `${base}.${right}` : base;
}

/** How a name ends, for choosing between kinds of text. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

import type { FC } from "hono/jsx";
import { encode } from "uqr";

/** A QR code as one path: black on white whatever the page looks like, with the quiet zone around it (ISO/IEC 18004). */
export const QrCode: FC<{ text: string; label: string }> = ({ text, label }) => {
  const { size, path } = qrPath(text);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};

/** Squares of one unit, row by row, in a field of `size` units. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const rows = data.map((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      runs.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
    return runs.join("");
  });
  return { size, path: rows.join("") };
}

import type Sharp from "sharp";

interface Words {
  text: string;
  /** Sizes to try, the largest first. */
  sizes: readonly number[];
  bold?: boolean;
  /** `#rrggbb` */
  colour: string;
  width: number;
  height: number;
}

interface Drawn {
  input: Buffer;
  width: number;
  height: number;
}

/** Words as large as fit into their room, cut where even the smallest do not. */
export async function drawWords(sharp: typeof Sharp, { text, sizes, ...look }: Words): Promise<Drawn> {
  for (const size of sizes) {
    const drawn = await draw(sharp, { ...look, text, size });
    if (drawn.height <= look.height) return drawn;
  }
  const size = sizes.at(-1) ?? 32;
  let shorter = text;
  for (;;) {
    shorter = shorter.slice(0, Math.floor(shorter.length * 0.8));
    const drawn = await draw(sharp, { ...look, text: `${shorter.trimEnd()}…`, size });
    if (drawn.height <= look.height || shorter.length < 20) return drawn;
  }
}

async function draw(
  sharp: typeof Sharp,
  { text, size, bold, colour, width }: Omit<Words, "sizes" | "height"> & { size: number },
): Promise<Drawn> {
  const safe = text.replace(/[\p{Cc}\p{Cf}]/gu, " ").replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${safe}</span>`,
      font: `sans ${bold ? "bold " : ""}${size}`,
      dpi: 72,
      rgba: true,
      width,
      wrap: "word-char",
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

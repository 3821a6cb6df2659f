import type { FC } from "hono/jsx";
import { type KeptPicture, type PictureCopy, picturePath } from "../../files/index.ts";
import { type LanguageMap, pickLanguage } from "../../kit/index.ts";
import { directionOf } from "../language/languages.ts";
import { useView } from "../view.tsx";

export interface PictureProps {
  picture: KeptPicture;
  /** What it shows; {} for a picture that is decoration only. */
  alt: LanguageMap;
  /** How wide it stands on the page, as in HTML: `(min-width: 60rem) 40rem, 100vw`. */
  sizes?: string;
  /** For the one picture that is seen at once; all others are loaded when they come near. */
  eager?: boolean;
}

/** A picture in the width that the screen needs; the smallest one for readers who save data. Its room is kept free from the start. */
export const Picture: FC<PictureProps> = ({ picture, alt, sizes = "100vw", eager }) => {
  const { lang, savesData } = useView();
  const copies = pageCopies(picture);
  const [smallest] = copies;
  const middle = copies.find(({ width }) => width >= 900) ?? copies.at(-1);
  const told = pickLanguage(alt, lang);
  if (smallest === undefined || middle === undefined) return null;
  const many = !savesData && copies.length > 1;
  return (
    <picture>
      {many && <source media="(prefers-reduced-data: reduce)" srcset={picturePath(smallest)} />}
      <img
        src={picturePath(savesData ? smallest : middle)}
        srcset={many ? copies.map((copy) => `${picturePath(copy)} ${copy.width}w`).join(", ") : undefined}
        sizes={many ? sizes : undefined}
        width={picture.width}
        height={picture.height}
        loading={eager ? undefined : "lazy"}
        fetchpriority={eager ? "high" : undefined}
        decoding="async"
        alt={told?.text ?? ""}
        lang={told && told.lang !== lang && told.lang !== "und" ? told.lang : undefined}
        dir={told && told.lang !== lang ? directionOf(told.lang) : undefined}
      />
    </picture>
  );
};

/** The picture for the previews of links: its card, or the largest copy where it is too small for one. */
export function cardPath({ copies }: KeptPicture): string | undefined {
  const copy = copies.find(({ purpose }) => purpose === "card") ?? copies.at(-1);
  return copy && picturePath(copy);
}

function pageCopies({ copies }: KeptPicture): PictureCopy[] {
  return copies.filter(({ purpose }) => purpose === "page");
}

/** A picture as it is shown: never what was sent, but what was drawn anew from it. */
export interface KeptPicture {
  /** The hash of its largest copy. */
  id: string;
  /** Pixels of its largest copy. */
  width: number;
  height: number;
  /** The smallest first. */
  copies: readonly PictureCopy[];
}

export interface PictureCopy {
  /** Hexadecimal: the key of its bytes in `files`. */
  sha256: string;
  /** `page` in several widths, `card` in one for the previews of links (1200 x 630). */
  purpose: "page" | "card";
  mediaType: "image/webp" | "image/jpeg";
  width: number;
  height: number;
  bytes: number;
}

const endings = { "image/webp": "webp", "image/jpeg": "jpg" } as const;

/** Where a copy is served: the path names what it holds, so what is there never changes. */
export function picturePath({ sha256, mediaType }: Pick<PictureCopy, "sha256" | "mediaType">): string {
  return `/pictures/${sha256}.${endings[mediaType]}`;
}

/** The path of the largest copy, by which a picture of ours is named in contents and on the wire. */
export function mainPath({ id }: Pick<KeptPicture, "id">): string {
  return picturePath({ sha256: id, mediaType: "image/webp" });
}

/** The picture that an id or the address of its largest copy on this site names; undefined for addresses elsewhere. */
export function ownPicture(ref: string, origin: string): string | undefined {
  const path = ref.startsWith(`${origin}/`) ? ref.slice(origin.length) : ref;
  return /^(?:\/pictures\/)?([0-9a-f]{64})(?:\.webp)?$/.exec(path)?.[1];
}

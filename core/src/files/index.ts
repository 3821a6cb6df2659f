/** files: bytes on disk, named by their hash, typed by what they are and not by what they are called; pictures are drawn anew. */
export {
  createFiles,
  type Files,
  type FilesOptions,
  type OpenFile,
  type PutFile,
  type StoredFile,
} from "./create-files.ts";
export { createImages, type Images, type ImagesOptions } from "./images.ts";
export { drawCard } from "./pictures/draw-card.ts";
export type { CardWords } from "./pictures/draw-item-card.ts";
export { type KeptPicture, type PictureCopy, picturePath } from "./pictures/kept-picture.ts";
export { pictureRefusals } from "./pictures/picture-refusals.ts";
export { replacePictures } from "./pictures/replace-pictures.ts";
export { usePictures } from "./pictures/use-pictures.ts";

/** files: bytes on disk, named by their hash, typed by what they are and not by what they are called. */
export {
  createFiles,
  type Files,
  type FilesOptions,
  type OpenFile,
  type PutFile,
  type StoredFile,
} from "./create-files.ts";

/** drafts: what people typed into long forms and have not sent yet, kept on the server and seen by nobody else. */
export {
  type FormDraft,
  findFormDraft as find,
  forgetDraftsJob,
  listFormDrafts as list,
  removeFormDraft as remove,
  removeOldDrafts as removeOld,
  runForgetDrafts,
  type SaveFormDraft,
  saveFormDraft as save,
} from "./draft-store.ts";

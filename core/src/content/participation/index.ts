/** participation: who speaks and who takes part, in counts; what is missing was not reported. */
export { listFigures as figures, putFigures as put } from "./figures-store.ts";
export { type SpeakingQuery, speakingRoles } from "./speaking-roles.ts";

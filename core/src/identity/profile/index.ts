export { logoPath } from "./logo-path.ts";
export { type InitiativeProfile, openProfile } from "./open-profile.ts";
export {
  type CurrentProfile,
  type Logo,
  type LogoType,
  logoTypes,
  type Profile,
  type ProfilePatch,
} from "./profile.ts";
export type { ProfileProblem, ProfileRules } from "./profile-problems.ts";

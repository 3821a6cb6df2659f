export { logoPath } from "./logo-path.ts";
export { type InitiativeProfile, openProfile } from "./open-profile.ts";
export type {
  CurrentProfile,
  Logo,
  LogoType,
  Profile,
  ProfilePatch,
} from "./profile.ts";
export type { ProfileProblem, ProfileRules } from "./profile-problems.ts";

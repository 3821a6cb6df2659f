/** proofs: object integrity proofs (FEP-8b32, eddsa-jcs-2022), made and verified; knows no actor and fetches nothing. */
export { makeProof } from "./make-proof.ts";
export { findProof, type Proof } from "./proof.ts";
export { verifyProof } from "./verify-proof.ts";

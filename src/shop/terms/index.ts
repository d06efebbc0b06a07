/** What the rest of the shop may ask of terms. Anything not named here is nobody else's business. */
export { type PrintedClause, printedClauses, recordAcceptance, type TermsVersion } from './db.ts';
export { type Proof, type Proven, type ProvingTest, readProof } from './proof.ts';
export { type Publication, type Published, previewVersion, publishVersion } from './publish-version.ts';
export {
  createRegister,
  type Explained,
  explain,
  firstFigures,
  promise,
  type Register,
  type Section,
} from './register.ts';
export { type Change, difference } from './rules/difference.ts';
export { termsTerms } from './terms.ts';
export { type ChangeableFigure, changeableFigures, figuresFromTyped } from './typed-figures.ts';
export {
  figuresOf,
  findVersion,
  forgetVersions,
  listAllVersionsOf,
  listVersions,
  newestVersion,
  versionById,
  versionInForce,
} from './versions.ts';

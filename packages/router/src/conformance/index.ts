// The conformance kit: packages made by other code, in any language, can be tested for being valid,
// containing no name, and not depending on names. It is given fast-check, and needs no test runner.
export { checkConformance, type MakePackage, NotConforming, type Sampling } from './check.ts';
export { accountingSites, accountingText, type Naming, type SiteJob } from './site.ts';

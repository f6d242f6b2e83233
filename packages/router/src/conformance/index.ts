// The conformance kit: who makes packages with their own code, in whatever language, can test that these are packages, that
// no name gets into them, and that names decide nothing. Needs fast-check, which it is given, and no test runner.
export { checkConformance, type MakePackage, NotConforming, type Sampling } from './check.ts';
export { accountingSites, accountingText, type Naming, type SiteJob } from './site.ts';

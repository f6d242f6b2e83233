// Says in one sentence what is missing when the tests are started on a Node that cannot run them. Plain
// JavaScript on purpose.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `The tests need Node 22.19 or newer and this is ${process.version}: run "npm ci" with install scripts allowed (it brings Node 24 along), then "npm test" again.`,
  );
  process.exit(1);
}

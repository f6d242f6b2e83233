// Loaded before a command (--require): leaves in the file LOADED_FILE what the command loads, of its own
// files and of Node's modules.
const { statSync, writeFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { fileURLToPath } = require('node:url');

const files = [];
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) files.push([fileURLToPath(url), statSync(new URL(url)).size]);
    return next(url, context);
  },
});
const before = new Set(process.moduleLoadList);
process.once('exit', () => {
  const builtins = process.moduleLoadList.filter((name) => !before.has(name));
  writeFileSync(process.env.LOADED_FILE, JSON.stringify({ files, builtins }));
});

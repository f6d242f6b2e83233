// The version of claw, a constant, so that printing it needs no file and no import. A test compares it with
// package.json.
export const VERSION = '0.1.0';

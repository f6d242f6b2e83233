// The version of claw: one constant, so that saying it needs no file and no import. A test compares it with package.json.
export const VERSION = '0.1.0';

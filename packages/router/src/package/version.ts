// The version that a package states by default. A test compares it with package.json.
export const VERSION = '0.1.0';

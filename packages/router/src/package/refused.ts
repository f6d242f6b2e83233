// The error of a package that fails its last check.

/** The built package is invalid. `code` is claw's own word for the fault. */
export class PackageRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The package was refused: ${code}.`);
    this.code = code;
  }
}

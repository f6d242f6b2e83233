// The sentences about servers that are asked over HTTP.

export const serverSentences = {
  httpStatus: (place: string, status: number) =>
    `${place} answered with HTTP status ${status}: check the URL in a browser or with curl.`,
  httpRedirect: (place: string) =>
    `${place} redirects elsewhere, and claw reads only what you named: give the final URL.`,
  httpUnreachable: (place: string) => `${place} cannot be reached: check the URL and that the exporter runs.`,
  httpTooLarge: (place: string) =>
    `${place} sends more than claw takes over HTTP: save it to a file and give the file.`,
  httpTooSlow: (place: string) =>
    `${place} did not finish its answer in time: save it to a file and give the file.`,
  httpDenied: (place: string, status: number) =>
    `${place} does not let you in (HTTP status ${status}): give a token, a password or a certificate.`,
  httpCertificate: (place: string) =>
    `${place} shows a certificate that is not trusted here: give the file of its authority.`,
  httpEndless: (place: string) => `${place} redirects again and again: give the final URL.`,
  /** `date`: the first day of which something is missing; `minutes` in all. */
  historyMissing: (place: string, minutes: number, date: string) =>
    `${place} could not give ${minutes} minutes of the period, the first of them on ${date}: even a few minutes are too much for its limits. What rests on it has confidence low.`,
} as const;

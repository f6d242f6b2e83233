// The sentences about servers that are asked over HTTP.

export const serverSentences = {
  httpStatus: (place: string, status: number) =>
    `${place} answered with HTTP status ${status}: check the URL in a browser or with curl.`,
  httpPage: (place: string) =>
    `${place} answers with a web page instead of data: check the address, or give the token, the password or the certificate that its server wants.`,
  httpEmpty: (place: string) =>
    `${place} answers with nothing: check the address with curl, and that its server is ready.`,
  notPromql: (place: string) =>
    `${place} does not answer as a Prometheus server does: check the address, and whether a proxy before it wants a login.`,
  httpRedirect: (place: string) =>
    `${place} redirects elsewhere, and claw reads only what you named: give the final URL.`,
  httpUnreachable: (place: string) => `${place} cannot be reached: check the URL and that the exporter runs.`,
  httpBroken: (place: string) =>
    `${place} broke off before its answer was whole: see whether it wants https, and what its own log says.`,
  httpOther: (place: string) =>
    `${place} does not speak HTTP as claw asks it: check the port, and http or https before it.`,
  httpTooOften: (place: string) =>
    `${place} was asked too often (HTTP status 429): try again later, or ask who runs it for a higher limit.`,
  httpTooLarge: (place: string) =>
    `${place} sends more than claw takes over HTTP: save it to a file and give the file.`,
  httpTooSlow: (place: string) =>
    `${place} did not finish its answer in time: save it to a file and give the file.`,
  httpDenied: (place: string, status: number) =>
    `${place} does not let you in (HTTP status ${status}): give a token, a password or a certificate.`,
  httpCertificate: (place: string) =>
    `${place} shows a certificate that is not trusted here: give the file of its authority.`,
  httpOutOfDate: (place: string) =>
    `${place} shows a certificate that is not valid today: check the clock here, and have it renewed.`,
  httpOtherName: (place: string) =>
    `${place} shows a certificate of another name: give the URL with the name that it is for.`,
  httpAsksCertificate: (place: string) =>
    `${place} wants a certificate of yours that it trusts: give it with its private key.`,
  httpEndless: (place: string) => `${place} redirects again and again: give the final URL.`,
  accessToOne:
    'Tokens, passwords, certificates and tenants are for one server, whose URL --from names, or for the endpoints of --targets: give others in a run of their own.',
  twoSecrets: 'A token and a password are two ways to say who asks: give one.',
  halfCertificate: 'A certificate and its private key go together: give both.',
  noToken: (place: string) => `${place} holds no token of one word: save it alone in the file.`,
  noLogin: (place: string) =>
    `${place} has no login and password for that server: write "machine HOST login NAME password WORD".`,
  noTenant: 'A tenant is a name of 1 to 150 letters, digits and plain marks, as its server knows it.',
  noPem: (place: string) => `${place} holds no certificate or key in PEM without a passphrase: export it so.`,
  otherKey: (place: string) =>
    `${place} is not the one of the certificate: give the two that belong together.`,
  /** `date`: the first day of which something is missing; `minutes` in all. */
  historyMissing: (place: string, minutes: number, date: string) =>
    `${place} could not give ${minutes} minutes of the period, the first of them on ${date}: even a few minutes are too much for its limits. What rests on it has confidence low.`,
} as const;

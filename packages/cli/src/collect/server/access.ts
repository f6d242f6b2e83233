// What shows a server who asks.

/** As requests carry it. */
export interface Access {
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string };
}

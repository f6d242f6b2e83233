// What a mutant is: one line of the source, changed so that something would come out, or depend on a name.

export type Mutant = readonly [what: string, file: string, find: string, replace: string];

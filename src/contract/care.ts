/** Function `officer`, care: the conduct guard, greetings, what is left to write down, whom one is losing. */
export const care = {} as const

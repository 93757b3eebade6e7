/** Which entries are shown: about one id, done by one colleague; empty stands for any. */
export type Whose = { readonly about: string; readonly by: string }

/** What the cloud is asked for. */
export const askedOf = ({ about, by }: Whose): { about?: string; by?: string } => ({
  ...(about === '' ? {} : { about }),
  ...(by === '' ? {} : { by }),
})

/** An id made on the phone, sortable by time: `newId('fol')` is `fol_` and 9 places of time, 8 of chance. */
export const newId = <P extends string>(prefix: P): `${P}_${string}` =>
  `${prefix}_${`00000000${Date.now().toString(36)}`.slice(-9)}${chance(8)}`

const chance = (places: number): string => {
  let text = ''
  while (text.length < places) text += Math.random().toString(36).slice(2)
  return text.slice(0, places)
}

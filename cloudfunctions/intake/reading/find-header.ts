const LOOK_AT = 6

/** The index of the header among the filled rows: lists often begin with a title (客户清单) and a date of print. */
export const findHeader = (
  rows: readonly (readonly string[])[],
  countKnown: (headers: readonly string[]) => number,
): number => {
  const known = rows.slice(0, LOOK_AT).map(countKnown)
  const most = Math.max(0, ...known)
  return most < 2 ? 0 : known.indexOf(most)
}

import type { Branch } from './branch'

/** From now on the nth update of a collection (null: of any) fails once, as if the function had been killed there. */
export const cutOffAt = (branch: Pick<Branch, 'engine'>, collection: string | null, nth: number): void => {
  const { engine } = branch
  const { update } = engine
  let count = 0
  engine.update = (name, ...rest) => {
    if ((collection !== null && name !== collection) || ++count < nth) return update(name, ...rest)
    engine.update = update
    throw new Error('cut off')
  }
}

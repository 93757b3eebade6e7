import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import { recordAudit } from '#cloud/store/audit'
import { ownCustomer } from '#cloud/store/customers'
import { type RelationDoc, relationsOf } from '#cloud/store/relations'
import { isParty } from '@/domain/relation'
import { type Between, type Matter, passWall, type WallAnswer } from '@/domain/wall'

/** What the relations say between the one concerned and the hearer. */
const between = (relations: readonly RelationDoc[], aboutId: string, hearerId: string): Between => {
  const theirs = relations.filter(
    one => (one.aId === aboutId && one.bId === hearerId) || (one.bId === aboutId && one.aId === hearerId),
  )
  return {
    hasConsent: theirs.some(one => (one.aId === aboutId ? one.bMayKnow : one.aMayKnow)),
    partyOf: theirs.flatMap(one =>
      one.aId === aboutId && isParty(one.kind) && one.needId !== null ? [one.needId] : [],
    ),
    isBackup: theirs.some(one => one.aId === aboutId && one.kind === 'backup'),
  }
}

/** R82: whether the hearer may learn this of the one concerned, from what is recorded now. */
export const wallBetween = async (aboutId: string, hearerId: string, matter: Matter): Promise<WallAnswer> =>
  passWall(aboutId, hearerId, matter, between(await relationsOf(aboutId), aboutId, hearerId))

/** The same before something is done: refuses with WALL, and keeps the attempt and the door that was used. */
export const mustPassWall = async (
  ctx: Context,
  aboutId: string,
  hearerId: string,
  matter: Matter,
): Promise<void> => {
  const answer = await wallBetween(aboutId, hearerId, matter)
  await recordAudit(ctx, 'wall', aboutId, {
    hearerId,
    matter: matter.kind,
    ...(matter.kind === 'contract' ? { needId: matter.needId } : {}),
    door: answer.isOpen ? answer.door : null,
  })
  if (!answer.isOpen) refuse('WALL', answer.sentence)
}

/** Whose affair something is about, and which contract of theirs alone. */
export type About = { readonly aboutId?: string | undefined; readonly aboutNeedId?: string | undefined }

/**
 * R82, R124 before something goes to a customer: where it is about another of the caller's, that one's wall must be open;
 * R123 about one contract it is for the contract's parties.
 */
export const mustConcern = async (
  ctx: Context,
  { aboutId, aboutNeedId }: About,
  hearerId: string,
): Promise<void> => {
  if (aboutId === undefined || aboutId === hearerId) return
  await ownCustomer(ctx, aboutId)
  const matter: Matter =
    aboutNeedId === undefined ? { kind: 'affairs' } : { kind: 'contract', needId: aboutNeedId }
  await mustPassWall(ctx, aboutId, hearerId, matter)
}

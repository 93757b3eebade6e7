import { offeredHandovers } from '#cloud/store/handovers'

/** Customers of a team that are offered one by one and not answered yet, each with whom it is offered to. */
export const openOffers = async (teamId: string | null): Promise<ReadonlyMap<string, string>> => {
  const single = (await offeredHandovers(teamId)).filter(({ kind }) => kind === 'one')
  return new Map(
    single.flatMap(({ cursor, receivers }) =>
      receivers.filter(({ status }) => status === 'offered').map(({ id }): [string, string] => [cursor, id]),
    ),
  )
}

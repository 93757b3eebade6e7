import { identitiesOf } from './identities'
import { NEVER } from './reminder-book-doc'
import { changeServiceBook, serviceBooksOf } from './service-books'
import { removeServiceBook } from './service-pages'

/**
 * What WeChat users asked to be told of an erased customer goes from their books; asks about other customers and the quota
 * for them stay. A book that is empty then goes, unless its person is known as another customer.
 */
export const forgetServiceBooksOf = async (customerId: string): Promise<void> => {
  for (const { openid } of await serviceBooksOf(customerId)) {
    let isEmpty = false
    await changeServiceBook(openid, ({ asks, sending, sendingAt }) => {
      const left = asks.filter(ask => ask.customerId !== customerId)
      const isAbout = sending?.ask.customerId === customerId
      isEmpty = left.length === 0 && (sending === null || isAbout)
      return { asks: left, sending: isAbout ? null : sending, sendingAt: isAbout ? NEVER : sendingAt }
    })
    const others = (await identitiesOf(openid)).filter(({ _id }) => _id !== customerId)
    if (isEmpty && others.length === 0) await removeServiceBook(openid)
  }
}

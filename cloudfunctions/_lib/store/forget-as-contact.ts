import { NO_WISHES } from '@/domain/contact-wishes'
import { ERASED_NAME } from '@/domain/erasure'
import { command, db } from '../platform'

const NO_PHONE = { phoneEnc: null, phoneHash: null }

/**
 * R127, R47 whoever is named by an erased person's number as another customer's 备用联系人 or a firm's contact person is so no
 * longer: the place stays, without name and number. One version on, so that no phone that was offline writes it again.
 */
export const forgetAsContact = async (phoneHash: string): Promise<void> => {
  await db
    .collection('relations')
    .where({ phoneHash })
    .update({ data: { ...NO_PHONE, salutation: ERASED_NAME } })
  const wishes = command.set(NO_WISHES)
  await db
    .collection('contactPersons')
    .where({ phoneHash })
    .update({ data: { ...NO_PHONE, name: ERASED_NAME, wishes, version: command.inc(1) } })
}

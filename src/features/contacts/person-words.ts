import { CHANNEL_LABEL } from '@/domain/labels'
import type { ContactPerson } from './use-contact-persons'

/** R79 what the person asked for, in a line: `方便 09:00-11:00，不要微信`; empty where nothing was asked. */
export const askedWords = ({ wishes, refusesContact }: ContactPerson): string =>
  [
    refusesContact ? '不愿意被联系' : '',
    wishes.hours ? `方便 ${wishes.hours.from}-${wishes.hours.to}` : '',
    wishes.refusedChannels.length > 0
      ? `不要${wishes.refusedChannels.map(one => CHANNEL_LABEL[one]).join('、')}`
      : '',
    wishes.noMarketing && !refusesContact ? '不要营销' : '',
  ]
    .filter(Boolean)
    .join('，')

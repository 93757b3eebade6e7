import { serve } from '#cloud/serve'
import { officer } from '@/contract/officer'
import { brought } from './handlers/brought'
import { calendar } from './handlers/calendar'
import { campaign } from './handlers/campaign'
import { campaignReach } from './handlers/campaign-reach'
import { cards } from './handlers/cards'
import { care } from './handlers/care'
import { circles } from './handlers/circles'
import { closeNeed } from './handlers/close-need'
import { contactPerson } from './handlers/contact-person'
import { createCustomer } from './handlers/create-customer'
import { customer } from './handlers/customer'
import { decline } from './handlers/decline'
import { fact } from './handlers/fact'
import { factPrivacy } from './handlers/fact-privacy'
import { factStale } from './handlers/fact-stale'
import { followUp } from './handlers/follow-up'
import { grade } from './handlers/grade'
import { identity } from './handlers/identity'
import { keyPlan } from './handlers/key-plan'
import { listCustomers } from './handlers/list-customers'
import { loan } from './handlers/loan'
import { me } from './handlers/me'
import { meeting } from './handlers/meeting'
import { need } from './handlers/need'
import { plan } from './handlers/plan'
import { promise } from './handlers/promise'
import { referral } from './handlers/referral'
import { relation } from './handlers/relation'
import { reminder } from './handlers/reminder'
import { savedFilter } from './handlers/saved-filter'
import { stockFlow } from './handlers/stock'
import { today } from './handlers/today'
import { undo } from './handlers/undo'
import { value } from './handlers/value'
import { valueReview } from './handlers/value-review'
import { visit } from './handlers/visit'

export const main = serve('officer', officer, {
  ...me,
  ...createCustomer,
  ...customer,
  ...listCustomers,
  ...need,
  ...closeNeed,
  ...followUp,
  ...undo,
  ...promise,
  ...today,
  ...calendar,
  ...grade,
  ...reminder,
  ...care,
  ...cards,
  ...identity,
  ...referral,
  ...relation,
  ...meeting,
  ...loan,
  ...plan,
  ...fact,
  ...factPrivacy,
  ...factStale,
  ...contactPerson,
  ...value,
  ...valueReview,
  ...decline,
  ...savedFilter,
  ...keyPlan,
  ...stockFlow,
  ...campaign,
  ...campaignReach,
  ...circles,
  ...visit,
  ...brought,
})

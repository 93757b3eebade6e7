import * as z from 'zod'
import { CONSENT_PURPOSES } from '@/domain/consent'
import { endpoint } from './endpoint'
import * as f from './fields'

const of = { token: z.string().max(100) }

const keptView = z.object({
  what: z.string(),
  value: z.string(),
  source: z.string(),
  since: f.dayField,
  purpose: z.string(),
  until: z.string(),
})

/** The rights desk: what is kept about me, for what, until when, from whom it came, and what I decided. */
const deskView = z.object({
  kept: z.array(keptView),
  /** What more names the customer, by kind: how many, and of when; what colleagues wrote there is not shown. */
  records: z.array(keptView),
  consents: z.array(z.object({ purpose: z.enum(CONSENT_PURPOSES), isGiven: z.boolean() })),
  /** R83 who may be told of the customer's affairs, by the relation's id. */
  shares: z.array(z.object({ id: f.idField('rel'), who: z.string() })),
  refusedChannels: z.array(f.contactChannelField),
  /** R64: how grades are made, as it is said to a customer who asks. */
  grading: z.string(),
  erasure: z.object({
    state: z.enum(['none', 'asked', 'refused']),
    /** What stays after erasure, and why; empty where it is not possible now. */
    stays: z.array(z.string()),
    /** Why it is not possible now; empty where it is. */
    sentence: z.string(),
  }),
})

/** Function `card`, the rights desk; only for whoever is confirmed as the customer. */
export const rights = {
  'rights.see': endpoint(z.strictObject(of), deskView),
  /** What is wrong, in the customer's words: to the lead and the officer. */
  'rights.correct': endpoint(
    z.strictObject({ ...of, id: f.idField('cpl'), text: f.filledText(300) }),
    z.object({ dueOn: f.dayField }),
  ),
  /** Works at once, everywhere. */
  'rights.consent': endpoint(
    z.strictObject({ ...of, purpose: z.enum(CONSENT_PURPOSES), isGiven: z.boolean() }),
    deskView,
  ),
  /** R83 that somebody may be told is taken back: the wall stands at once. */
  'rights.unshare': endpoint(z.strictObject({ ...of, id: f.idField('rel') }), deskView),
  'rights.channels': endpoint(
    z.strictObject({ ...of, refused: z.array(f.contactChannelField).max(5) }),
    deskView,
  ),
  'rights.erase': endpoint(z.strictObject({ ...of, id: f.idField('cpl') }), deskView),
} as const

import * as z from 'zod'
import { FACT_KINDS, FACT_SOURCES } from '@/domain/fact'
import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import { endpoint } from './endpoint'
import * as f from './fields'

const catalogued = z.enum(FACT_CATALOGUE.map(({ key }) => key))
/** A key of the catalogue, or of an own field: the label's UTF-16 units in hex. */
const factKey = z.string().regex(/^([a-z][A-Za-z]{1,30}|own_([0-9a-f]{4}){1,20})$/, '编号不对')
const version = z.int().min(0)

const valueField = z.union([
  z.strictObject({ number: z.number().min(-1e12).max(1e12), unit: f.textField(8) }),
  z.strictObject({ text: f.filledText(200) }),
  z.strictObject({ tags: z.array(f.filledText(20)).min(1, '至少一项').max(10, '最多 10 项').readonly() }),
])
const valueView = z.union([
  z.object({ number: z.number(), unit: z.string() }),
  z.object({ text: z.string() }),
  z.object({ tags: z.array(z.string()).readonly() }),
])
const past = z.object({ value: valueView, source: z.enum(FACT_SOURCES), on: f.dayField })

export const factView = z.object({
  key: factKey,
  /** 0: nothing of this field is written yet but what an older record says. */
  version,
  label: z.string(),
  kind: z.enum(FACT_KINDS),
  purpose: z.string(),
  isPrivate: z.boolean(),
  /** Null where there is only what the customer has filled in, to be confirmed. */
  current: past.extend({ by: z.string() }).nullable(),
  proposed: z.object({ value: valueView, on: f.dayField }).nullable(),
  /** R43: to be confirmed with the customer. */
  isStale: z.boolean(),
  /** From which day on; null: never, or nothing known yet. */
  staleOn: f.dayField.nullable(),
  history: z.array(past),
})

const target = { customerId: f.customerId, key: factKey, version }
/** `withdrawnOn`: the customer took it back on the own card; only a consent given anew opens it. */
const privacy = z.object({
  isOpen: z.boolean(),
  since: f.dayField.nullable(),
  withdrawnOn: f.dayField.nullable(),
})

/** Function `officer`, what is known of a customer (R30-R37, R43); private facts only where the customer has agreed. */
export const fact = {
  'fact.list': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({
      /** Without the private ones, which are asked for by themselves. */
      facts: z.array(factView),
      /** R33 read-only, with the formula. */
      computed: z.array(z.object({ label: z.string(), value: z.string(), formula: z.string() })),
      /** R43 keys in the order in which they are to be confirmed: what the customer filled in, then the longest stale. */
      toConfirm: z.array(factKey),
      privacy,
    }),
  ),
  /** R36, R113 the private ones; every read is recorded. FORBIDDEN while they are locked. */
  'fact.private': endpoint(
    z.strictObject({ customerId: f.customerId }),
    z.object({ facts: z.array(factView) }),
  ),
  /** Writes or corrects a fact; `self` takes over what the customer has filled in. */
  'fact.set': endpoint(
    z.strictObject({
      customerId: f.customerId,
      field: z.union([
        z.strictObject({ key: catalogued }),
        z.strictObject({ label: f.filledText(20), kind: z.enum(['portrait', 'behaviour', 'attitude']) }),
      ]),
      version,
      value: valueField,
      source: z.enum(FACT_SOURCES),
    }),
    z.object({ fact: factView }),
  ),
  /** R43 in one tap: it is still so. */
  'fact.confirm': endpoint(z.strictObject(target), z.object({ fact: factView })),
  /** What the customer filled in is left aside; null where nothing else was known. */
  'fact.dismiss': endpoint(z.strictObject(target), z.object({ fact: factView.nullable() })),
  /** R36, R37 the customer has agreed, after hearing what for; kept as evidence. */
  'fact.unlock': endpoint(
    z.strictObject({
      customerId: f.customerId,
      /** PIPL 15: the customer, who had taken it back on the card, has consented anew. */
      hasConsented: z.boolean().optional(),
    }),
    z.object({ privacy }),
  ),
  /** The customer took it back: what is private is deleted at once. */
  'fact.lock': endpoint(z.strictObject({ customerId: f.customerId }), z.object({ privacy })),
  /** R43 the caller's customers with facts to confirm, the longest stale first. */
  'fact.stale': endpoint(
    z.strictObject({}),
    z.object({
      today: f.dayField,
      rows: z.array(
        z.object({
          customerId: f.customerId,
          name: z.string(),
          grade: f.gradeField,
          labels: z.array(z.string()),
          since: f.dayField,
        }),
      ),
      /** Whether there are more than those listed. */
      hasMore: z.boolean(),
    }),
  ),
} as const

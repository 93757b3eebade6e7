/**
 * 1440 numbers have 13 digits and belong to machines, so that one with 11 rings at nobody. (120 would be free too, but
 * a dial that slips out would reach the ambulance, and no such number passes for a phone number.)
 */
export const DEMO_PHONE_PREFIX = '1440'

/** Eleven digits, unique by client: 7,919 has no factor in common with 10^7. */
export const demoPhone = (client: number): string =>
  DEMO_PHONE_PREFIX + String((client * 7_919 + 3_572_468) % 10_000_000).padStart(7, '0')

/** The bank's own number (核心客户号): ten digits. */
export const demoCustomerNo = (client: number): string =>
  `8${String(client * 31 + 20_000_000).padStart(9, '0')}`

export const customerId = (client: number): string => `cus_${String(client).padStart(5, '0')}`

/** Rows of a previewed list and of a ledger's, whoever asks for them. */
export const ledgerRow = {
  line: 2,
  customerId: 'cus_it',
  record: {
    month: '2026-10',
    on: null,
    kind: 'fee',
    amountFen: 500,
    product: null,
    ref: null,
    maturesOn: null,
  },
}
export const importedRow = {
  line: 2,
  record: {
    name: '赵六',
    kind: 'person',
    customerNo: null,
    demand: null,
    product: null,
    amountFen: null,
    expectedOn: null,
    important: false,
    tags: [],
    note: '',
    preferredChannel: null,
    lastContactOn: null,
    facts: [],
  },
  phoneEnc: null,
}

/** What the page of care shows: greetings, what is left to write down, whom one is losing, approved texts. */
export const CARE_TABS = ['greeting', 'catchUp', 'losing', 'texts'] as const
export type CareTab = (typeof CARE_TABS)[number]

export const TAB_LABEL: Readonly<Record<CareTab, string>> = {
  greeting: '祝福',
  catchUp: '补记',
  losing: '要流失',
  texts: '文案',
}

/** The tab that a message or a link names; greetings where it names none. */
export const tabOf = (text: string | undefined): CareTab => CARE_TABS.find(tab => tab === text) ?? 'greeting'

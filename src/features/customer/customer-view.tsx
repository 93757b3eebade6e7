import Taro from '@tarojs/taro'
import { useState } from 'react'
import { CardsCard } from '@/features/cards/cards-card'
import { FactsCard } from '@/features/facts/facts-card'
import { useFactSheets } from '@/features/facts/use-fact-sheets'
import { useFacts } from '@/features/facts/use-facts'
import { LoansCard } from '@/features/loans/loans-card'
import { LogSheet } from '@/features/log/log-sheet'
import { useLog } from '@/features/log/use-log'
import { RelationsCard } from '@/features/relations/relations-card'
import { useAbout } from '@/features/relations/use-about'
import { RemindSheet } from '@/features/reminders/remind-sheet'
import { useQuery } from '@/lib/use-query'
import { Notice } from '@/ui/notice'
import { Toast } from '@/ui/toast'
import { AppointSheet } from './appoint-sheet'
import { ContactActions } from './contact-actions'
import { HeaderCard } from './header-card'
import { HeatCard } from './heat-card'
import { JournalCard } from './journal-card'
import { LifeCard } from './life-card'
import { MoreSheet } from './more-sheet'
import { NeedsCard } from './needs-card'
import { NextCard } from './next-card'
import type { Held } from './use-customer'
import { useJournal } from './use-journal'
import { useLanding } from './use-landing'
import { useSaid } from './use-said'
import { WhySheet } from './why-sheet'

type CustomerViewProps = { held: Held; isOffline: boolean; isRefreshing: boolean; opensLog: boolean }

/** The parts of a customer's page, and which sheet is open over them. */
export function CustomerView({ held, isOffline, ...landing }: CustomerViewProps) {
  const [open, setOpen] = useState<'why' | 'more' | 'appoint' | 'remind'>()
  const { customer } = held
  const journal = useJournal(customer.id)
  const facts = useFacts(customer.id)
  const factSheets = useFactSheets()
  const relations = useQuery('officer', 'relation.list', { customerId: customer.id }).data?.relations ?? []
  const about = useAbout(customer.id, relations)
  const said = useSaid(held, journal)
  const log = useLog({ onSaved: said.saySaved, onError: said.say })
  useLanding({ ...landing, customer }, log.open)
  const close = () => setOpen(undefined)
  return (
    <>
      {isOffline && <Notice id="customer-offline" text="没有网络，下面是上次看到的" />}
      {customer.isArchived && (
        <Notice id="customer-archived" icon="file" text="已归档，不再提醒。点「…」可以恢复。" />
      )}
      <HeaderCard
        customer={customer}
        onWhy={() => setOpen('why')}
        onMore={() => setOpen('more')}
        actions={
          <ContactActions
            customer={customer}
            about={about}
            onDial={whereto => void log.dial(customer, whereto)}
            onLog={() => log.open(customer)}
            onAppoint={() => setOpen('appoint')}
            onCard={() => void Taro.navigateTo({ url: `/pages/cards/index?id=${customer.id}` })}
            onAddPhone={() => void Taro.navigateTo({ url: `/pages/customer-edit/index?id=${customer.id}` })}
            onSay={said.say}
          />
        }
      />
      {!customer.isArchived && (
        <NextCard
          held={held}
          facts={facts}
          onFact={factSheets.open}
          onAppoint={() => setOpen('appoint')}
          onRemind={() => setOpen('remind')}
          onSay={said.say}
        />
      )}
      <LifeCard held={held} onSay={said.say} />
      <NeedsCard held={held} relations={relations} onSay={said.say} />
      <LoansCard held={held} onSay={said.say} onEntry={() => void journal.refresh()} />
      <CardsCard customerId={customer.id} />
      <RelationsCard customer={customer} relations={relations} />
      <HeatCard held={held} />
      <JournalCard held={held} journal={journal} onSay={said.say} />
      <FactsCard held={held} facts={facts} sheets={factSheets} onSay={said.say} />
      <WhySheet held={held} isOpen={open === 'why'} onClose={close} />
      <MoreSheet held={held} isOpen={open === 'more'} onClose={close} onSay={said.say} />
      <AppointSheet
        held={held}
        isOpen={open === 'appoint'}
        onClose={close}
        onDone={words => {
          said.say(words)
          void journal.refresh()
        }}
      />
      <RemindSheet
        id="remind"
        customer={customer}
        today={held.today}
        calendar={held.rules.calendar}
        isOpen={open === 'remind'}
        onClose={close}
        onDone={said.say}
      />
      <LogSheet {...log.sheet} />
      {said.toast && (
        <Toast key={said.toast.key} id="customer-toast" {...said.toast.shown} onClose={said.hush} />
      )}
    </>
  )
}

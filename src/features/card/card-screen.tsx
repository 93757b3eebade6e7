import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { cardPath } from '@/domain/card'
import { shareOf } from '@/features/card-share/share-of'
import { withoutStop } from '@/lib/without-stop'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { BusinessFace } from './business-face'
import { CardFoot } from './card-foot'
import { titleOf } from './card-title'
import { ChangeOfficerSheet } from './change-officer-sheet'
import { LostFoot } from './complaint-links'
import { ComplaintSheet } from './complaint-sheet'
import { ServiceFace } from './service-face'
import { toCustomer } from './to-customer'
import { type Face, type Serve, useCard } from './use-card'

/** Whoever opens a shared card: the officer goes on to the customer, the customer is served, anybody else sees a name. */
export function CardScreen({ token }: { token: string }) {
  const { face, error, serve, refresh } = useCard(token)
  const isForFriends =
    face?.face === 'service'
      ? face.asked.purpose === 'referral'
      : face?.face === 'business' && face.takesFriends
  useEffect(() => {
    if (face?.face === 'officer') void toCustomer(face)
  }, [face])
  useOnlyWhatIsForFriends(isForFriends)
  useShareAppMessage(() => shareOf('referral', '给您介绍一位客户经理', cardPath(token)))
  return (
    <Screen id="card" title={titleOf(face)}>
      {face && face.face !== 'officer' ? (
        <>
          {error && <Notice id="card-offline" text={`${withoutStop(error.message)}。下面是刚才看到的。`} />}
          <Opened token={token} face={face} serve={serve} />
        </>
      ) : error?.code === 'NOT_FOUND' ? (
        <>
          <Empty
            id="card-lost"
            icon="search"
            title="这张卡找不到了"
            note="链接可能不完整。请发卡的人再发一次。"
          />
          <LostFoot />
        </>
      ) : error ? (
        <>
          <ErrorState id="card-error" message={error.message} onRetry={() => void refresh()} />
          <LostFoot />
        </>
      ) : (
        <Skeleton id="card-loading" rows={4} />
      )}
    </Screen>
  )
}

/** WeChat's menu forwards what is meant for friends and nothing else; nor is there a way home, into the officers' part. */
const useOnlyWhatIsForFriends = (isForFriends: boolean) =>
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') return
    void Taro.hideHomeButton()
    void (isForFriends ? Taro.showShareMenu({}) : Taro.hideShareMenu())
  }, [isForFriends])

type OpenedProps = { token: string; face: Exclude<Face, { face: 'officer' }>; serve: Serve }

function Opened({ token, face, serve }: OpenedProps) {
  const [sheet, setSheet] = useState<'complaint' | 'changeOfficer'>()
  const close = () => setSheet(undefined)
  const isServed = face.face === 'service'
  const hasDesk = isServed || face.hasDesk
  return (
    <>
      {isServed ? (
        <ServiceFace token={token} card={face} serve={serve} />
      ) : (
        <BusinessFace token={token} card={face} />
      )}
      <CardFoot
        lines={face.lines}
        onComplain={() => setSheet('complaint')}
        onChangeOfficer={() => setSheet('changeOfficer')}
        {...(isServed ? { lastsTo: face.lastsTo } : {})}
        {...(hasDesk
          ? { onRights: () => void Taro.navigateTo({ url: `/pages/card/rights?c=${token}` }) }
          : {})}
      />
      <ComplaintSheet
        token={token}
        templateId={isServed ? face.serviceTemplateId : null}
        isOpen={sheet === 'complaint'}
        onClose={close}
      />
      <ChangeOfficerSheet
        token={token}
        isKnown={isServed}
        isOpen={sheet === 'changeOfficer'}
        onClose={close}
      />
    </>
  )
}

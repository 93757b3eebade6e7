import { Button } from '@/ui/button'
import { Stack } from '@/ui/stack'
import { callBank } from './call-bank'
import { IdentityCard } from './identity-card'
import { ProgressCards } from './progress-cards'
import { PurposePart } from './purpose-part'
import { TellMe } from './tell-me'
import type { Serve, Service } from './use-card'
import { WhoCard } from './who-card'

type ServiceFaceProps = { token: string; card: Service; serve: Serve }

/** The customer's side: who serves me, what this is for, where it stands, one button. */
export const ServiceFace = ({ token, card, serve }: ServiceFaceProps) => (
  <>
    <WhoCard officer={card.officer} />
    <PurposePart token={token} card={card} serve={serve} />
    <ProgressCards progress={card.progress} />
    {card.progress.length > 0 && <TellMe token={token} templateId={card.serviceTemplateId} />}
    {card.asked.purpose === 'service' && card.officer.phone !== '' && (
      <Stack>
        <Button id="card-call-bank" text="打电话约个时间" onPress={() => void callBank(card.officer.phone)} />
      </Stack>
    )}
    {card.standing === 'proposed' && <IdentityCard card={card} serve={serve} />}
  </>
)

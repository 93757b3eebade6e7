import type { TemplateName } from '@/domain/message-templates'
import { dayAt, hourAt } from './moments'
import { type Colleague, TEMPLATE_IDS, type World } from './world'

/** Notes what did not hold of somebody, and when. */
export const blame = (world: World, who: Colleague, check: string, found: readonly string[]): void => {
  const at = `${dayAt(world.now())} ${hourAt(world.now())}`
  for (const what of found) world.violations.push({ at, check, what: `${who.id}: ${what}` })
}

/** WeChat's own count of somebody's accepts. */
export const leftOf = (world: World, { openid }: Colleague, template: TemplateName): number =>
  world.cloud.openApi.outbox.left(openid, TEMPLATE_IDS[template])

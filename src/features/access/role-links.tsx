import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { Icon, type IconName } from '@/ui/icon'
import { Row } from '@/ui/row'
import type { Role } from './use-me'

type Link = { id: string; icon: IconName; title: string; note: string; url: string }

const STAFF: Link = {
  id: 'me-staff',
  icon: 'people',
  title: '同事',
  note: '邀请、角色和团队、谁在休假',
  url: '/pages/staff/index',
}
const COMPLAINTS: Link = {
  id: 'me-complaints',
  icon: 'flag',
  title: '投诉和请求',
  note: '15 天内答复，告知客户才算办结',
  url: '/pages/complaints/index',
}
const TAKEN: Link = {
  id: 'me-handover',
  icon: 'people',
  title: '客户交接',
  note: '同事交给我的客户',
  url: '/pages/handover/index',
}
const HANDOVER: Link = { ...TAKEN, note: '离开的同事的客户，分给谁、接了没有' }
const TEXTS: Link = {
  id: 'me-care',
  icon: 'chat',
  title: '文案',
  note: '祝福、资讯，批准后客户经理才看得到',
  url: '/pages/care/index',
}
const CARE: Link = { ...TEXTS, title: '关怀', note: '祝福、补记、要流失的客户' }
const COUNTER: Link = {
  id: 'me-counter',
  icon: 'search',
  title: '查客户归谁',
  note: '按客户号，或者手机号后四位加姓',
  url: '/pages/counter/index',
}

/** Where each role works besides the tabs (R121); who may what is the cloud's. */
const LINKS: Readonly<Record<Role, readonly Link[]>> = {
  officer: [CARE, TAKEN],
  lead: [CARE, STAFF, HANDOVER, COMPLAINTS],
  admin: [STAFF, HANDOVER, COMPLAINTS, TEXTS],
  compliance: [COMPLAINTS, TEXTS],
  counter: [COUNTER],
}

/** A row for each thing that a role does on a page of its own. */
export const RoleLinks = ({ role }: { role: Role }) => (
  <Card id="role-links" kind="list">
    {LINKS[role].map(({ id, icon, title, note, url }) => (
      <Row
        key={id}
        id={id}
        lead={<Icon name={icon} size={22} />}
        title={title}
        note={note}
        isNoteWrapped
        onPress={() => void Taro.navigateTo({ url })}
      />
    ))}
  </Card>
)

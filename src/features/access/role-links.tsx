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
  note: '祝福、资讯、产品，批准后客户经理才看得到',
  url: '/pages/care/index',
}
const CARE: Link = { ...TEXTS, title: '关怀', note: '祝福、补记、要流失的客户' }
const PLAN: Link = {
  id: 'me-plan',
  icon: 'calendar-check',
  title: '计划和日报',
  note: '本月业务、每天要联系谁，日报周报自动起草',
  url: '/pages/plan/index',
}
const COUNTER: Link = {
  id: 'me-counter',
  icon: 'search',
  title: '查客户归谁',
  note: '按客户号，或者手机号后四位加姓',
  url: '/pages/counter/index',
}

const BOARD: Link = {
  id: 'me-board',
  icon: 'grid',
  title: '在途',
  note: '走到哪一步、等了几天、等谁',
  url: '/pages/team/board',
}
const STATEMENT: Link = {
  id: 'me-statement',
  icon: 'chart',
  title: '年度小结',
  note: '做了什么，得到什么',
  url: '/pages/team/statement',
}
const HELP: Link = {
  id: 'me-help',
  icon: 'alert',
  title: '帮一把',
  note: '哪里卡住了，什么等你决定',
  url: '/pages/team/help',
}

const LOOKS: Link = {
  id: 'me-looks',
  icon: 'eye',
  title: '谁看过我的客户',
  note: '主管和管理员每看一次都要写明原因',
  url: '/pages/reading/mine',
}
const AWAY: Link = {
  id: 'me-away',
  icon: 'calendar-check',
  title: '休假',
  note: '几天不在，请同事代看到期的客户',
  url: '/pages/staff/away',
}
const AUDIT: Link = {
  id: 'me-audit',
  icon: 'lock',
  title: '操作记录',
  note: '谁看过、改过什么，什么时候，为什么',
  url: '/pages/audit/index',
}
const VALUE: Link = {
  id: 'me-value',
  icon: 'chart',
  title: '客户价值',
  note: '收入、成本、谁撑起这本账，季度检视',
  url: '/pages/value/index',
}
const STOCK: Link = {
  id: 'me-stock',
  icon: 'people',
  title: '客户盘点',
  note: '每级几位，谁升了、降了、来了、走了',
  url: '/pages/stock/index',
}
const CIRCLES: Link = {
  id: 'me-circles',
  icon: 'people',
  title: '客群',
  note: '相像的客户放在一起，谁介绍了客户',
  url: '/pages/circles/index',
}
const OFFERS: Link = {
  id: 'me-offers',
  icon: 'flag',
  title: '产品和活动',
  note: '适合谁、联系了谁、客户怎么说',
  url: '/pages/offers/index',
}
const REVIEW: Link = {
  ...VALUE,
  title: '降低服务的申请',
  note: '客户经理提出，等你批准',
  url: '/pages/value/review',
}

const OWN_LINE: Link = {
  id: 'me-team',
  icon: 'people',
  title: '团队',
  note: '我的数字和队里的中位',
  url: '/pages/team/index',
}
const TEAM: Link = { ...OWN_LINE, note: '日小结、周小结，发到群里' }

const SETTINGS: Link = {
  id: 'me-settings',
  icon: 'settings',
  title: '本行设置',
  note: '联系时间、贷后检查、卡片、期限、上班和休息',
  url: '/pages/settings/index',
}

/** Where each role works besides the tabs (R121); who may what is the cloud's. */
const LINKS: Readonly<Record<Role, readonly Link[]>> = {
  officer: [PLAN, OWN_LINE, CARE, OFFERS, CIRCLES, STOCK, VALUE, BOARD, STATEMENT, TAKEN, AWAY, LOOKS],
  lead: [
    TEAM,
    PLAN,
    CARE,
    OFFERS,
    CIRCLES,
    STOCK,
    VALUE,
    HELP,
    STATEMENT,
    STAFF,
    HANDOVER,
    COMPLAINTS,
    AWAY,
    LOOKS,
  ],
  admin: [TEAM, HELP, REVIEW, STATEMENT, STAFF, HANDOVER, COMPLAINTS, TEXTS, AUDIT, SETTINGS],
  compliance: [COMPLAINTS, TEXTS, AUDIT],
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

import { OPEN_APIS } from '../../open-api/answers'
import { actionForm } from '../forms'
import { html } from '../html'
import type { Page } from '../layout'
import type { ConsolePorts } from '../ports'

/** The errors that WeChat's documents name most often. */
export const ERRORS: Record<string, string> = {
  '-1': 'system error',
  '40001': 'invalid credential',
  '40003': 'invalid openid',
  '43101': 'user refuse to accept the msg',
  '45009': 'reach max api daily quota limit',
  '47003': 'argument invalid',
  '48001': 'api unauthorized',
  '87014': 'risky content',
}

const NAMES: Record<string, string> = {
  'subscribeMessage.send': '发订阅消息',
  'security.msgSecCheck': '内容安全检查',
  'phonenumber.getPhoneNumber': '取手机号',
  'wxacode.getUnlimited': '生成小程序码',
  ApiGetOpenDataByCloudId: '取开放数据（群、会话）',
}

export function failuresPage({ openApi }: ConsolePorts, token: string): Page {
  const failing = openApi.failing()
  return {
    title: '故障',
    body: html`<p class="hint">让微信的接口失败，看函数怎么应对。重启后全部恢复。</p>
<div class="grid">${OPEN_APIS.map(api => {
      const refused = failing.get(api)
      return html`<section class="card failure${refused === undefined ? '' : ' on'}">
<h2>${NAMES[api] ?? api}</h2><code>${api}</code>
${
  refused === undefined
    ? actionForm(
        token,
        '/failures',
        { api },
        html`<div class="row"><select name="errcode" aria-label="错误">${Object.entries(ERRORS).map(
          ([code, message]) => html`<option value="${code}">${code} ${message}</option>`,
        )}</select><button>让它失败</button></div>`,
      )
    : actionForm(
        token,
        '/failures',
        { api, errcode: '' },
        html`<p class="bad" role="status">正在失败：${refused.errcode} ${refused.errmsg}</p><button class="main">恢复</button>`,
      )
}
</section>`
    })}</div>`,
  }
}

/** R86 合作方 are a kind of customer; what loan agents call themselves. */
const AGENT = /贷款中介|助贷|贷款咨询|融资咨询|融资顾问|代办贷款|贷款代办|信贷咨询|过桥资金|垫资/

/** What an officer is told who enters one. */
export const AGENT_WORDS = '像是贷款中介，本行默认不合作，不能登记为合作方；确有协议的，请找管理员。'

/** R86 loan agents are refused by default: `isLoanAgent(['云城助贷服务部']) === true`, a car dealer is none. */
export const isLoanAgent = (texts: readonly string[]): boolean =>
  texts.some(text => AGENT.test(text.normalize('NFKC').replace(/\s/g, '')))

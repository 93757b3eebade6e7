import { type BusinessPlan, businessError } from '@/domain/plan'
import { fenOfWan, textError, wanText } from '@/features/customer/need-form'

/** A product of the plan as it is typed; the amount in 万元. */
export type PartForm = { product: string; customers: string; amount: string }
export type BusinessForm = { customers: string; amount: string; parts: readonly PartForm[] }

export const EMPTY_PART: PartForm = { product: '', customers: '', amount: '' }

const typed = (customers: number): string => (customers === 0 ? '' : String(customers))

export const formOfBusiness = (plan: BusinessPlan | null): BusinessForm => ({
  customers: typed(plan?.customers ?? 0),
  amount: wanText(plan?.amountFen ?? 0),
  parts: (plan?.products ?? []).map(({ product, customers, amountFen }) => ({
    product,
    customers: typed(customers),
    amount: wanText(amountFen),
  })),
})

const customersOf = (text: string): number | null => {
  const trimmed = text.trim()
  if (trimmed === '') return 0
  return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : null
}

const isBlank = ({ product, customers, amount }: PartForm): boolean =>
  product.trim() === '' && customers.trim() === '' && amount.trim() === ''

/** What the form says: a plan, null where everything is left empty, or what is wrong with it. */
export const businessOfForm = (
  form: BusinessForm,
): { readonly business: BusinessPlan | null } | { readonly lacks: string } => {
  const customers = customersOf(form.customers)
  const amountFen = fenOfWan(form.amount)
  if (customers === null) return { lacks: '客户数写整数' }
  if (amountFen === null) return { lacks: '金额写数字，比如 50' }
  const products: { product: string; customers: number; amountFen: number }[] = []
  for (const part of form.parts) {
    if (isBlank(part)) continue
    const product = part.product.trim()
    const wrong = product === '' ? '每一项写一个产品' : textError(product)
    if (wrong !== undefined) return { lacks: wrong }
    const [n, fen] = [customersOf(part.customers), fenOfWan(part.amount)]
    if (n === null || fen === null) return { lacks: `${product}的数字不对` }
    products.push({ product, customers: n, amountFen: fen })
  }
  if (customers === 0 && amountFen === 0 && products.length === 0) return { business: null }
  const business = { customers, amountFen, products }
  const wrong = businessError(business)
  return wrong === null ? { business } : { lacks: wrong.replace(/。$/, '') }
}

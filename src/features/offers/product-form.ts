import type { Day } from '@/domain/day'
import type { ProductTerms } from '@/domain/product'
import type { Output } from '@/lib/cloud'
import { EMPTY_FOR_WHOM, type ForWhomForm, forWhomError, forWhomForm, forWhomOf } from './for-whom-form'

export type OfferRow = Output<'officer', 'text.list'>['rows'][number]

/** R119 a product's terms as they are typed; the rate in percent, empty where nothing is lent. */
export type ProductForm = { validFrom: Day; rate: string; materials: string; forWhom: ForWhomForm }

export const emptyProduct = (today: Day): ProductForm => ({
  validFrom: today,
  rate: '',
  materials: '',
  forWhom: EMPTY_FOR_WHOM,
})

export const productForm = ({ validFrom, annualRate, materials, forWhom }: ProductTerms): ProductForm => ({
  validFrom,
  rate: annualRate === null ? '' : (annualRate / 100).toFixed(2),
  materials: materials.join('、'),
  forWhom: forWhomForm(forWhom),
})

const RATE = /^\d{1,2}(\.\d{1,2})?$/
const materialsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\n]+/)
      .map(one => one.trim())
      .filter(Boolean),
  ),
]

export const productError = ({ rate, materials, forWhom }: ProductForm): string | null => {
  if (rate.trim() !== '' && (!RATE.test(rate.trim()) || Number(rate) > 36)) return '年化利率写成 3.45 这样'
  const all = materialsOf(materials)
  if (all.length > 20 || all.some(one => one.length > 30)) return '材料最多 20 样，每样最多 30 个字'
  return forWhomError(forWhom)
}

/** `3.45` is 345; what a form without errors says. */
export const termsOf = ({ validFrom, rate, materials, forWhom }: ProductForm) => ({
  validFrom,
  annualRate: rate.trim() === '' ? null : Math.round(Number(rate) * 100),
  materials: materialsOf(materials),
  forWhom: forWhomOf(forWhom),
})

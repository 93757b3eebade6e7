import { chineseDays, type Tables } from './chinese-days'

declare const CHINESE_DAYS: Tables

/** The build's alias for the package chinese-days (config/index.ts). */
export const { getDayDetail, getYearLeapMonth, monthDays } = chineseDays(CHINESE_DAYS)

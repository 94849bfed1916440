import type { Language } from './language.js';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

/** 1,250,000 fen is ¥1.25万 in Chinese and CNY 12,500 in English. */
export function money(fen: number, language: Language): string {
  const yuan = fen / 100;
  if (language === 'en') {
    return `CNY ${new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(yuan)}`;
  }
  if (yuan >= 100_000_000) return `${trimmed(yuan / 100_000_000)} 亿元`;
  return yuan >= 10_000 ? `${trimmed(yuan / 10_000)} 万元` : `${trimmed(yuan)} 元`;
}

/** To the fen, for budgets: 12,345.60 元 in Chinese and CNY 12,345.60 in English. */
export function exactMoney(fen: number, language: Language): string {
  return language === 'en' ? `CNY ${exactYuan(fen, language)}` : `${exactYuan(fen, language)} 元`;
}

/** The same without its unit, for columns that say it in their title. */
export function exactYuan(fen: number, language: Language): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(language, digits).format(fen / 100);
}

function trimmed(value: number): string {
  return new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(value);
}

/** The day in Asia/Shanghai. */
export function day(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: ZONE, dateStyle: 'long' }).format(new Date(instant));
}

/** Day and minute in Asia/Shanghai; the zone is said beside it, see `zoneName`. */
export function dayAndTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: ZONE,
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** Day and second in Asia/Shanghai, for records. */
export function dayAndSecond(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: ZONE,
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** Hour and minute in Asia/Shanghai. */
export function timeOfDay(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: ZONE, timeStyle: 'short', hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** Whole days from `now` to the instant, rounded up; zero or less once it has passed. */
export function daysUntil(instant: string, now: Date): number {
  return Math.ceil((new Date(instant).getTime() - now.getTime()) / DAY_MS);
}

/** Whole hours from `now` to the instant, rounded up; zero or less once it has passed. */
export function hoursUntil(instant: string, now: Date): number {
  return Math.ceil((new Date(instant).getTime() - now.getTime()) / 3_600_000);
}

export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

/** A share as a percentage; `digits` behind the point. */
export function percent(share: number, language: Language, digits = 1): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

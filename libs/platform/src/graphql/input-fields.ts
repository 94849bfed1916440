import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { isFen, isId, type Bilingual } from '@jiebang/kernel';
import { CalendarDateScalar, FenScalar } from './scalars.js';

/** What a failed check carries to the client: a stable code and the message in both languages. */
export interface CheckContext extends Bilingual {
  readonly code: string;
}

interface Optional {
  readonly nullable?: boolean;
  readonly description?: string;
  readonly each?: boolean;
}

const NUL = String.fromCharCode(0);

export const MALFORMED_TEXT: CheckContext = {
  code: 'MALFORMED_TEXT',
  zh: '包含无法识别的字符。',
  en: 'Contains characters that are not valid text.',
};

/** Lone surrogates and NUL are not text: PostgreSQL refuses them, and so do we, by name. */
export function isWellFormed(text: string): boolean {
  return Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes(NUL);
}

function check(name: string, context: CheckContext, holds: (value: unknown) => boolean, each = false) {
  return ValidateBy(
    { name, validator: { validate: holds, defaultMessage: () => context.en } },
    { each, context },
  );
}

const optional = (nullable: boolean | undefined) => (nullable ? [IsOptional()] : []);

function textChecks(min: number, max: number, each = false): PropertyDecorator[] {
  const isText = (value: unknown): value is string => typeof value === 'string';
  return [
    check('wellFormed', MALFORMED_TEXT, (value) => !isText(value) || isWellFormed(value), each),
    check(
      'longEnough',
      min <= 1
        ? { code: 'REQUIRED', zh: '不能为空。', en: 'Must not be blank.' }
        : { code: 'TOO_SHORT', zh: `至少 ${min} 个字符。`, en: `At least ${min} characters.` },
      (value) => !isText(value) || value.trim().length >= min,
      each,
    ),
    check(
      'shortEnough',
      { code: 'TOO_LONG', zh: `最多 ${max} 个字符。`, en: `At most ${max} characters.` },
      (value) => !isText(value) || value.length <= max,
      each,
    ),
  ];
}

/** A text of `min` (default 1; 0 allows blank) to `max` characters (UTF-16 units). */
export function TextField({ max, min = 1, nullable, description }: Optional & { max: number; min?: number }) {
  return applyDecorators(
    Field(() => String, { nullable, description }),
    ...optional(nullable),
    ...textChecks(min, max),
  );
}

/** A list of at most `maxItems` texts of up to `max` characters each. */
export function TextListField({
  max,
  maxItems,
  nullable,
  description,
}: Optional & { max: number; maxItems: number }) {
  return applyDecorators(
    Field(() => [String], { nullable, description }),
    ...optional(nullable),
    ...listChecks(maxItems),
    ...textChecks(1, max, true),
  );
}

function listChecks(maxItems: number): PropertyDecorator[] {
  const context: CheckContext = {
    code: 'TOO_MANY',
    zh: `最多 ${maxItems} 项。`,
    en: `At most ${maxItems} items.`,
  };
  return [IsArray(), ArrayMaxSize(maxItems, { context })];
}

export const BAD_ID: CheckContext = { code: 'BAD_ID', zh: '编号格式不正确。', en: 'Not a valid id.' };

/** The id of something. */
export function IdField({ nullable, description }: Optional = {}) {
  return applyDecorators(
    Field(() => ID, { nullable, description }),
    ...optional(nullable),
    check('isId', BAD_ID, isId),
  );
}

/** A list of at most `maxItems` ids. */
export function IdListField({ maxItems, nullable, description }: Optional & { maxItems: number }) {
  return applyDecorators(
    Field(() => [ID], { nullable, description }),
    ...optional(nullable),
    ...listChecks(maxItems),
    check('isId', BAD_ID, isId, true),
  );
}

/** A whole number from `min` to `max`. */
export function IntField({ min, max, nullable, description }: Optional & { min: number; max: number }) {
  return applyDecorators(
    Field(() => Int, { nullable, description }),
    ...optional(nullable),
    check(
      'inRange',
      {
        code: 'OUT_OF_RANGE',
        zh: `须为 ${min} 到 ${max} 的整数。`,
        en: `A whole number from ${min} to ${max}.`,
      },
      (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
    ),
  );
}

/** An amount of money in fen, not negative. */
export function FenField({ nullable, description }: Optional = {}) {
  return applyDecorators(
    Field(() => FenScalar, { nullable, description }),
    ...optional(nullable),
    check(
      'isFen',
      { code: 'BAD_AMOUNT', zh: '金额须为非负整数分。', en: 'A whole, non-negative number of fen.' },
      isFen,
    ),
  );
}

/** A day. The scalar checks its form. */
export function DateField({ nullable, description }: Optional = {}) {
  return applyDecorators(
    Field(() => CalendarDateScalar, { nullable, description }),
    ...optional(nullable),
    check(
      'isDay',
      { code: 'BAD_DATE', zh: '日期不正确。', en: 'Not a valid date.' },
      (value) => typeof value === 'string',
    ),
  );
}

/** Anything whose type GraphQL itself checks wholly (enums, booleans, instants). */
export function PlainField(type: ReturnTypeFunc, { nullable, description }: Optional = {}) {
  return applyDecorators(
    Field(type, { nullable, description }),
    ...optional(nullable),
    check('any', BAD_ID, () => true),
  );
}

/** An input object, checked within. */
export function NestedField(type: () => new () => object, { nullable, description }: Optional = {}) {
  return applyDecorators(
    Field(type, { nullable, description }),
    ...optional(nullable),
    ValidateNested(),
    Type(type),
  );
}

/** A list of at most `maxItems` input objects, each checked within. */
export function NestedListField(
  type: () => new () => object,
  { maxItems, nullable, description }: Optional & { maxItems: number },
) {
  return applyDecorators(
    Field(() => [type()], { nullable, description }),
    ...optional(nullable),
    ...listChecks(maxItems),
    ValidateNested({ each: true }),
    Type(type),
  );
}

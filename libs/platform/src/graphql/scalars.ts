import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function exactFen(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('金额须为整数分。/ An amount must be a whole number of fen.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Money: a whole number of fen (1/100 CNY), beyond GraphQL's 32-bit Int. */
export const FenScalar = new GraphQLScalarType<number, number>({
  name: 'Fen',
  description: 'Money as a whole number of fen (1/100 CNY).',
  serialize: (value) => exactFen(typeof value === 'string' ? Number(value) : value),
  parseValue: exactFen,
  parseLiteral: (node) => exactFen(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function calendarDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const parsed = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)) return value;
  }
  throw new GraphQLError('日期格式应为 YYYY-MM-DD。/ A date is written YYYY-MM-DD.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A day without a time or a zone, as YYYY-MM-DD. */
export const CalendarDateScalar = new GraphQLScalarType<string, string>({
  name: 'CalendarDate',
  description: 'A day without time or zone: YYYY-MM-DD.',
  serialize: calendarDate,
  parseValue: calendarDate,
  parseLiteral: (node) => calendarDate(node.kind === Kind.STRING ? node.value : undefined),
});

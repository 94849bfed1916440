import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';

const GENERAL: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: '查询语法有误',
  GRAPHQL_VALIDATION_FAILED: '查询与接口定义不符',
  BAD_USER_INPUT: '参数类型有误',
  BAD_REQUEST: '请求格式有误',
  PERSISTED_QUERY_NOT_FOUND: '未找到已保存的查询',
};

/** Last look at every error: protocol errors get a Chinese lead, and nothing internal (stack, driver message) leaves. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
  const code = String(extensions.code ?? 'INTERNAL');
  if (code === 'INTERNAL_SERVER_ERROR') {
    // Only what our filter did not see comes here: a failure while a result was completed.
    const cause = unwrapResolverError(error);
    return {
      message: '系统内部错误 / internal error',
      path: formatted.path,
      extensions: { code: 'INTERNAL', kind: cause instanceof Error ? cause.name : 'unknown' },
    };
  }
  const lead = GENERAL[code];
  return { ...formatted, message: lead ? `${lead} / ${formatted.message}` : formatted.message, extensions };
}

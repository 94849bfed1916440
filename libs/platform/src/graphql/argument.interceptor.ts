import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import {
  getNamedType,
  GraphQLID,
  GraphQLString,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Observable } from 'rxjs';
import { isId, refuseIfAny, type FieldProblem } from '@jiebang/kernel';
import { BAD_ID, isWellFormed, MALFORMED_TEXT, type CheckContext } from './input-fields.js';

/** Longest plain text argument; longer texts come in input objects, whose fields have limits of their own. */
const MAX_TEXT = 10_000;

const TOO_LONG: CheckContext = {
  code: 'TOO_LONG',
  zh: `最多 ${MAX_TEXT} 个字符。`,
  en: `At most ${MAX_TEXT} characters.`,
};

function problemOf(type: GraphQLInputType, value: unknown): CheckContext | null {
  if (typeof value !== 'string') return null;
  const named = getNamedType(type);
  if (named === GraphQLID) return isId(value) ? null : BAD_ID;
  if (named !== GraphQLString) return null;
  if (!isWellFormed(value)) return MALFORMED_TEXT;
  return value.length > MAX_TEXT ? TOO_LONG : null;
}

/** What is wrong with the plain arguments of a root field: ids that are none, texts that are none. Lists are looked into. */
export function argumentProblems(
  declared: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  given: Readonly<Record<string, unknown>>,
): FieldProblem[] {
  return declared.flatMap(({ name, type }) => {
    const value = given[name];
    const inner = isNonNullType(type) ? type.ofType : type;
    const entries: [string, unknown][] =
      isListType(inner) && Array.isArray(value)
        ? value.map((item, index) => [`${name}.${index}`, item])
        : [[name, value]];
    return entries.flatMap(([path, item]) => {
      const problem = problemOf(type, item);
      return problem ? [{ path, code: problem.code, message: { zh: problem.zh, en: problem.en } }] : [];
    });
  });
}

/** Checks plain arguments of every operation; input objects are checked by the input pipe. */
@Injectable()
export class ArgumentInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<string>() === 'graphql') {
      const info = execution.getArgByIndex<GraphQLResolveInfo>(3);
      const field = info.parentType.getFields()[info.fieldName];
      if (field) refuseIfAny(argumentProblems(field.args, execution.getArgByIndex(1)));
    }
    return next.handle();
  }
}

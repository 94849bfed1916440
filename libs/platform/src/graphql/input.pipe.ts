import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalidInput, type FieldProblem } from '@jiebang/kernel';
import type { CheckContext } from './input-fields.js';

function problemsOf(errors: readonly ValidationError[], prefix: readonly string[]): FieldProblem[] {
  return errors.flatMap(({ property, constraints = {}, contexts = {}, children = [] }) => {
    const path = [...prefix, property];
    const own = Object.keys(constraints).map((name) => {
      const context = contexts[name] as CheckContext | undefined;
      return {
        path: path.join('.'),
        code: context?.code ?? 'INVALID',
        message: {
          zh: context?.zh ?? '内容不正确。',
          en: context?.en ?? constraints[name] ?? 'Not valid.',
        },
      };
    });
    return [...own, ...problemsOf(children, path)];
  });
}

/** Checks the inputs of every operation and answers with all problems at once. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalidInput(problemsOf(errors, [])),
  });
}

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { commonErrors, type Viewer } from '@jiebang/kernel';
import { ADMISSION, type Admission } from './authorisation.decorators.js';
import { hasCapability } from './capability.js';
import { requestOf } from './request-of.js';

/** The scope that lets an API token call queries which are open to everybody who is signed in. */
export const READ_SCOPE = 'read';

/** Throws SIGN_IN_REQUIRED or FORBIDDEN unless the viewer is admitted. */
export function admit(viewer: Viewer, admission: Admission | undefined): void {
  if (admission?.to === 'public') return;
  if (viewer.kind === 'visitor') throw commonErrors.SIGN_IN_REQUIRED();
  if (admission?.to === 'signed-in') {
    if (viewer.scopes && !viewer.scopes.includes(READ_SCOPE)) throw commonErrors.FORBIDDEN();
    return;
  }
  if (admission?.capabilities.some((capability) => hasCapability(viewer, capability))) return;
  throw commonErrors.FORBIDDEN();
}

/** First gate, on every entry point. What bears no marker is closed. */
@Injectable()
export class AdmissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() === 'graphql' && isFieldOfType(context)) return true;
    const admission = this.reflector.getAllAndOverride<Admission | undefined>(ADMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    admit(requestOf(context).viewer, admission);
    return true;
  }
}

/** Fields of object types belong to whatever root field gave the object; only root fields are entry points. */
function isFieldOfType(context: ExecutionContext): boolean {
  const info = context.getArgByIndex<{ parentType?: { name: string } } | undefined>(3);
  return !['Query', 'Mutation', 'Subscription'].includes(info?.parentType?.name ?? '');
}

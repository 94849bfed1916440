import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { commonErrors, DomainError, localeFrom, visitor, type Viewer } from '@jiebang/kernel';
import { ADMISSION, type Admission } from './authorisation.decorators.js';
import { hasCapability } from './capability.js';
import { requestOf, type ViewedRequest } from './request-of.js';
import { ViewerSource } from './viewer-source.js';

/**
 * The scope that lets an API token call queries which are open to everybody who is signed in. What changes something and
 * has no capability of its own (one's password, one's tokens, one's consent) is never done by a token.
 */
export const READ_SCOPE = 'read';

/** What the first gate answers: SIGN_IN_REQUIRED or FORBIDDEN, with the names of the capabilities that would open it. */
export class AdmissionRefused extends DomainError {
  constructor(
    { code, definition }: DomainError,
    readonly needs: readonly string[],
  ) {
    super(code, definition);
    this.name = 'AdmissionRefused';
  }
}

/** Throws AdmissionRefused unless the viewer is admitted. `changes`: the entry point may change something. */
export function admit(viewer: Viewer, admission: Admission | undefined, changes = false): void {
  if (admission?.to === 'public') return;
  const capabilities = admission?.to === 'capable' ? admission.capabilities : [];
  const needs = capabilities.map(({ name }) => name);
  if (viewer.kind === 'visitor') throw new AdmissionRefused(commonErrors.SIGN_IN_REQUIRED(), needs);
  if (admission?.to === 'signed-in') {
    const enough = !viewer.scopes || (!changes && viewer.scopes.includes(READ_SCOPE));
    if (enough) return;
    throw new AdmissionRefused(commonErrors.FORBIDDEN(), changes ? [] : [READ_SCOPE]);
  }
  if (capabilities.some((capability) => hasCapability(viewer, capability))) return;
  throw new AdmissionRefused(commonErrors.FORBIDDEN(), needs);
}

/** First gate, on every entry point. What bears no marker is closed. */
@Injectable()
export class AdmissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: ViewerSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const root = rootTypeOf(context);
    if (root === 'none') return true;
    const admission = this.reflector.getAllAndOverride<Admission | undefined>(ADMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (context.getType<string>() === 'http') {
      const request = context.switchToHttp().getRequest<HttpRequest>();
      request.viewer = await this.viewerOf(request, admission);
    }
    admit(requestOf(context).viewer, admission, root === 'Mutation');
    return true;
  }

  /** GraphQL's context brings the viewer along; of a plain request they are asked here. Health checks need no database. */
  private viewerOf({ id, headers }: HttpRequest, admission: Admission | undefined): Promise<Viewer> | Viewer {
    const acceptLanguage = one(headers['accept-language']);
    const requestId = String(id);
    if (admission?.to === 'public') return visitor(localeFrom(acceptLanguage), requestId);
    const [cookie, authorization] = [one(headers.cookie), one(headers.authorization)];
    return this.viewers.viewerOf({ cookie, authorization, acceptLanguage, requestId });
  }
}

type HttpRequest = ViewedRequest & { readonly id: unknown };

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);

type Root = 'Query' | 'Mutation' | 'Subscription' | 'none';

/** Fields of object types belong to whatever root field gave the object; only root fields are entry points. */
function rootTypeOf(context: ExecutionContext): Root {
  if (context.getType<string>() !== 'graphql') {
    const { method } = context.switchToHttp().getRequest<{ method: string }>();
    return method === 'GET' || method === 'HEAD' ? 'Query' : 'Mutation';
  }
  const info = context.getArgByIndex<{ parentType?: { name: string } } | undefined>(3);
  const name = info?.parentType?.name;
  return name === 'Query' || name === 'Mutation' || name === 'Subscription' ? name : 'none';
}

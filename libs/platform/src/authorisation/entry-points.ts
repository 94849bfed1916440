import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import type { Viewer } from '@jiebang/kernel';
import { ADMISSION, type Admission } from './authorisation.decorators.js';
import { hasCapability, type Capability } from './capability.js';

export const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'] as const;

export type RootType = (typeof ROOT_TYPES)[number];

/** One operation of the API and how it is open; `admission` is undefined where somebody forgot the marker. */
export interface EntryPoint {
  readonly type: RootType;
  readonly name: string;
  readonly admission: Admission | undefined;
}

type Method = (...args: never[]) => unknown;

/** Every operation of this process, read from the resolvers' own markers. */
@Injectable()
export class EntryPoints {
  private found: readonly EntryPoint[] | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** By type and then by name. */
  all(): readonly EntryPoint[] {
    this.found ??= this.discover();
    return this.found;
  }

  /** Names of all capabilities that open something: what an API token can be scoped to. */
  capabilityNames(): readonly string[] {
    return namesOf(this.capabilities());
  }

  /** Names of the capabilities that the viewer has: what a page may offer them. */
  capabilityNamesOf(viewer: Pick<Viewer, 'kind' | 'grants' | 'scopes'>): readonly string[] {
    return namesOf(this.capabilities().filter((capability) => hasCapability(viewer, capability)));
  }

  private capabilities(): readonly Capability[] {
    return this.all().flatMap(({ admission }) => (admission?.to === 'capable' ? admission.capabilities : []));
  }

  private discover(): EntryPoint[] {
    const found = this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      if (!instance || typeof metatype !== 'function') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Method>;
      return this.scanner.getAllMethodNames(prototype).flatMap((methodName) => {
        const method = prototype[methodName];
        if (!method) return [];
        const type = Reflect.getMetadata(RESOLVER_TYPE_METADATA, method) as string | undefined;
        if (!isRootType(type)) return [];
        const named = Reflect.getMetadata(RESOLVER_NAME_METADATA, method) as string | undefined;
        const admission = (Reflect.getMetadata(ADMISSION, method) ??
          Reflect.getMetadata(ADMISSION, metatype)) as Admission | undefined;
        return [{ type, name: named ?? methodName, admission }];
      });
    });
    const order = (point: EntryPoint) => `${ROOT_TYPES.indexOf(point.type)} ${point.name}`;
    return found.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }
}

function namesOf(capabilities: readonly Capability[]): readonly string[] {
  return [...new Set(capabilities.map(({ name }) => name))].sort();
}

function isRootType(type: string | undefined): type is RootType {
  return (ROOT_TYPES as readonly (string | undefined)[]).includes(type);
}

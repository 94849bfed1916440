import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { PLATFORM_COLUMNS } from './platform-columns.js';
import {
  POINTS_AT_PEOPLE,
  type ExcusedColumn,
  type ObstacleRule,
  type OwnRow,
  type PersonColumn,
  type PersonReferences,
} from './person-reference.js';

/** Everything that points at people in all contexts of this process, found by their marks, from the ground up. */
@Injectable()
export class PersonReferenceRegistry {
  constructor(private readonly discovery: DiscoveryService) {}

  own(): readonly OwnRow[] {
    return this.all().flatMap(({ own = [] }) => own);
  }

  columns(): readonly PersonColumn[] {
    return this.all().flatMap(({ columns }) => columns);
  }

  excused(): readonly ExcusedColumn[] {
    return [...PLATFORM_COLUMNS, ...this.all().flatMap(({ excused = [] }) => excused)];
  }

  obstacles(): readonly ObstacleRule[] {
    return this.all().flatMap(({ obstacles = [] }) => obstacles);
  }

  private all(): readonly PersonReferences[] {
    const sources = this.discovery
      .getProviders()
      .filter(
        ({ instance, metatype }) => instance && metatype && Reflect.hasMetadata(POINTS_AT_PEOPLE, metatype),
      )
      .map(({ instance }) => instance as PersonReferences);
    return [...new Set(sources)];
  }
}

import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Id } from '@jiebang/kernel';
import { HOLDS_PERSONAL_DATA, type PersonalDataSource } from './personal-data-source.js';

/** All that this process's contexts keep of a person, found by their marks. */
@Injectable()
export class PersonalDataSources {
  constructor(private readonly discovery: DiscoveryService) {}

  /** One JSON document in pieces: an object of sections by name, each an object of lists by kind. */
  async *asJson(personId: Id, heading: Readonly<Record<string, string>>): AsyncIterable<string> {
    yield JSON.stringify(heading, null, 2).slice(0, -2);
    for (const source of this.all()) {
      yield `,\n  ${JSON.stringify(source.section)}: {`;
      let first = true;
      for await (const { name, rows } of source.personalDataOf(personId)) {
        yield `${first ? '' : ','}\n    ${JSON.stringify(name)}: ${JSON.stringify(rows)}`;
        first = false;
      }
      yield '\n  }';
    }
    yield '\n}\n';
  }

  private all(): readonly PersonalDataSource[] {
    const sources = this.discovery
      .getProviders()
      .filter(
        ({ instance, metatype }) =>
          instance && metatype && Reflect.hasMetadata(HOLDS_PERSONAL_DATA, metatype),
      )
      .map(({ instance }) => instance as PersonalDataSource);
    return [...new Set(sources)].sort((a, b) => (a.section < b.section ? -1 : 1));
  }
}

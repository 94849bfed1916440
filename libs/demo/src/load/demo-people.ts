import type { Id, RoleGrant, Viewer } from '@jiebang/kernel';
import type { DemoKey, DemoPerson } from '../generator/demo.types.js';
import { demoId } from './demo-ids.js';
import { demoAccountId } from './people-rows.js';

/** The people of the demo programme as the ones who act. */
export class DemoPeople {
  private readonly byKey: ReadonlyMap<DemoKey, DemoPerson>;

  constructor(private readonly people: readonly DemoPerson[]) {
    this.byKey = new Map(people.map((person) => [person.key, person]));
  }

  /** The viewer that this person is when signed in. Throws for an unknown key. */
  viewer(key: DemoKey): Viewer {
    const person = this.byKey.get(key);
    if (!person) throw new Error(`no demo person ${key}`);
    const grants = person.roles.map((role): RoleGrant => ({ role, organisationId: null, programmeId: null }));
    return {
      kind: 'person',
      accountId: demoAccountId(key),
      personId: demoId(key),
      grants,
      scopes: null,
      locale: 'zh',
      requestId: `demo-${key.replace(':', '-')}`,
    };
  }

  /** The person with this id of the database, or null. */
  withId(id: Id | undefined): DemoPerson | null {
    return this.people.find(({ key }) => demoId(key) === id) ?? null;
  }

  /** The first person with a role, or the `nth` one. */
  withRole(role: string, nth = 0): DemoPerson {
    const person = this.people.filter(({ roles }) => (roles as readonly string[]).includes(role))[nth];
    if (!person) throw new Error(`no demo person with the role ${role}`);
    return person;
  }
}

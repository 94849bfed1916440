import { MembersOnly } from '../../patterns/members-only.js';
import { MyNeeds } from './my-needs.js';

/** The needs of a clinician. */
export function Page() {
  return (
    <MembersOnly capability="need.write">
      <MyNeeds />
    </MembersOnly>
  );
}

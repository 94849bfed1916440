import { MembersOnly } from '../../patterns/members-only.js';
import { ScreeningDesk } from './screening-desk.js';

/** The desk at which submitted needs are screened and decided on. */
export function Page() {
  return (
    <MembersOnly capability={['need.screen', 'need.decide']}>
      <ScreeningDesk />
    </MembersOnly>
  );
}

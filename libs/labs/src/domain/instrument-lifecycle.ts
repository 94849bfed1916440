import { defineLifecycle, transitionFor } from '@jiebang/kernel';

export const INSTRUMENT_STATUSES = ['available', 'maintenance', 'retired'] as const;
export type InstrumentStatus = (typeof INSTRUMENT_STATUSES)[number];

export type InstrumentEvent = 'take_down' | 'bring_back' | 'retire';

/** An instrument comes and goes; a retired one stays on record for ever. */
export const instrumentLifecycle = defineLifecycle<InstrumentStatus, InstrumentEvent>({
  name: 'instrument',
  initial: 'available',
  states: INSTRUMENT_STATUSES,
  transitions: [
    { from: ['available'], event: 'take_down', to: 'maintenance', who: ['owner', 'pmo'] },
    { from: ['maintenance'], event: 'bring_back', to: 'available', who: ['owner', 'pmo'] },
    { from: ['available', 'maintenance'], event: 'retire', to: 'retired', who: ['owner', 'pmo'] },
  ],
});

/** The status after an edit that wants `wanted`; the same again is no event. Throws WRONG_STATE for a retired one. */
export function statusAfterEdit(
  present: InstrumentStatus,
  wanted: Exclude<InstrumentStatus, 'retired'>,
): InstrumentStatus {
  if (present === wanted) return present;
  return transitionFor(instrumentLifecycle, present, wanted === 'maintenance' ? 'take_down' : 'bring_back')
    .to;
}

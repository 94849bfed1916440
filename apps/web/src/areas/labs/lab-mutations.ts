import { graphql } from '../../app/graphql/graphql.js';

export const SAVE_LAB = graphql(`
  mutation SaveLab($input: SaveFacilityInput!, $id: ID, $version: Int) {
    saveFacility(input: $input, id: $id, version: $version) {
      __typename
      ... on Facility {
        id
        version
      }
      ...Refusal
    }
  }
`);

export const SAVE_LAB_INSTRUMENT = graphql(`
  mutation SaveLabInstrument($input: SaveInstrumentInput!, $id: ID, $version: Int) {
    saveInstrument(input: $input, id: $id, version: $version) {
      __typename
      ... on Instrument {
        id
        version
      }
      ...Refusal
    }
  }
`);

export const SAVE_LAB_SERVICE = graphql(`
  mutation SaveLabService($input: SaveServiceInput!, $id: ID, $version: Int) {
    saveService(input: $input, id: $id, version: $version) {
      __typename
      ... on LabService {
        id
        version
      }
      ...Refusal
    }
  }
`);

export const RETIRE_LAB_INSTRUMENT = graphql(`
  mutation RetireLabInstrument($id: ID!, $version: Int!) {
    retireInstrument(id: $id, version: $version) {
      __typename
      ... on Instrument {
        id
        version
        status
      }
      ...Refusal
    }
  }
`);

export const SAVE_LAB_RESOURCE = graphql(`
  mutation SaveLabResource($input: SaveResourceInput!, $id: ID, $version: Int) {
    saveResource(input: $input, id: $id, version: $version) {
      __typename
      ... on SharedResource {
        id
        version
        state
      }
      ...Refusal
    }
  }
`);

export const MOVE_LAB_RESOURCE = graphql(`
  mutation MoveLabResource($id: ID!, $event: ResourceEvent!, $version: Int!) {
    moveResource(id: $id, event: $event, version: $version) {
      __typename
      ... on SharedResource {
        id
        version
        state
      }
      ...Refusal
    }
  }
`);

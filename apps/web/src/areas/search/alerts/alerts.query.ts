import { graphql } from '../../../app/graphql/graphql.js';
import type { AlertsQuery, DigestPreviewQuery } from '../../../gql/graphql.js';

/** Saved searches, and how one wants to be told. */
export const ALERTS = graphql(`
  query Alerts {
    savedSearches {
      id
      version
      name
      index
      q
      frequency
      filters {
        attribute
        values
        gte
        lte
      }
      sort {
        attribute
        descending
      }
    }
    myAlertPreference {
      personId
      paused
      challengesForYou
      nextDigestAt
    }
  }
`);

export const DIGESTS = graphql(`
  query MyDigests($after: String) {
    myDigests(first: 10, after: $after) {
      nodes {
        id
        day
        total
        entries {
          searchId
          name
          count
          hits {
            id
            index
            entity
            titleZh
            titleEn
          }
        }
        challenges {
          challenge {
            id
            titleZh
            titleEn
          }
          reasons {
            textZh
            textEn
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const PREVIEW = graphql(`
  query DigestPreview($savedSearchId: ID) {
    previewDigest(savedSearchId: $savedSearchId) {
      entries {
        searchId
        name
        count
        found
        hits {
          id
          index
          entity
          titleZh
          titleEn
        }
      }
      challenges {
        challenge {
          id
          titleZh
          titleEn
        }
        reasons {
          textZh
          textEn
        }
      }
    }
  }
`);

export const UPDATE_SAVED = graphql(`
  mutation UpdateSavedSearch($input: UpdateSavedSearchInput!) {
    updateSavedSearch(input: $input) {
      __typename
      ... on SavedSearch {
        id
        version
        name
        frequency
      }
      ...Refusal
    }
  }
`);

export const REMOVE_SAVED = graphql(`
  mutation RemoveSavedSearch($input: RemoveSavedSearchInput!) {
    removeSavedSearch(input: $input) {
      __typename
      ... on RemovedSavedSearch {
        id
      }
      ...Refusal
    }
  }
`);

export const RESTORE_SAVED = graphql(`
  mutation RestoreSavedSearch($input: RestoreSavedSearchInput!) {
    restoreSavedSearch(input: $input) {
      __typename
      ... on SavedSearch {
        id
        version
      }
      ...Refusal
    }
  }
`);

export const SET_PREFERENCE = graphql(`
  mutation SetAlertPreference($input: SetAlertPreferenceInput!) {
    setAlertPreference(input: $input) {
      __typename
      ... on AlertPreference {
        personId
        paused
        challengesForYou
      }
      ...Refusal
    }
  }
`);

export type Saved = AlertsQuery['savedSearches'][number];
export type Preference = AlertsQuery['myAlertPreference'];
export type News = DigestPreviewQuery['previewDigest'];

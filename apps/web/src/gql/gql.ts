/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  '\n  query Viewer {\n    me {\n      accountId\n      login\n      capabilities\n      person {\n        id\n        nameZh\n        nameEn\n      }\n      roles {\n        role\n        programmeId\n      }\n    }\n  }\n': typeof types.ViewerDocument;
  '\n  mutation SignOut {\n    signOut {\n      done\n    }\n  }\n': typeof types.SignOutDocument;
  '\n  query Vocabulary {\n    disciplines {\n      code\n      nameZh\n      nameEn\n    }\n    departments {\n      code\n      nameZh\n      nameEn\n    }\n    challengeAreas {\n      key\n      nameZh\n      nameEn\n    }\n  }\n': typeof types.VocabularyDocument;
  '\n  query CampusSignIn {\n    campusSignIn {\n      label\n      startUrl\n    }\n  }\n': typeof types.CampusSignInDocument;
  '\n  query Sessions {\n    mySessions {\n      id\n      device\n      current\n      lastSeenAt\n    }\n  }\n': typeof types.SessionsDocument;
  '\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      __typename\n      ... on Problem {\n        code\n        message\n        hint\n      }\n    }\n  }\n': typeof types.EndSessionDocument;
  '\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on Me {\n        accountId\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n      ... on InvalidInput {\n        fields {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n': typeof types.SignInDocument;
  '\n  query ChallengePage($id: ID!) {\n    challenge(id: $id) {\n      id\n      number\n      state\n      kind\n      source\n      synthetic\n      titleZh\n      titleEn\n      summaryZh\n      summaryEn\n      area\n      areaZh\n      areaEn\n      budgetFen\n      durationMonths\n      deadlineAt\n      publishedAt\n      keywords\n      departmentCodes\n      disciplineCodes\n      targets {\n        name\n        comparator\n        value\n        valueTo\n        unit\n        note\n      }\n      provenance {\n        issuer\n        year\n        listName\n        sourceUrl\n      }\n      owner {\n        id\n        nameZh\n        nameEn\n        affiliations {\n          id\n          titleZh\n          titleEn\n          organisation {\n            id\n            nameZh\n            nameEn\n          }\n        }\n      }\n      list {\n        id\n        code\n        state\n        titleZh\n        titleEn\n        opensAt\n        closesAt\n      }\n    }\n  }\n': typeof types.ChallengePageDocument;
  '\n  query FoundChallenges($q: String!, $filters: [SearchFilterInput!], $sort: [SearchSortInput!], $page: Int!) {\n    search(index: challenges, q: $q, filters: $filters, sort: $sort, page: $page, perPage: 20) {\n      total\n      hits {\n        id\n        highlights {\n          attribute\n          html\n        }\n        challenge {\n          id\n          number\n          state\n          kind\n          titleZh\n          titleEn\n          summaryZh\n          summaryEn\n          areaZh\n          areaEn\n          budgetFen\n          deadlineAt\n        }\n      }\n    }\n  }\n': typeof types.FoundChallengesDocument;
  '\n  query ListOfChallenges($id: ID!) {\n    challengeList(id: $id) {\n      id\n      code\n      state\n      titleZh\n      titleEn\n      introZh\n      introEn\n      closesAt\n    }\n  }\n': typeof types.ListOfChallengesDocument;
  '\n  query ListedChallenges($filter: ChallengeFilterInput, $sort: ChallengeSort, $after: String) {\n    challenges(filter: $filter, sort: $sort, first: 20, after: $after) {\n      nodes {\n        id\n        number\n        state\n        kind\n        titleZh\n        titleEn\n        summaryZh\n        summaryEn\n        areaZh\n        areaEn\n        budgetFen\n        deadlineAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ListedChallengesDocument;
  '\n  query ChallengesOfArea($area: String!) {\n    search(index: challenges, filters: [{ attribute: "area", values: [$area] }], perPage: 4) {\n      hits {\n        id\n        challenge {\n          id\n          number\n          state\n          titleZh\n          titleEn\n        }\n      }\n    }\n  }\n': typeof types.ChallengesOfAreaDocument;
  '\n  query ChallengeFacets($q: String!, $filters: [SearchFilterInput!]) {\n    search(\n      index: challenges\n      q: $q\n      filters: $filters\n      facets: ["status", "kind", "area", "disciplines"]\n      perPage: 1\n    ) {\n      total\n      totalIsCapped\n      facets {\n        attribute\n        values {\n          value\n          count\n        }\n      }\n    }\n  }\n': typeof types.ChallengeFacetsDocument;
  '\n  subscription MatchRunProgress($runId: ID!) {\n    matchRunProgress(runId: $runId) {\n      runId\n      fraction\n      note\n    }\n  }\n': typeof types.MatchRunProgressDocument;
  '\n  query ProgrammesOfOffice {\n    programmes(first: 5) {\n      nodes {\n        id\n        nameZh\n        nameEn\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.ProgrammesOfOfficeDocument;
  '\n  query MatchRuns($programmeId: ID!) {\n    matchRuns(programmeId: $programmeId, first: 5) {\n      nodes {\n        id\n        state\n        progress\n        gap\n        objective\n        independentObjective\n        teamCount\n        seatsFilled\n        seatsOpen\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.MatchRunsDocument;
  '\n  mutation AnswerMentorInvitation($input: AnswerMentorInvitationInput!) {\n    answerMentorInvitation(input: $input) {\n      __typename\n      ... on MentorGroup {\n        id\n        state\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n      ... on InvalidInput {\n        fields {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n': typeof types.AnswerMentorInvitationDocument;
  '\n  query MyMentorSeats {\n    myMentorSeats(first: 20) {\n      nodes {\n        id\n        slot\n        state\n        version\n        reasons\n        sharedTerms\n        invitedAt\n        expiresAt\n        group {\n          id\n          state\n          seats {\n            id\n            slot\n            state\n            mentor {\n              id\n              nameZh\n              nameEn\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.MyMentorSeatsDocument;
  '\n  query MyNeeds($after: String) {\n    myNeeds(first: 10, after: $after) {\n      nodes {\n        id\n        state\n        titleZh\n        titleEn\n        lastActionAt\n        declineReason\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.MyNeedsDocument;
  '\n  query MyProposals {\n    myProposals {\n      id\n      state\n      titleZh\n      titleEn\n      totalFen\n      problems {\n        path\n        code\n        message\n      }\n      call {\n        id\n        titleZh\n        titleEn\n        closesAt\n      }\n    }\n  }\n': typeof types.MyProposalsDocument;
  '\n  query MyTeams {\n    myTeams {\n      id\n      nameZh\n      nameEn\n      state\n      summary\n      programme {\n        id\n        nameZh\n        nameEn\n      }\n      lacks {\n        code\n        message\n      }\n      leader {\n        id\n      }\n      members {\n        id\n        nameZh\n        nameEn\n      }\n      choices {\n        id\n        number\n        titleZh\n        titleEn\n      }\n    }\n  }\n': typeof types.MyTeamsDocument;
  '\n  query MyTeamInvitations {\n    myTeamInvitations {\n      id\n      expiresAt\n      team {\n        id\n        nameZh\n        nameEn\n        summary\n        leader {\n          id\n          nameZh\n          nameEn\n        }\n      }\n    }\n  }\n': typeof types.MyTeamInvitationsDocument;
  '\n  mutation AnswerTeamInvitation($input: AnswerTeamInvitationInput!) {\n    answerTeamInvitation(input: $input) {\n      __typename\n      ... on Team {\n        id\n        state\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n    }\n  }\n': typeof types.AnswerTeamInvitationDocument;
  '\n  query MentorGroupOfTeam($teamId: ID!) {\n    mentorGroupOfTeam(teamId: $teamId) {\n      id\n      state\n      seats {\n        id\n        slot\n        state\n        reasons\n        mentor {\n          id\n          nameZh\n          nameEn\n        }\n      }\n    }\n  }\n': typeof types.MentorGroupOfTeamDocument;
  '\n  query Figures {\n    challengeFigures {\n      openChallenges\n      publishedChallenges\n      openLists\n      openBudgetFen\n    }\n    mentoringFigures {\n      teamsWithGroup\n      mentors\n    }\n  }\n': typeof types.FiguresDocument;
  '\n  query NearestDeadlines {\n    challenges(filter: { state: open }, sort: DEADLINE, first: 6) {\n      nodes {\n        id\n        number\n        titleZh\n        titleEn\n        areaZh\n        areaEn\n        deadlineAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.NearestDeadlinesDocument;
  '\n  query OpenLists {\n    challengeLists(states: [open, forecast], first: 4) {\n      nodes {\n        id\n        code\n        kind\n        state\n        titleZh\n        titleEn\n        introZh\n        introEn\n        closesAt\n        programme {\n          id\n          nameZh\n          nameEn\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n': typeof types.OpenListsDocument;
};
const documents: Documents = {
  '\n  query Viewer {\n    me {\n      accountId\n      login\n      capabilities\n      person {\n        id\n        nameZh\n        nameEn\n      }\n      roles {\n        role\n        programmeId\n      }\n    }\n  }\n':
    types.ViewerDocument,
  '\n  mutation SignOut {\n    signOut {\n      done\n    }\n  }\n': types.SignOutDocument,
  '\n  query Vocabulary {\n    disciplines {\n      code\n      nameZh\n      nameEn\n    }\n    departments {\n      code\n      nameZh\n      nameEn\n    }\n    challengeAreas {\n      key\n      nameZh\n      nameEn\n    }\n  }\n':
    types.VocabularyDocument,
  '\n  query CampusSignIn {\n    campusSignIn {\n      label\n      startUrl\n    }\n  }\n':
    types.CampusSignInDocument,
  '\n  query Sessions {\n    mySessions {\n      id\n      device\n      current\n      lastSeenAt\n    }\n  }\n':
    types.SessionsDocument,
  '\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      __typename\n      ... on Problem {\n        code\n        message\n        hint\n      }\n    }\n  }\n':
    types.EndSessionDocument,
  '\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on Me {\n        accountId\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n      ... on InvalidInput {\n        fields {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n':
    types.SignInDocument,
  '\n  query ChallengePage($id: ID!) {\n    challenge(id: $id) {\n      id\n      number\n      state\n      kind\n      source\n      synthetic\n      titleZh\n      titleEn\n      summaryZh\n      summaryEn\n      area\n      areaZh\n      areaEn\n      budgetFen\n      durationMonths\n      deadlineAt\n      publishedAt\n      keywords\n      departmentCodes\n      disciplineCodes\n      targets {\n        name\n        comparator\n        value\n        valueTo\n        unit\n        note\n      }\n      provenance {\n        issuer\n        year\n        listName\n        sourceUrl\n      }\n      owner {\n        id\n        nameZh\n        nameEn\n        affiliations {\n          id\n          titleZh\n          titleEn\n          organisation {\n            id\n            nameZh\n            nameEn\n          }\n        }\n      }\n      list {\n        id\n        code\n        state\n        titleZh\n        titleEn\n        opensAt\n        closesAt\n      }\n    }\n  }\n':
    types.ChallengePageDocument,
  '\n  query FoundChallenges($q: String!, $filters: [SearchFilterInput!], $sort: [SearchSortInput!], $page: Int!) {\n    search(index: challenges, q: $q, filters: $filters, sort: $sort, page: $page, perPage: 20) {\n      total\n      hits {\n        id\n        highlights {\n          attribute\n          html\n        }\n        challenge {\n          id\n          number\n          state\n          kind\n          titleZh\n          titleEn\n          summaryZh\n          summaryEn\n          areaZh\n          areaEn\n          budgetFen\n          deadlineAt\n        }\n      }\n    }\n  }\n':
    types.FoundChallengesDocument,
  '\n  query ListOfChallenges($id: ID!) {\n    challengeList(id: $id) {\n      id\n      code\n      state\n      titleZh\n      titleEn\n      introZh\n      introEn\n      closesAt\n    }\n  }\n':
    types.ListOfChallengesDocument,
  '\n  query ListedChallenges($filter: ChallengeFilterInput, $sort: ChallengeSort, $after: String) {\n    challenges(filter: $filter, sort: $sort, first: 20, after: $after) {\n      nodes {\n        id\n        number\n        state\n        kind\n        titleZh\n        titleEn\n        summaryZh\n        summaryEn\n        areaZh\n        areaEn\n        budgetFen\n        deadlineAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ListedChallengesDocument,
  '\n  query ChallengesOfArea($area: String!) {\n    search(index: challenges, filters: [{ attribute: "area", values: [$area] }], perPage: 4) {\n      hits {\n        id\n        challenge {\n          id\n          number\n          state\n          titleZh\n          titleEn\n        }\n      }\n    }\n  }\n':
    types.ChallengesOfAreaDocument,
  '\n  query ChallengeFacets($q: String!, $filters: [SearchFilterInput!]) {\n    search(\n      index: challenges\n      q: $q\n      filters: $filters\n      facets: ["status", "kind", "area", "disciplines"]\n      perPage: 1\n    ) {\n      total\n      totalIsCapped\n      facets {\n        attribute\n        values {\n          value\n          count\n        }\n      }\n    }\n  }\n':
    types.ChallengeFacetsDocument,
  '\n  subscription MatchRunProgress($runId: ID!) {\n    matchRunProgress(runId: $runId) {\n      runId\n      fraction\n      note\n    }\n  }\n':
    types.MatchRunProgressDocument,
  '\n  query ProgrammesOfOffice {\n    programmes(first: 5) {\n      nodes {\n        id\n        nameZh\n        nameEn\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.ProgrammesOfOfficeDocument,
  '\n  query MatchRuns($programmeId: ID!) {\n    matchRuns(programmeId: $programmeId, first: 5) {\n      nodes {\n        id\n        state\n        progress\n        gap\n        objective\n        independentObjective\n        teamCount\n        seatsFilled\n        seatsOpen\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.MatchRunsDocument,
  '\n  mutation AnswerMentorInvitation($input: AnswerMentorInvitationInput!) {\n    answerMentorInvitation(input: $input) {\n      __typename\n      ... on MentorGroup {\n        id\n        state\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n      ... on InvalidInput {\n        fields {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n':
    types.AnswerMentorInvitationDocument,
  '\n  query MyMentorSeats {\n    myMentorSeats(first: 20) {\n      nodes {\n        id\n        slot\n        state\n        version\n        reasons\n        sharedTerms\n        invitedAt\n        expiresAt\n        group {\n          id\n          state\n          seats {\n            id\n            slot\n            state\n            mentor {\n              id\n              nameZh\n              nameEn\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.MyMentorSeatsDocument,
  '\n  query MyNeeds($after: String) {\n    myNeeds(first: 10, after: $after) {\n      nodes {\n        id\n        state\n        titleZh\n        titleEn\n        lastActionAt\n        declineReason\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.MyNeedsDocument,
  '\n  query MyProposals {\n    myProposals {\n      id\n      state\n      titleZh\n      titleEn\n      totalFen\n      problems {\n        path\n        code\n        message\n      }\n      call {\n        id\n        titleZh\n        titleEn\n        closesAt\n      }\n    }\n  }\n':
    types.MyProposalsDocument,
  '\n  query MyTeams {\n    myTeams {\n      id\n      nameZh\n      nameEn\n      state\n      summary\n      programme {\n        id\n        nameZh\n        nameEn\n      }\n      lacks {\n        code\n        message\n      }\n      leader {\n        id\n      }\n      members {\n        id\n        nameZh\n        nameEn\n      }\n      choices {\n        id\n        number\n        titleZh\n        titleEn\n      }\n    }\n  }\n':
    types.MyTeamsDocument,
  '\n  query MyTeamInvitations {\n    myTeamInvitations {\n      id\n      expiresAt\n      team {\n        id\n        nameZh\n        nameEn\n        summary\n        leader {\n          id\n          nameZh\n          nameEn\n        }\n      }\n    }\n  }\n':
    types.MyTeamInvitationsDocument,
  '\n  mutation AnswerTeamInvitation($input: AnswerTeamInvitationInput!) {\n    answerTeamInvitation(input: $input) {\n      __typename\n      ... on Team {\n        id\n        state\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n    }\n  }\n':
    types.AnswerTeamInvitationDocument,
  '\n  query MentorGroupOfTeam($teamId: ID!) {\n    mentorGroupOfTeam(teamId: $teamId) {\n      id\n      state\n      seats {\n        id\n        slot\n        state\n        reasons\n        mentor {\n          id\n          nameZh\n          nameEn\n        }\n      }\n    }\n  }\n':
    types.MentorGroupOfTeamDocument,
  '\n  query Figures {\n    challengeFigures {\n      openChallenges\n      publishedChallenges\n      openLists\n      openBudgetFen\n    }\n    mentoringFigures {\n      teamsWithGroup\n      mentors\n    }\n  }\n':
    types.FiguresDocument,
  '\n  query NearestDeadlines {\n    challenges(filter: { state: open }, sort: DEADLINE, first: 6) {\n      nodes {\n        id\n        number\n        titleZh\n        titleEn\n        areaZh\n        areaEn\n        deadlineAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.NearestDeadlinesDocument,
  '\n  query OpenLists {\n    challengeLists(states: [open, forecast], first: 4) {\n      nodes {\n        id\n        code\n        kind\n        state\n        titleZh\n        titleEn\n        introZh\n        introEn\n        closesAt\n        programme {\n          id\n          nameZh\n          nameEn\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n':
    types.OpenListsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Viewer {\n    me {\n      accountId\n      login\n      capabilities\n      person {\n        id\n        nameZh\n        nameEn\n      }\n      roles {\n        role\n        programmeId\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Viewer {\n    me {\n      accountId\n      login\n      capabilities\n      person {\n        id\n        nameZh\n        nameEn\n      }\n      roles {\n        role\n        programmeId\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignOut {\n    signOut {\n      done\n    }\n  }\n',
): (typeof documents)['\n  mutation SignOut {\n    signOut {\n      done\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Vocabulary {\n    disciplines {\n      code\n      nameZh\n      nameEn\n    }\n    departments {\n      code\n      nameZh\n      nameEn\n    }\n    challengeAreas {\n      key\n      nameZh\n      nameEn\n    }\n  }\n',
): (typeof documents)['\n  query Vocabulary {\n    disciplines {\n      code\n      nameZh\n      nameEn\n    }\n    departments {\n      code\n      nameZh\n      nameEn\n    }\n    challengeAreas {\n      key\n      nameZh\n      nameEn\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query CampusSignIn {\n    campusSignIn {\n      label\n      startUrl\n    }\n  }\n',
): (typeof documents)['\n  query CampusSignIn {\n    campusSignIn {\n      label\n      startUrl\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Sessions {\n    mySessions {\n      id\n      device\n      current\n      lastSeenAt\n    }\n  }\n',
): (typeof documents)['\n  query Sessions {\n    mySessions {\n      id\n      device\n      current\n      lastSeenAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      __typename\n      ... on Problem {\n        code\n        message\n        hint\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      __typename\n      ... on Problem {\n        code\n        message\n        hint\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on Me {\n        accountId\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n      ... on InvalidInput {\n        fields {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on Me {\n        accountId\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n      ... on InvalidInput {\n        fields {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ChallengePage($id: ID!) {\n    challenge(id: $id) {\n      id\n      number\n      state\n      kind\n      source\n      synthetic\n      titleZh\n      titleEn\n      summaryZh\n      summaryEn\n      area\n      areaZh\n      areaEn\n      budgetFen\n      durationMonths\n      deadlineAt\n      publishedAt\n      keywords\n      departmentCodes\n      disciplineCodes\n      targets {\n        name\n        comparator\n        value\n        valueTo\n        unit\n        note\n      }\n      provenance {\n        issuer\n        year\n        listName\n        sourceUrl\n      }\n      owner {\n        id\n        nameZh\n        nameEn\n        affiliations {\n          id\n          titleZh\n          titleEn\n          organisation {\n            id\n            nameZh\n            nameEn\n          }\n        }\n      }\n      list {\n        id\n        code\n        state\n        titleZh\n        titleEn\n        opensAt\n        closesAt\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ChallengePage($id: ID!) {\n    challenge(id: $id) {\n      id\n      number\n      state\n      kind\n      source\n      synthetic\n      titleZh\n      titleEn\n      summaryZh\n      summaryEn\n      area\n      areaZh\n      areaEn\n      budgetFen\n      durationMonths\n      deadlineAt\n      publishedAt\n      keywords\n      departmentCodes\n      disciplineCodes\n      targets {\n        name\n        comparator\n        value\n        valueTo\n        unit\n        note\n      }\n      provenance {\n        issuer\n        year\n        listName\n        sourceUrl\n      }\n      owner {\n        id\n        nameZh\n        nameEn\n        affiliations {\n          id\n          titleZh\n          titleEn\n          organisation {\n            id\n            nameZh\n            nameEn\n          }\n        }\n      }\n      list {\n        id\n        code\n        state\n        titleZh\n        titleEn\n        opensAt\n        closesAt\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query FoundChallenges($q: String!, $filters: [SearchFilterInput!], $sort: [SearchSortInput!], $page: Int!) {\n    search(index: challenges, q: $q, filters: $filters, sort: $sort, page: $page, perPage: 20) {\n      total\n      hits {\n        id\n        highlights {\n          attribute\n          html\n        }\n        challenge {\n          id\n          number\n          state\n          kind\n          titleZh\n          titleEn\n          summaryZh\n          summaryEn\n          areaZh\n          areaEn\n          budgetFen\n          deadlineAt\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query FoundChallenges($q: String!, $filters: [SearchFilterInput!], $sort: [SearchSortInput!], $page: Int!) {\n    search(index: challenges, q: $q, filters: $filters, sort: $sort, page: $page, perPage: 20) {\n      total\n      hits {\n        id\n        highlights {\n          attribute\n          html\n        }\n        challenge {\n          id\n          number\n          state\n          kind\n          titleZh\n          titleEn\n          summaryZh\n          summaryEn\n          areaZh\n          areaEn\n          budgetFen\n          deadlineAt\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ListOfChallenges($id: ID!) {\n    challengeList(id: $id) {\n      id\n      code\n      state\n      titleZh\n      titleEn\n      introZh\n      introEn\n      closesAt\n    }\n  }\n',
): (typeof documents)['\n  query ListOfChallenges($id: ID!) {\n    challengeList(id: $id) {\n      id\n      code\n      state\n      titleZh\n      titleEn\n      introZh\n      introEn\n      closesAt\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ListedChallenges($filter: ChallengeFilterInput, $sort: ChallengeSort, $after: String) {\n    challenges(filter: $filter, sort: $sort, first: 20, after: $after) {\n      nodes {\n        id\n        number\n        state\n        kind\n        titleZh\n        titleEn\n        summaryZh\n        summaryEn\n        areaZh\n        areaEn\n        budgetFen\n        deadlineAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ListedChallenges($filter: ChallengeFilterInput, $sort: ChallengeSort, $after: String) {\n    challenges(filter: $filter, sort: $sort, first: 20, after: $after) {\n      nodes {\n        id\n        number\n        state\n        kind\n        titleZh\n        titleEn\n        summaryZh\n        summaryEn\n        areaZh\n        areaEn\n        budgetFen\n        deadlineAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ChallengesOfArea($area: String!) {\n    search(index: challenges, filters: [{ attribute: "area", values: [$area] }], perPage: 4) {\n      hits {\n        id\n        challenge {\n          id\n          number\n          state\n          titleZh\n          titleEn\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ChallengesOfArea($area: String!) {\n    search(index: challenges, filters: [{ attribute: "area", values: [$area] }], perPage: 4) {\n      hits {\n        id\n        challenge {\n          id\n          number\n          state\n          titleZh\n          titleEn\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ChallengeFacets($q: String!, $filters: [SearchFilterInput!]) {\n    search(\n      index: challenges\n      q: $q\n      filters: $filters\n      facets: ["status", "kind", "area", "disciplines"]\n      perPage: 1\n    ) {\n      total\n      totalIsCapped\n      facets {\n        attribute\n        values {\n          value\n          count\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ChallengeFacets($q: String!, $filters: [SearchFilterInput!]) {\n    search(\n      index: challenges\n      q: $q\n      filters: $filters\n      facets: ["status", "kind", "area", "disciplines"]\n      perPage: 1\n    ) {\n      total\n      totalIsCapped\n      facets {\n        attribute\n        values {\n          value\n          count\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  subscription MatchRunProgress($runId: ID!) {\n    matchRunProgress(runId: $runId) {\n      runId\n      fraction\n      note\n    }\n  }\n',
): (typeof documents)['\n  subscription MatchRunProgress($runId: ID!) {\n    matchRunProgress(runId: $runId) {\n      runId\n      fraction\n      note\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ProgrammesOfOffice {\n    programmes(first: 5) {\n      nodes {\n        id\n        nameZh\n        nameEn\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ProgrammesOfOffice {\n    programmes(first: 5) {\n      nodes {\n        id\n        nameZh\n        nameEn\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MatchRuns($programmeId: ID!) {\n    matchRuns(programmeId: $programmeId, first: 5) {\n      nodes {\n        id\n        state\n        progress\n        gap\n        objective\n        independentObjective\n        teamCount\n        seatsFilled\n        seatsOpen\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query MatchRuns($programmeId: ID!) {\n    matchRuns(programmeId: $programmeId, first: 5) {\n      nodes {\n        id\n        state\n        progress\n        gap\n        objective\n        independentObjective\n        teamCount\n        seatsFilled\n        seatsOpen\n        createdAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AnswerMentorInvitation($input: AnswerMentorInvitationInput!) {\n    answerMentorInvitation(input: $input) {\n      __typename\n      ... on MentorGroup {\n        id\n        state\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n      ... on InvalidInput {\n        fields {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation AnswerMentorInvitation($input: AnswerMentorInvitationInput!) {\n    answerMentorInvitation(input: $input) {\n      __typename\n      ... on MentorGroup {\n        id\n        state\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n      ... on InvalidInput {\n        fields {\n          path\n          code\n          message\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MyMentorSeats {\n    myMentorSeats(first: 20) {\n      nodes {\n        id\n        slot\n        state\n        version\n        reasons\n        sharedTerms\n        invitedAt\n        expiresAt\n        group {\n          id\n          state\n          seats {\n            id\n            slot\n            state\n            mentor {\n              id\n              nameZh\n              nameEn\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query MyMentorSeats {\n    myMentorSeats(first: 20) {\n      nodes {\n        id\n        slot\n        state\n        version\n        reasons\n        sharedTerms\n        invitedAt\n        expiresAt\n        group {\n          id\n          state\n          seats {\n            id\n            slot\n            state\n            mentor {\n              id\n              nameZh\n              nameEn\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MyNeeds($after: String) {\n    myNeeds(first: 10, after: $after) {\n      nodes {\n        id\n        state\n        titleZh\n        titleEn\n        lastActionAt\n        declineReason\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query MyNeeds($after: String) {\n    myNeeds(first: 10, after: $after) {\n      nodes {\n        id\n        state\n        titleZh\n        titleEn\n        lastActionAt\n        declineReason\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MyProposals {\n    myProposals {\n      id\n      state\n      titleZh\n      titleEn\n      totalFen\n      problems {\n        path\n        code\n        message\n      }\n      call {\n        id\n        titleZh\n        titleEn\n        closesAt\n      }\n    }\n  }\n',
): (typeof documents)['\n  query MyProposals {\n    myProposals {\n      id\n      state\n      titleZh\n      titleEn\n      totalFen\n      problems {\n        path\n        code\n        message\n      }\n      call {\n        id\n        titleZh\n        titleEn\n        closesAt\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MyTeams {\n    myTeams {\n      id\n      nameZh\n      nameEn\n      state\n      summary\n      programme {\n        id\n        nameZh\n        nameEn\n      }\n      lacks {\n        code\n        message\n      }\n      leader {\n        id\n      }\n      members {\n        id\n        nameZh\n        nameEn\n      }\n      choices {\n        id\n        number\n        titleZh\n        titleEn\n      }\n    }\n  }\n',
): (typeof documents)['\n  query MyTeams {\n    myTeams {\n      id\n      nameZh\n      nameEn\n      state\n      summary\n      programme {\n        id\n        nameZh\n        nameEn\n      }\n      lacks {\n        code\n        message\n      }\n      leader {\n        id\n      }\n      members {\n        id\n        nameZh\n        nameEn\n      }\n      choices {\n        id\n        number\n        titleZh\n        titleEn\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MyTeamInvitations {\n    myTeamInvitations {\n      id\n      expiresAt\n      team {\n        id\n        nameZh\n        nameEn\n        summary\n        leader {\n          id\n          nameZh\n          nameEn\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query MyTeamInvitations {\n    myTeamInvitations {\n      id\n      expiresAt\n      team {\n        id\n        nameZh\n        nameEn\n        summary\n        leader {\n          id\n          nameZh\n          nameEn\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation AnswerTeamInvitation($input: AnswerTeamInvitationInput!) {\n    answerTeamInvitation(input: $input) {\n      __typename\n      ... on Team {\n        id\n        state\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation AnswerTeamInvitation($input: AnswerTeamInvitationInput!) {\n    answerTeamInvitation(input: $input) {\n      __typename\n      ... on Team {\n        id\n        state\n      }\n      ... on Problem {\n        code\n        message\n        hint\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MentorGroupOfTeam($teamId: ID!) {\n    mentorGroupOfTeam(teamId: $teamId) {\n      id\n      state\n      seats {\n        id\n        slot\n        state\n        reasons\n        mentor {\n          id\n          nameZh\n          nameEn\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query MentorGroupOfTeam($teamId: ID!) {\n    mentorGroupOfTeam(teamId: $teamId) {\n      id\n      state\n      seats {\n        id\n        slot\n        state\n        reasons\n        mentor {\n          id\n          nameZh\n          nameEn\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Figures {\n    challengeFigures {\n      openChallenges\n      publishedChallenges\n      openLists\n      openBudgetFen\n    }\n    mentoringFigures {\n      teamsWithGroup\n      mentors\n    }\n  }\n',
): (typeof documents)['\n  query Figures {\n    challengeFigures {\n      openChallenges\n      publishedChallenges\n      openLists\n      openBudgetFen\n    }\n    mentoringFigures {\n      teamsWithGroup\n      mentors\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query NearestDeadlines {\n    challenges(filter: { state: open }, sort: DEADLINE, first: 6) {\n      nodes {\n        id\n        number\n        titleZh\n        titleEn\n        areaZh\n        areaEn\n        deadlineAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query NearestDeadlines {\n    challenges(filter: { state: open }, sort: DEADLINE, first: 6) {\n      nodes {\n        id\n        number\n        titleZh\n        titleEn\n        areaZh\n        areaEn\n        deadlineAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query OpenLists {\n    challengeLists(states: [open, forecast], first: 4) {\n      nodes {\n        id\n        code\n        kind\n        state\n        titleZh\n        titleEn\n        introZh\n        introEn\n        closesAt\n        programme {\n          id\n          nameZh\n          nameEn\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n',
): (typeof documents)['\n  query OpenLists {\n    challengeLists(states: [open, forecast], first: 4) {\n      nodes {\n        id\n        code\n        kind\n        state\n        titleZh\n        titleEn\n        introZh\n        introEn\n        closesAt\n        programme {\n          id\n          nameZh\n          nameEn\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n'];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never;

import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuthorisationModule, ViewerSource } from '@jiebang/platform/authorisation';
import { AccountRepository } from './account.repository.js';
import { AccountsReadModel } from './accounts.read-model.js';
import { AddAffiliation } from './add-affiliation.js';
import { AffiliationRepository } from './affiliation.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { AccountResolver } from './api/account.resolver.js';
import { AffiliationResolver } from './api/affiliation.resolver.js';
import { ApiTokenResolver } from './api/api-token.resolver.js';
import { ConsentResolver } from './api/consent.resolver.js';
import { PersonalDataController } from './api/personal-data.controller.js';
import { CampusController } from './api/campus.controller.js';
import { MeResolver } from './api/me.resolver.js';
import { MeSource } from './api/me.source.js';
import { OrganisationLoader } from './api/organisation.loader.js';
import { OrganisationResolver } from './api/organisation.resolver.js';
import { AffiliationsLoader, PersonLoader } from './api/person.loader.js';
import { PersonResolver } from './api/person.resolver.js';
import { RoleResolver } from './api/role.resolver.js';
import { SessionResolver } from './api/session.resolver.js';
import { CampusClient } from './campus/campus-client.js';
import { SignInByCampus } from './campus/sign-in-by-campus.js';
import { ChangeAccountStatus } from './change-account-status.js';
import { ChangePassword } from './change-password.js';
import { ConsentRepository } from './consent.repository.js';
import { SqlConsentRepository } from './persistence/sql-consent.repository.js';
import { RecordConsent } from './record-consent.js';
import { ExportPersonalData } from './export-personal-data.js';
import { PersonalDataSources } from '@jiebang/platform/personal-data';
import { CreateAccount } from './create-account.js';
import { CreateApiToken } from './create-api-token.js';
import { CreateOrganisation } from './create-organisation.js';
import { EndAffiliation } from './end-affiliation.js';
import { EndSession } from './end-session.js';
import { EnterPerson } from './enter-person.js';
import { GrantRole } from './grant-role.js';
import { IdentityReadModel } from './identity.read-model.js';
import { OrganisationTree } from './organisation-tree.js';
import { OrganisationRepository } from './organisation.repository.js';
import { Passwords } from './passwords.js';
import { IdentityPersonReferences } from './persistence/identity.person-references.js';
import { SqlIdentityPersonalData } from './persistence/sql-identity.personal-data.js';
import { SqlAccountsReadModel } from './persistence/sql-accounts.read-model.js';
import { SqlIdentityReadModel } from './persistence/sql-identity.read-model.js';
import { SqlPersonRegister } from './persistence/sql-person-register.js';
import { TypeormAccountRepository } from './persistence/typeorm-account.repository.js';
import { TypeormAffiliationRepository } from './persistence/typeorm-affiliation.repository.js';
import { TypeormApiTokenRepository } from './persistence/typeorm-api-token.repository.js';
import { TypeormOrganisationRepository } from './persistence/typeorm-organisation.repository.js';
import { TypeormPersonRepository } from './persistence/typeorm-person.repository.js';
import { TypeormRoleGrantRepository } from './persistence/typeorm-role-grant.repository.js';
import { TypeormSessionRepository } from './persistence/typeorm-session.repository.js';
import { PersonRegister } from './person-register.js';
import { PersonRepository } from './person.repository.js';
import { RequestViewerSource } from './request-viewer-source.js';
import { RevokeApiToken } from './revoke-api-token.js';
import { RevokeRole } from './revoke-role.js';
import { RoleGrantRepository } from './role-grant.repository.js';
import { SecretTokens } from './secret-tokens.js';
import { SessionCookies } from './session-cookie.js';
import { SessionRepository } from './session.repository.js';
import { PasswordChangeLimit, SignInLimit } from './sign-in.limits.js';
import { SignOutEverywhere } from './sign-out-everywhere.js';
import { SignIn } from './sign-in.js';
import { UnlockAccount } from './unlock-account.js';
import { UpdateOrganisation } from './update-organisation.js';

const STORES = [
  { provide: ConsentRepository, useClass: SqlConsentRepository },
  { provide: AccountRepository, useClass: TypeormAccountRepository },
  { provide: AffiliationRepository, useClass: TypeormAffiliationRepository },
  { provide: ApiTokenRepository, useClass: TypeormApiTokenRepository },
  { provide: OrganisationRepository, useClass: TypeormOrganisationRepository },
  { provide: PersonRepository, useClass: TypeormPersonRepository },
  { provide: RoleGrantRepository, useClass: TypeormRoleGrantRepository },
  { provide: SessionRepository, useClass: TypeormSessionRepository },
  { provide: AccountsReadModel, useClass: SqlAccountsReadModel },
  { provide: IdentityReadModel, useClass: SqlIdentityReadModel },
  { provide: PersonRegister, useClass: SqlPersonRegister },
];

const SIGNING_IN = [
  { provide: ViewerSource, useClass: RequestViewerSource },
  Passwords,
  SecretTokens,
  SessionCookies,
  SignInLimit,
  PasswordChangeLimit,
  SignIn,
  CampusClient,
  SignInByCampus,
  ChangePassword,
  EndSession,
  SignOutEverywhere,
  CreateApiToken,
  RevokeApiToken,
];

const OWN_DATA = [RecordConsent, PersonalDataSources, ExportPersonalData];

const ADMINISTRATION = [
  CreateAccount,
  ChangeAccountStatus,
  UnlockAccount,
  GrantRole,
  RevokeRole,
  EnterPerson,
  AddAffiliation,
  EndAffiliation,
  OrganisationTree,
  CreateOrganisation,
  UpdateOrganisation,
];

const API = [
  ConsentResolver,
  IdentityPersonReferences,
  SqlIdentityPersonalData,
  OrganisationLoader,
  PersonLoader,
  AffiliationsLoader,
  MeSource,
  MeResolver,
  SessionResolver,
  ApiTokenResolver,
  AccountResolver,
  RoleResolver,
  OrganisationResolver,
  PersonResolver,
  AffiliationResolver,
];

/** Who people are, what they belong to, how they sign in. Global: every context names people and organisations. */
@Global()
@Module({
  imports: [AuthorisationModule, DiscoveryModule],
  controllers: [CampusController, PersonalDataController],
  providers: [...STORES, ...SIGNING_IN, ...OWN_DATA, ...ADMINISTRATION, ...API],
  exports: [
    IdentityReadModel,
    ViewerSource,
    Passwords,
    OrganisationLoader,
    PersonLoader,
    PersonRegister,
    SignOutEverywhere,
    EnterPerson,
    AddAffiliation,
    EndAffiliation,
  ],
})
export class IdentityModule {}

import { Global, Module } from '@nestjs/common';
import { ViewerSource } from '@jiebang/platform/authorisation';
import { AccountRepository } from './account.repository.js';
import { OrganisationLoader } from './api/organisation.loader.js';
import { OrganisationResolver } from './api/organisation.resolver.js';
import { AffiliationsLoader, PersonLoader } from './api/person.loader.js';
import { AffiliationResolver, PersonResolver } from './api/person.resolver.js';
import { SessionResolver } from './api/session.resolver.js';
import { CreateOrganisation } from './create-organisation.js';
import { IdentityReadModel } from './identity.read-model.js';
import { OrganisationRepository } from './organisation.repository.js';
import { Passwords } from './passwords.js';
import { SqlIdentityReadModel } from './persistence/sql-identity.read-model.js';
import { TypeormAccountRepository } from './persistence/typeorm-account.repository.js';
import { TypeormOrganisationRepository } from './persistence/typeorm-organisation.repository.js';
import { TypeormSessionRepository } from './persistence/typeorm-session.repository.js';
import { SecretTokens } from './secret-tokens.js';
import { SessionViewerSource } from './session-viewer-source.js';
import { SessionRepository } from './session.repository.js';
import { SignIn } from './sign-in.js';

/** Who people are, what they belong to, how they sign in. Global: every context names people and organisations. */
@Global()
@Module({
  providers: [
    { provide: AccountRepository, useClass: TypeormAccountRepository },
    { provide: SessionRepository, useClass: TypeormSessionRepository },
    { provide: OrganisationRepository, useClass: TypeormOrganisationRepository },
    { provide: IdentityReadModel, useClass: SqlIdentityReadModel },
    { provide: ViewerSource, useClass: SessionViewerSource },
    Passwords,
    SecretTokens,
    SignIn,
    CreateOrganisation,
    OrganisationLoader,
    PersonLoader,
    AffiliationsLoader,
    OrganisationResolver,
    PersonResolver,
    AffiliationResolver,
    SessionResolver,
  ],
  exports: [IdentityReadModel, ViewerSource, Passwords, OrganisationLoader, PersonLoader],
})
export class IdentityModule {}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule as NestGraphqlModule } from '@nestjs/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AdmissionGuard, ViewerSource } from '../authorisation/index.js';
import { Config } from '../config/index.js';
import { comesFromOurSite } from '../http/index.js';
import { ArgumentInterceptor } from './argument.interceptor.js';
import { CompiledApolloDriver } from './compiled-apollo.driver.js';
import { formatError } from './error-format.js';
import type { GraphqlContext } from './graphql-context.js';
import { inputPipe } from './input.pipe.js';
import { MutationInterceptor } from './mutation.interceptor.js';
import { operationLimitsPlugin } from './operation-limits.js';
import { ProblemFilter } from './problem.filter.js';

/** Tokens of one document; parsing stops there, so that a huge query costs nothing. */
const MAX_TOKENS = 4_000;

/** The socket of a subscription, as graphql-ws hands it to us. */
interface SocketContext {
  readonly extra: { readonly request: IncomingMessage };
  readonly connectionParams?: Readonly<Record<string, unknown>>;
}

async function contextOfRequest(
  source: ViewerSource,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<GraphqlContext> {
  const viewer = await source.viewerOf({
    cookie: request.headers.cookie,
    authorization: request.headers.authorization,
    acceptLanguage: request.headers['accept-language'],
    requestId: String(request.id),
  });
  return { viewer, headers: request.headers, address: request.ip, reply };
}

async function contextOfSocket(
  source: ViewerSource,
  config: Config,
  socket: SocketContext,
): Promise<GraphqlContext> {
  const { headers, socket: connection } = socket.extra.request;
  const { authorization = headers.authorization } = socket.connectionParams ?? {};
  const viewer = await source.viewerOf({
    // A page of another site may open a socket here, but not as whoever is signed in.
    cookie: comesFromOurSite(headers, config) ? headers.cookie : undefined,
    authorization: typeof authorization === 'string' ? authorization : undefined,
    acceptLanguage: headers['accept-language'],
    requestId: randomUUID(),
  });
  return { viewer, headers, address: connection.remoteAddress ?? '', reply: null };
}

/** GraphQL over HTTP and sockets, with admission, limits, transactions, results and errors as the whole house has them. */
@Module({})
export class GraphqlModule {
  static forRoot(): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        NestGraphqlModule.forRootAsync<ApolloDriverConfig>({
          driver: CompiledApolloDriver,
          inject: [Config, ViewerSource],
          useFactory: (config: Config, source: ViewerSource) => ({
            autoSchemaFile: true,
            sortSchema: true,
            path: '/graphql',
            graphiql: false,
            introspection: true,
            csrfPrevention: true,
            allowBatchedHttpRequests: false,
            includeStacktraceInErrorResponses: false,
            parseOptions: { maxTokens: MAX_TOKENS, noLocation: config.production },
            stringifyResult: JSON.stringify,
            autoTransformHttpErrors: false,
            fieldResolverEnhancers: [],
            plugins: [ApolloServerPluginCacheControlDisabled(), operationLimitsPlugin()],
            formatError,
            context: (first: FastifyRequest | SocketContext, reply: FastifyReply) =>
              'extra' in first
                ? contextOfSocket(source, config, first)
                : contextOfRequest(source, first, reply),
            subscriptions: { 'graphql-ws': { path: '/graphql' } },
          }),
        }),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AdmissionGuard },
        { provide: APP_INTERCEPTOR, useClass: MutationInterceptor },
        // Within the mutation's, so that what it refuses is a member of the result union.
        { provide: APP_INTERCEPTOR, useClass: ArgumentInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: inputPipe },
      ],
    };
  }
}

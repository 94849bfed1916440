import { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { Injectable } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { compiledExecutor } from './compiled-executor.js';

/** Hands Apollo Server our executor through the door that it keeps for gateways. */
function executorGateway(schema: GraphQLSchema): GatewayInterface {
  const run = compiledExecutor(schema);
  return {
    load: () =>
      Promise.resolve({
        executor: async ({ document, operationName, request, context }) =>
          run({ document, operationName, variables: request.variables, context }),
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** Nest's Apollo driver with compiled execution. Everything before and after (cache, CSRF, plugins, errors) is Apollo's. */
@Injectable()
export class CompiledApolloDriver extends ApolloDriver {
  protected override async registerFastify(options: ApolloDriverConfig): Promise<void> {
    const { path = '/graphql', schema, context, ...rest } = options;
    if (!schema) throw new Error('the schema was not built');
    const server = new ApolloServer({
      ...(rest as object),
      schema: undefined,
      typeDefs: undefined,
      resolvers: undefined,
      gateway: executorGateway(schema),
    } as ConstructorParameters<typeof ApolloServer>[0]);
    await server.start();
    const http = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    http.route({
      url: path,
      method: ['GET', 'POST', 'OPTIONS'],
      handler: fastifyApolloHandler(server, { context }),
    });
    this.apolloServer = server;
  }
}

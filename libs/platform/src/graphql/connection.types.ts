import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { Page } from '@jiebang/kernel';

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;

  @Field()
  hasNextPage: boolean;

  @Field()
  hasPreviousPage: boolean;
}

export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: string;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

/** Relay connection type for `node`: `export class NeedConnection extends connectionOf(Need) {}` under `@ObjectType()`. */
export function connectionOf<Node>(node: Type<Node>): Type<Connection<Node>> {
  @ObjectType(`${node.name}Edge`)
  class NodeEdge implements Edge<Node> {
    @Field(() => node)
    node: Node;

    @Field({ description: 'Opaque; give it as `after` for what follows' })
    cursor: string;
  }

  @ObjectType({ isAbstract: true })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge])
    edges: Edge<Node>[];

    @Field(() => [node], { description: 'The nodes without their cursors' })
    nodes: Node[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return NodeConnection;
}

/** A page of rows as a connection. Edges and cursors are made only when an operation asks for them. */
export function toConnection<Row>(page: Page<Row>, after: string | null): Connection<Row> {
  return {
    nodes: page.rows,
    get edges() {
      const { cursors } = page;
      return page.rows.map((node, index) => ({ node, cursor: cursors[index] ?? '' }));
    },
    pageInfo: {
      get startCursor() {
        return page.cursorAt(0);
      },
      get endCursor() {
        return page.cursorAt(-1);
      },
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after !== null,
    },
  };
}

/**
 * TypeORM loads its driver with `require(name)`, which no bundler can follow. PostgreSQL is the only one we use, so the
 * call becomes a plain require of `pg`. A TypeORM that reads differently fails the build instead of the first query.
 */
module.exports = function bundlePgDriver(source) {
  const asked = /try \{[^}]*return require\(name\);\s*\}\s*catch \{[^}]*return require\([^;]*;\s*\}/;
  if (!asked.test(source))
    throw new Error('PlatformTools.load of TypeORM has changed: adapt .config/typeorm-driver-loader.cjs');
  return source.replace(
    asked,
    "if (name === 'pg') return require('pg');\n        throw new Error(`${name} is not part of this bundle`);",
  );
};

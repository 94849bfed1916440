/** Our sources import './x.js' as Node wants it; under Jest the file is './x.ts'. */
module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('node_modules')) {
    try {
      return options.defaultResolver(request.replace(/\.js$/, '.ts'), options);
    } catch {
      // a real .js file beside TypeScript: fall through
    }
  }
  return options.defaultResolver(request, options);
};

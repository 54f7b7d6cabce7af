/** Files that the build puts into the program as text (scripts/page-assets.js): a script bundled, others as they are. */
declare module '*?text' {
  const text: string;
  export default text;
}
